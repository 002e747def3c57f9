/* A click, made and shown. The motion means nothing, so none of it is there for those who want less motion. */

import { clicksTooFast } from '../clicks.js';
import { click } from '../moves.js';

const SPARKS_MAX = 24;

const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** Clicks; where it was touched, it is shown whether the click is likely to count. */
export function celebrate(stage, act, point) {
  const { before, after } = act.play(click);
  show(stage, clicksTooFast(after) === clicksTooFast(before), point);
}

/**
 * A squeeze of the product and, if the click counts, a "+1" where it was touched.
 *
 * @param {boolean} counts whether it is within the limit
 */
function show(stage, counts, point) {
  if (lessMotion.matches) return;
  stage
    .querySelector('.product-top')
    .animate(
      [
        { transform: 'translateY(16px) scale(1.02, .96)' },
        { transform: 'translateY(-5px) scale(.99, 1.02)', offset: 0.55 },
        { transform: 'none' },
      ],
      { duration: 220, easing: 'ease-out' },
    );
  spark(stage, counts ? '+1' : 'too fast', point);
}

function spark(stage, text, point) {
  const sparks = stage.querySelector('.sparks');
  if (sparks.childElementCount >= SPARKS_MAX) return;
  const box = sparks.getBoundingClientRect();
  const x = point === undefined ? box.width * (0.3 + Math.random() * 0.4) : point.x - box.left;
  const y = point === undefined ? box.height * 0.4 : point.y - box.top;
  const piece = Object.assign(document.createElement('span'), { className: 'spark', textContent: text });
  if (text !== '+1') piece.classList.add('dull');
  piece.style.left = `${x}px`;
  piece.style.top = `${y}px`;
  sparks.append(piece);
  const drift = (Math.random() - 0.5) * 70;
  piece.animate(
    [
      { transform: 'translate(-50%, -50%)', opacity: 1 },
      { transform: `translate(calc(-50% + ${drift}px), -110px) scale(1.3)`, opacity: 0 },
    ],
    { duration: 700, easing: 'cubic-bezier(.2, .8, .4, 1)' },
  ).onfinish = () => piece.remove();
}
