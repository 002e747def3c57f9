/* What moves for joy. Nothing here means anything, so none of it is there for those who want less motion. */

import { html } from '../lib/lit-html/lit-html.js';

const SPARKS_MAX = 24;
const PIECES = 36;
const TONES = 10;

const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * A squeeze of the product and, if the click counts, a "+1" where it was touched.
 *
 * @param {boolean} counts whether it is within the limit
 */
export function celebrateClick(stage, counts, point) {
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

/** Paper in all colours, falling over the winner. */
export const confetti = () => html`
  <div class="confetti" aria-hidden="true">
    ${Array.from({ length: PIECES }, (_, piece) => html`<i class="tone-${piece % TONES}" .style=${fall(piece)}></i>`)}
  </div>
`;

// Irrational steps spread the pieces evenly without a pattern, and look the same however often the page is drawn.
const fall = piece =>
  `--x: ${(piece * 61.8) % 100}%; --wait: ${((piece * 0.7549) % 1) * 2}s; --turn: ${(piece * 137) % 360}deg`;
