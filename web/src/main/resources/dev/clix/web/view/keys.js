/* The keyboard in a game, wherever the focus is; the game says which keys are its own. */

import { pageOf } from '../games/pages.js';

export function listenToKeys(state, act) {
  const keys = () => pageOf(state().game).keys;
  const isOurs = event => !(event.ctrlKey || event.metaKey || event.altKey) && keys().takes(event, state());

  addEventListener('keydown', event => {
    if (!isOurs(event)) return;
    event.preventDefault();
    // A key held down is one move.
    if (!event.repeat) keys().press(event, state(), act);
  });

  // Buttons click when the key comes up (Firefox even if the keydown was taken).
  addEventListener('keyup', event => {
    if (isOurs(event)) event.preventDefault();
  });
}
