/*
 * The steps from state to state by CliX's own messages, beside those of the game itself (game.js). Pure.
 *
 * Comes from: state.js, through page.js. Goes to: state.js, as the state after the message.
 */

import { askBy } from '../../commands.js';
import { happen } from '../../game.js';
import { me } from '../../seat.js';
import { NO_CLICKS, sendClicks } from './clicks.js';
import { EVENTS } from './game.js';
import { MOVES } from './messages.js';
import { readTally, tallied } from './tally.js';

/** The fields of a new seat. */
export const fresh = { clicks: NO_CLICKS, receipt: '' };

/** @param {unknown} found the tally of before a reload */
export const initial = found => ({ ...fresh, tally: readTally(found), records: null });

/** After an event of the game. */
export function happened(before, after, message) {
  return tallied(before, ROUND_BOUNDS.includes(message.type) ? freshRound(after) : after, message);
}

const ROUND_BOUNDS = ['roundStarted', 'roundEnded', 'gameEnded'];

// Clicks and a sale belong to the round they were made in: one that comes late must not count in the next.
const freshRound = state => ({
  ...state,
  clicks: NO_CLICKS,
  receipt: '',
  unanswered: state.unanswered.filter(command => !OF_A_ROUND.includes(command.type)),
});

const OF_A_ROUND = ['click', 'ship', 'showReceipt'];

// ---- answers

export const answers = {
  clicked: (state, message) => sendClicks({ ...state, clicks: { ...state.clicks, counted: message.clicks } }),
  shipped: (state, message) => ({
    ...state,
    receipt: message.receipt,
    game: happen(state.game, { ...message, type: 'productShipped', player: state.seat?.player }, EVENTS),
  }),
};

/** The game is a snapshot. A command for another round than the snapshot's is too late. */
export function replaced({ game: held }, after) {
  const { game } = after;
  const sameRound = game.phase === 'round' && held?.phase === 'round' && game.round === held.round;
  return sameRound ? proven(after) : freshRound(after);
}

/** A server that has lost my sale believes its own receipt. */
const proven = state =>
  state.receipt !== '' && me(state).sale === undefined ? askBy(state, MOVES.showReceipt, { receipt: state.receipt }) : state;

/** The state after a refusal that is no error, or null. */
export function refused(state, { refusal }, command) {
  // A click too late or too many is the game.
  if (command?.type === 'click') return sendClicks(state);
  return command?.type === 'ship' && refusal === 'alreadyShipped' ? state : null;
}
