/*
 * The actions of the player and of the page itself, as pure steps from state to state; a game's moves are in games/NAME.
 *
 * Comes from: the views' handlers and connection.js. Goes to: state.js, mostly as one more command to be sent.
 */

import { ask, comeBack } from './commands.js';
import { emote, faded, hideFaces, regained, withoutEmotes } from './emotes.js';
import { isAgainstHouse, isTogether } from './game.js';
import { named, pageOf, titleOf } from './games/pages.js';
import { noPage } from './refusals.js';
import { me } from './seat.js';
import { unseated } from './state.js';
import { seen, visitedAnew } from './visit.js';

export { emote, faded, hideFaces, regained, seen };

export const quickMatch = (state, name) => ask(calm({ ...state, name }), 'quickMatch', { name, game: state.chosen });

/** @param {boolean} [listed] whether strangers see it in the lobby */
export const hostGame = (state, name, seats, listed = false) =>
  ask(calm({ ...state, name }), 'hostGame', { name, seats, game: state.chosen, listed });

/** @param {string[]} kinds of games that can be played, several */
export const offered = (state, kinds) => ({ ...state, offered: kinds });

/** The kind that is played next. */
export const choose = (state, kind) => ({ ...state, chosen: named({ kind }) });

export const joinGame = (state, name) => ask(calm({ ...state, name }), 'joinGame', { name, game: state.link });

/** One of the games that the lobby shows. */
export const joinListed = (state, name, game) => ask(calm({ ...state, name }), 'joinGame', { name, game });

export const watchListed = (state, name, game) => ask(calm({ ...state, name }), 'spectate', { name, game });

/** The game of that code is joined as soon as it is found. */
export const joinByCode = (state, name, code) => ask(calm({ ...state, name }), 'findGame', { code });

/** Without a seat; the game may be full, or have begun. */
export const spectate = (state, name) => ask(calm({ ...state, name }), 'spectate', { name, game: state.link });

/** The first page of those who watch, or the one after those already listed. */
export const listSpectators = (state, after = 0) => ask(state, 'listSpectators', { after });

/** A private game with a seat for each bot; they sit down as soon as the game is there, and it starts by itself. */
export const playHouse = (state, name, speeds) => hostGame({ ...state, house: speeds }, name, speeds.length + 1);

export const addBot = (state, speed) => ask(calm(state), 'addBot', { speed });

/** Whether bots may take the free seats of a public game, if nobody comes for a while. */
export const agreeToBots = (state, agrees) => ask(state, 'agreeToBots', { agrees });

export const startGame = state => ask(calm(state), 'startGame');

/** Back to the lobby at once; the server is told as soon as it hears. A game that is over is left without a word. */
export const leave = state => {
  if (state.seat === null) return state;
  return unseated(state.game?.phase === 'ended' ? calm(state) : ask(calm(state), 'leave'));
};

/** Out of a game that this page has no way to show. */
export const cannotShow = state => ({ ...leave(state), notice: { kind: 'refusal', text: noPage(titleOf(state.game)) } });

/** No longer waits for the answer to a question of the lobby. */
export const cancel = state => ({
  ...state,
  house: null,
  unanswered: state.unanswered.filter(command => command.type === 'leave'),
});

/** Back into a seat that a tab of this browser had, unless something else was asked for meanwhile. */
export const resume = (state, seat) =>
  state.seat === null && state.unanswered.length === 0 ? { ...state, seat } : state;

/** Drops the invitation the page was opened with. */
export const declineLink = state => calm({ ...state, link: '', givenUp: null });

/** A game like the one that has ended; the players of a private one meet again in the next. */
export function playAgain(state) {
  const { game } = state;
  const name = myName(state);
  if (game.visibility === 'public') return quickMatch(leave(state), name);
  if (isAgainstHouse(game)) return playHouse(leave(state), name, botSpeeds(game));
  // The end stays on the screen until there is a seat: there may be none for some seconds.
  if (isTogether(game)) return ask(calm({ ...state, name, seats: game.seats }), 'playAgain', { name, game: game.id });
  return ask({ ...leave(state), name, seats: game.seats }, 'playAgain', { name, game: game.id });
}

/** The next game has begun. */
export const watchRematch = state =>
  ask(calm(state), 'spectate', { name: myName(state), game: state.game.rematch.started });

/** After a game that nobody else came to. */
export const playHouseInstead = state => playHouse(leave(state), myName(state), pageOf(state.game).bots.house);

// The name remembered may be that of another tab; the one in the game is mine.
const myName = state => me(state)?.name ?? state.name;

const botSpeeds = game => game.players.flatMap(player => player.bot ?? []);

/** The records after this game; see records.js. */
export const recorded = (state, records) => ({ ...state, records });

/** Sounds and vibrations alike. */
export const mute = (state, muted) => ({ ...state, muted });

export const dismiss = state => calm(state);

export const notify = (state, text) => ({ ...state, notice: { kind: 'info', text } });

/** @param {string[]} invitations links that lead to the game, the likeliest first */
export const invited = (state, invitations) => ({ ...state, invitation: invitations[0], invitations });

/** Another of the links, for a host who knows the network better. */
export const inviteBy = (state, invitation) => ({ ...state, invitation });

// ---- the connection's doing

/** A connection is open: a page that has a seat comes back into it, before anything else is said. */
export const opened = state => {
  const open = { ...state, connection: { status: 'open' }, goingDown: null, unanswered: withoutEmotes(state.unanswered) };
  return state.seat === null || state.forgotten ? visitedAnew(open) : comeBack(open);
};

/**
 * @param {'idle'|'connecting'|'open'|'silent'|'lost'} status
 * @param {number} [since] the server's time when it fell silent or was lost; the first counts
 */
export const connectionIs = (state, status, since) => ({
  ...state,
  connection: since === undefined ? { status } : { status, since: state.connection.since ?? since },
});

const calm = state => ({ ...state, notice: null });
