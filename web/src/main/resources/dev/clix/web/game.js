/*
 * A game as its players see it (GameView), and what each event of the engine makes of it. Pure.
 *
 * A player who has given the seat up has `left`, and is `out` and not `here`; games may set `out` on those who lost as well. The
 * phase is "lobby" before a game and "ended" after it, with a `winner` or none; the phases between are the game's own.
 *
 * Comes from: state.js, which has put the events in order. Goes to: the views, and each game's own part (games/NAME).
 */

/**
 * The game after an event; one this page does not know changes nothing.
 *
 * @param {Object<string, Function>} [own] the game's own events by type, each from game and event to the next game
 */
export function happen(game, event, own = {}) {
  return game === null ? game : ((EVENTS[event.type] ?? own[event.type])?.(game, event) ?? game);
}

const EVENTS = {
  playerJoined: (game, { player, host }) => ({
    ...game,
    host,
    players: [...game.players.filter(other => other.id !== player.id), player],
  }),
  playerLeft: (game, { player, host }) => ({ ...game, host, players: withoutPlayer(game, player) }),
  playerAway: (game, { player, host }) => changed({ ...game, host }, player, { here: false }),
  playerBack: (game, { player, host }) => changed({ ...game, host }, player, { here: true }),
  spectatorJoined: (game, { spectator }) => ({
    ...game,
    audience: { count: game.audience.count + 1, first: [...game.audience.first, spectator] },
  }),
  spectatorLeft: (game, { spectator }) => ({
    ...game,
    audience: {
      count: game.audience.count - 1,
      first: game.audience.first.filter(other => other.id !== spectator),
    },
  }),
  audienceChanged: (game, { audience }) => ({ ...game, audience }),
  botsAwaited: (game, { at }) => ({ ...game, botsAt: at }),
  rematchChanged: (game, { rematch }) => ({ ...game, rematch }),
};

// In the lobby the seat is free again; later the place in the standings stays.
function withoutPlayer(game, id) {
  if (game.phase === 'lobby') return game.players.filter(player => player.id !== id);
  return changed(game, id, GONE).players;
}

/** The game with one of its players changed. */
export const changed = (game, id, changes) => ({
  ...game,
  players: game.players.map(player => (player.id === id ? { ...player, ...changes } : player)),
});

const GONE = { here: false, left: true, out: true };

/** A snapshot, with what its events would have made of it. */
export const seen = game => ({
  ...game.verdict,
  ...game,
  players: game.players.map(player => (player.left ? { ...player, ...GONE } : player)),
});

/** Whether all the others are bots of the house. */
export const isAgainstHouse = game =>
  game.players.length > 1 && game.players.filter(player => player.bot === undefined).length === 1;

/** Whether people played it who have asked each other, and may want to again. */
export const isTogether = game =>
  game.visibility === 'private' && game.players.filter(player => player.bot === undefined && !player.left).length > 1;

/** Whether the game is played: no longer in its lobby, and not over. */
export const isRunning = game => !['lobby', 'ended'].includes(game.phase);

/**
 * Milliseconds for which a seat is kept that has been without a connection since then; null where it is not known, or
 * another may take it at any time.
 *
 * @param {?{seconds: number, lobbySeconds: number}} kept
 */
export function keptFor(kept, game, since, now) {
  if (kept === null || game === null || (game.phase === 'lobby' && game.visibility === 'public')) return null;
  const seconds = game.phase === 'lobby' ? kept.lobbySeconds : kept.seconds;
  return Math.max(0, since + 1_000 * seconds - now);
}

/** Milliseconds until the phase ends, or null when nothing is awaited. */
export const remaining = (game, now) => (game.deadline === undefined ? null : Math.max(0, game.deadline - now));
