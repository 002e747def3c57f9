/*
 * The moves of a player, as pure steps from state to state.
 *
 * Comes from: the arena and the keyboard, through `act.play`. Goes to: the state, mostly as one more command to be sent.
 */

import { askBy, isWaiting } from '../../commands.js';
import { me } from '../../seat.js';
import { spend } from './allowance.js';
import { myClicks, sendAllClicks, sendClicks } from './clicks.js';
import { missing } from './market.js';
import { MOVES } from './messages.js';

/**
 * Clicks are only made while they can count: in a round, before the sale, by somebody who is still in. One that is
 * more than the limit is sent all the same: the server's count decides.
 *
 * @param {number} now the server's time
 */
export function click(state, now) {
  if (!canClick(state)) return state;
  const { made, unsent, likely, allowance } = state.clicks;
  const left = spend(allowance, state.game, now);
  const clicks = { made: made + 1, unsent: unsent + 1, likely: likely + (left === null ? 0 : 1), allowance: left ?? allowance };
  return sendClicks({ ...state, clicks: { ...state.clicks, ...clicks } });
}

/** All clicks go before the sale. */
export const ship = state => (canShip(state) ? askBy(sendAllClicks(state), MOVES.ship) : state);

export const canShip = state => canClick(state) && missing(state.game, myClicks(state)) === 0;

export function canClick(state) {
  const player = me(state);
  return state.game?.phase === 'round' && player !== undefined && !player.out && player.sale === undefined && !isWaiting(state, 'ship', 'showReceipt');
}
