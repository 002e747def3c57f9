/* The cup: as a player's sign at the table, and as the sign of the game. */

import { html, svg } from '../../../lib/lit-html/lit-html.js';
import { letters } from '../../../words.js';

/** In the player's colour, with the first letter of the name. */
export const cup = player => html`
  <svg class="cup-figure" viewBox="0 0 48 48" aria-hidden="true">
    <path class="cup-side" d="M15 5h18a4 4 0 0 1 4 3.4l5.2 30a4 4 0 0 1-4 4.6H9.8a4 4 0 0 1-4-4.6L11 8.4A4 4 0 0 1 15 5z"/>
    <path class="cup-rim" d="M6.5 34.5h35l1.2 6a4 4 0 0 1-4 4.5H9.3a4 4 0 0 1-4-4.5z"/>
    <text x="24" y="28" text-anchor="middle">${letters(player.name)[0].toUpperCase()}</text>
  </svg>
`;

const pips = (x, y, ...places) => places.map(([dx, dy]) => svg`<circle class="emblem-pip" cx=${x + dx} cy=${y + dy} r="5.5"/>`);

const EYES = {
  well: svg`<path class="emblem-eye" d="M78 92a15 15 0 0 0 30 0z"/><path class="emblem-eye" d="M132 92a15 15 0 0 0 30 0z"/>
    <circle class="emblem-pupil" cx="98" cy="97" r="5.5"/><circle class="emblem-pupil" cx="152" cy="97" r="5.5"/>
    <path class="emblem-line" d="M74 82l34 8M166 78l-34 12"/>`,
  sad: svg`<circle class="emblem-eye" cx="93" cy="98" r="13"/><circle class="emblem-eye" cx="147" cy="98" r="13"/>
    <circle class="emblem-pupil" cx="93" cy="103" r="5.5"/><circle class="emblem-pupil" cx="147" cy="103" r="5.5"/>
    <path class="emblem-line" d="M78 84l24-8M162 84l-24-8"/>`,
};

const MOUTHS = {
  well: svg`<path class="emblem-line" d="M98 132q24 14 48-8"/>`,
  sad: svg`<path class="emblem-line" d="M100 138q20-14 40 0"/>`,
};

/** A cup that knows more than it says. */
export const emblem = mood => html`
  <svg class="liars-emblem" viewBox="0 0 240 240" aria-hidden="true">
    <ellipse class="emblem-shadow" cx="120" cy="222" rx="104" ry="11"/>
    <path class="emblem-cup" d="M82 30h76a14 14 0 0 1 14 12l22 122H46L68 42a14 14 0 0 1 14-12z"/>
    <path class="emblem-shine" d="M86 52q2-8 12-8"/>
    <path class="emblem-rim" d="M44 156h152a10 10 0 0 1 10 8l2 14a12 12 0 0 1-12 14H44a12 12 0 0 1-12-14l2-14a10 10 0 0 1 10-8z"/>
    ${EYES[mood]} ${MOUTHS[mood]}
    <g transform="rotate(-9 66 196)">
      <rect class="emblem-die" x="38" y="170" width="56" height="56" rx="14"/>
      ${pips(66, 198, [-13, -13], [13, 13], [0, 0])}
    </g>
    <g transform="rotate(8 168 198)">
      <rect class="emblem-die" x="140" y="172" width="56" height="56" rx="14"/>
      <circle class="emblem-wild" cx="168" cy="200" r="9"/>
    </g>
  </svg>
`;
