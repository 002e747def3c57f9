/*
 * My clicks in the running round, which are counted here before the server has answered. Pure.
 *
 * Comes from: moves.js, click by click, and reducer.js, with the server's answers. Goes to: the views.
 */

import { askBy, isWaiting } from '../../commands.js';
import { me } from '../../seat.js';
import { MOVES } from './messages.js';

/**
 * How many clicks were made, how many the server has counted as far as it has answered, and how many are not
 * yet sent. Those likely to count are part of the unsent, and of each message that is underway (by its id).
 */
export const NO_CLICKS = { made: 0, counted: 0, unsent: 0, likely: 0, underway: {}, allowance: null };

/** The count my clicks are likely to come to once all of them have arrived. */
export function myClicks({ clicks, ...state }) {
  const underway = state.unanswered.reduce((sum, { id }) => sum + (clicks.underway[id] ?? 0), 0);
  return Math.max(me(state)?.clicks ?? 0, clicks.counted + underway + clicks.likely);
}

/** Clicks of this round that do not count, being more than the limit. */
export const clicksTooFast = state => Math.max(0, state.clicks.made - myClicks(state));

/** Clicks are sent one message at a time; those made meanwhile go together with the next. */
export function sendClicks(state) {
  if (state.clicks.unsent === 0 || isWaiting(state, 'click')) return state;
  return sendAllClicks(state);
}

export function sendAllClicks(state) {
  if (state.clicks.unsent === 0) return state;
  const { unsent, likely, underway } = state.clicks;
  const asked = askBy(state, MOVES.click, { clicks: Math.min(unsent, CLICKS_AT_ONCE_MAX) });
  const { id } = asked.unanswered.at(-1);
  return { ...asked, clicks: { ...state.clicks, unsent: 0, likely: 0, underway: { ...underway, [id]: likely } } };
}

const CLICKS_AT_ONCE_MAX = 100;
