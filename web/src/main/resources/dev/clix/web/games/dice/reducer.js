/*
 * The steps from state to state by Liar's Dice's own messages, beside those of the game itself (game.js). Pure.
 *
 * Comes from: state.js, through page.js. Goes to: state.js, as the state after the message.
 */

import { changed, isRunning } from '../../game.js';
import { lostAll, seen } from './game.js';
import { NO_WISH, OF_A_TURN } from './moves.js';

/** The fields of a new seat. */
export const fresh = { wish: NO_WISH };

export const initial = () => fresh;

/** After an event of the game. */
export function happened(before, after, { type, player, dice }) {
  if (type === 'diceRolled') return anew(dice === undefined ? after : { ...after, game: changed(after.game, after.seat?.player, { hand: dice }) });
  if (type === 'playerLeft' && isRunning(after.game)) return { ...after, game: left(before.game, after.game, player) };
  return TURNS_OVER.includes(type) ? anew(after) : after;
}

const TURNS_OVER = ['bidMade', 'turnMissed', 'diceShown', 'gameEnded'];

/** Out in this round, or since before. */
function left(before, game, id) {
  return before.players.find(player => player.id === id)?.out ? game : lostAll(game, id);
}

// A move belongs to the turn it was made in: one that comes late must not count in the next.
const anew = state => ({
  ...state,
  wish: NO_WISH,
  unanswered: state.unanswered.filter(command => !OF_A_TURN.includes(command.type)),
});

/** The game is a snapshot. A move in another turn than the snapshot's is too late. */
export function replaced({ game: held }, after) {
  const game = seen(after.game);
  const isSameTurn = held !== null && ['round', 'phase', 'turn'].every(part => held[part] === game[part]) && held.bids?.length === game.bids.length;
  return isSameTurn ? { ...after, game } : anew({ ...after, game });
}
