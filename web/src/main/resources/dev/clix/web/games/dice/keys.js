/*
 * The keyboard in one's turn, wherever the focus is: 1 to 6 choose the face, up and down the quantity, Enter bids, L calls the liar.
 * Enter on another button is that button's.
 */

import { FACES } from './bids.js';
import { bid, canMove, challenge, chooseFace, step } from './moves.js';

const OTHER_CONTROLS = 'a, input, select, textarea, summary, dialog *, [role="region"]';

const KEYS = {
  ArrowUp: act => act.play(step, 1),
  ArrowDown: act => act.play(step, -1),
  Enter: act => act.play(bid),
  l: act => act.play(challenge),
  ...Object.fromEntries(FACES.map(face => [face, act => act.play(chooseFace, face)])),
};

const keyOf = ({ key }) => (key === 'L' ? 'l' : key);

export const keys = {
  takes(event, state) {
    if (!canMove(state) || !Object.hasOwn(KEYS, keyOf(event)) || event.target.closest?.(OTHER_CONTROLS)) return false;
    return event.key !== 'Enter' || !event.target.closest?.('button:not(.bid)');
  },

  press: (event, _state, act) => KEYS[keyOf(event)](act),
};

/** In one's turn the keyboard is on the bid, unless the player is busy with something else. */
export function entered(main, phase) {
  if (phase !== 'my-turn') return;
  const active = document.activeElement;
  if (active === document.body || active.tagName === 'H1' || active.closest('.bidding') !== null)
    (main.querySelector('.bid:not(:disabled)') ?? main.querySelector('.liar')).focus({ preventScroll: true });
}
