/*
 * A visit to the lobby: as long as it is open, it shows which games can be joined or watched. Pure.
 *
 * Comes from: main.js, with each new state, and intents.js, when a connection opens. Goes to: the server, as a question it goes on
 * answering until there is a seat; the page asks as long as it can be seen.
 */

import { ask } from './commands.js';

/** Whether the page is told of open games: not behind other tabs, nor by a server that does not tell. */
export const isVisiting = ({ seat, game, link, visible, untold }) =>
  seat === null && game === null && link === '' && visible && !untold;

/** The state after this one, with the question asked as soon as the lobby is there to be seen. */
export const visited = (before, after) => (isVisiting(after) && !isVisiting(before) ? ask(after, 'listGames') : after);

/** On a new connection the server has to be asked anew. */
export function visitedAnew(state) {
  const asked = state.unanswered.some(({ type }) => type === 'listGames');
  return isVisiting(state) && !asked ? ask(state, 'listGames') : state;
}

/** @param {boolean} visible whether the page can be seen */
export const seen = (state, visible) => ({
  ...state,
  visible,
  unanswered: visible ? state.unanswered : state.unanswered.filter(({ type }) => type !== 'listGames'),
});

/** A server that knows no such question, or has told enough others, is not asked again. */
export const untold = (state, { refusal }) => (refusal === 'alreadySeated' ? state : { ...state, untold: true, board: null });

/** All that is played, and of each of these kinds, in people. */
export const playing = ({ kinds }) => kinds.reduce((sum, { players }) => sum + players, 0);
