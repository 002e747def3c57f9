/* Joy that moves. Nothing here means anything, so none of it is there for those who want less motion. */

import { html } from '../lib/lit-html/lit-html.js';

const PIECES = 36;
const TONES = 10;

/** Paper in all colours, falling over the winner. */
export const confetti = () => html`
  <div class="confetti" aria-hidden="true">
    ${Array.from({ length: PIECES }, (_, piece) => html`<i class="tone-${piece % TONES}" .style=${fall(piece)}></i>`)}
  </div>
`;

// Irrational steps spread the pieces evenly without a pattern, and look the same however often the page is drawn.
const fall = piece =>
  `--x: ${(piece * 61.8) % 100}%; --wait: ${((piece * 0.7549) % 1) * 2}s; --turn: ${(piece * 137) % 360}deg`;
