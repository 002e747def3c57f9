/*
 * A game as its players see it (GameView), and what each of its events makes of it. Pure.
 *
 * Comes from: state.js, which has put the events in order. Goes to: the views, with `ranking`, `change` and `price`.
 */

/** The profit of one click in one millisecond, in whole dollars. */
const PROFIT_FACTOR = 500_000;

/** The game after an event; one this page does not know changes nothing. */
export function happen(game, event) {
  return game === null ? game : (EVENTS[event.type]?.(game, event) ?? game);
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
  gameStarted: (game, { nextRoundAt }) => ({ ...game, phase: 'countdown', deadline: nextRoundAt }),
  roundStarted: (game, { round, startedAt, endsAt }) => ({
    ...game,
    phase: 'round',
    round,
    roundStartedAt: startedAt,
    deadline: endsAt,
    players: game.players.map(({ sale, ...player }) => ({ ...player, clicks: 0 })),
  }),
  progress: (game, { player, clicks }) => changed(game, player, { clicks }),
  productShipped: (game, { player, sale }) => changed(game, player, { sale, clicks: sale.clicks }),
  roundEnded: (game, { standings, nextRoundAt }) => ({
    ...game,
    phase: 'countdown',
    deadline: nextRoundAt,
    players: game.players.map(player => booked(player, standings)),
  }),
  gameEnded: (game, { outcome, winner, standings }) => ({
    ...game,
    phase: 'ended',
    outcome,
    winner,
    deadline: undefined,
    finalRanking: standings.map(standing => standing.player),
  }),
  rematchChanged: (game, { rematch }) => ({ ...game, rematch }),
};

// In the lobby the seat is free again; later the place in the standings stays.
function withoutPlayer(game, id) {
  if (game.phase === 'lobby') return game.players.filter(player => player.id !== id);
  return changed(game, id, { here: false, out: true }).players;
}

const changed = (game, id, changes) => ({
  ...game,
  players: game.players.map(player => (player.id === id ? { ...player, ...changes } : player)),
});

function booked(player, standings) {
  const standing = standings.find(each => each.player === player.id);
  if (standing === undefined) return player;
  const { clicks, capital, out } = standing;
  return { ...player, clicks, out, capitals: player.out ? player.capitals : [...player.capitals, capital] };
}

export const capital = player => player.capitals.at(-1) ?? 0;

/** The change of a player's capital in the last round; 0 before the first. */
export const change = player => (player.capitals.length < 2 ? 0 : capital(player) - player.capitals.at(-2));

/** A player who is out and not here will not come back. */
export const hasLeft = player => player.out && !player.here;

/** Whether all the others are bots of the house. */
export const isAgainstHouse = game =>
  game.players.length > 1 && game.players.filter(player => player.bot === undefined).length === 1;

/** Whether people played it who have asked each other, and may want to again. */
export const isTogether = game =>
  game.visibility === 'private' && game.players.filter(player => player.bot === undefined).length > 1;

/** The players, best first: those in the game before those who are out, and these by how long they held out. */
export function ranking(game) {
  const order = game.finalRanking ?? [];
  return [...game.players].sort(
    (a, b) =>
      order.indexOf(a.id) - order.indexOf(b.id) ||
      Number(b.id === game.winner) - Number(a.id === game.winner) ||
      Number(a.out) - Number(b.out) ||
      b.capitals.length - a.capitals.length ||
      capital(b) - capital(a),
  );
}

/** The place at the end, from 1; equals share one. */
export const rank = (game, player) => 1 + ranking(game).findIndex(other => areEqual(other, player));

const areEqual = (a, b) => a.out === b.out && a.capitals.length === b.capitals.length && capital(a) === capital(b);

/** The place by capital, from 1; equal capitals share one. */
export const place = (game, player) =>
  1 +
  game.players.filter(
    other => Number(player.out) > Number(other.out) || (player.out === other.out && capital(other) > capital(player)),
  ).length;

/** The profit of the product if it were shipped now, in whole dollars. */
export function price(game, clicks, now) {
  const elapsed = Math.max(1, Math.floor(Math.min(now, game.deadline) - game.roundStartedAt));
  return Math.trunc((PROFIT_FACTOR * clicks) / elapsed);
}

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
