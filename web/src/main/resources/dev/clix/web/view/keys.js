/* The keyboard in a round: Space clicks and Enter ships, wherever the focus is, unless it is on another control. */

import { celebrateClick } from './effects.js';
import { canClick } from '../intents.js';

const OTHER_CONTROLS = 'a, input, select, textarea, summary, button:not(.product, .ship), [role="region"]';

export function listenToKeys(state, act) {
  const isOurs = event =>
    state().game?.phase === 'round' &&
    (event.code === 'Space' || event.key === 'Enter') &&
    !(event.ctrlKey || event.metaKey || event.altKey) &&
    !event.target.closest?.(OTHER_CONTROLS);

  addEventListener('keydown', event => {
    if (!isOurs(event)) return;
    event.preventDefault();
    // A key held down is one click.
    if (event.repeat || !canClick(state())) return;
    if (event.key === 'Enter') return act.ship();
    celebrateClick(document.querySelector('.stage'), act.click());
  });

  // Buttons click when the key comes up (Firefox even if the keydown was taken).
  addEventListener('keyup', event => {
    if (isOurs(event)) event.preventDefault();
  });
}
