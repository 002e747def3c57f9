/* The keyboard in a round: Space clicks and Enter ships, wherever the focus is, unless it is on another control. */

import { canClick, ship } from './moves.js';
import { celebrate } from './view/effects.js';

const OTHER_CONTROLS = 'a, input, select, textarea, summary, button:not(.product, .ship), [role="region"]';

export const keys = {
  takes: (event, { game }) =>
    game?.phase === 'round' && (event.code === 'Space' || event.key === 'Enter') && !event.target.closest?.(OTHER_CONTROLS),

  press(event, state, act) {
    if (!canClick(state)) return;
    if (event.key === 'Enter') act.play(ship);
    else celebrate(document.querySelector('.stage'), act);
  },
};

/** When clicks count, the keyboard is on the product, unless the player is busy with something else. */
export function entered(main, phase) {
  if (phase !== 'round') return;
  const active = document.activeElement;
  if (active === document.body || active.tagName === 'H1' || active.classList.contains('ship'))
    main.querySelector('.product').focus({ preventScroll: true });
}
