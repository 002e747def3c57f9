/* A die, drawn; what it shows is told in words beside it. */

import { html, svg } from '../../../lib/lit-html/lit-html.js';

const [NEAR, MIDDLE, FAR] = [6.5, 12, 17.5];

/** The places of the pips, by face. */
const PIPS = [
  [],
  [[MIDDLE, MIDDLE]],
  [[NEAR, FAR], [FAR, NEAR]],
  [[NEAR, FAR], [MIDDLE, MIDDLE], [FAR, NEAR]],
  [[NEAR, NEAR], [NEAR, FAR], [FAR, NEAR], [FAR, FAR]],
  [[NEAR, NEAR], [NEAR, FAR], [MIDDLE, MIDDLE], [FAR, NEAR], [FAR, FAR]],
  [[NEAR, NEAR], [NEAR, MIDDLE], [NEAR, FAR], [FAR, NEAR], [FAR, MIDDLE], [FAR, FAR]],
];

/** Ones, which are wild, look it. */
const radius = face => (face === 1 ? 3.4 : 2.1);

/** @param {string} [kind] classes beside its own, such as whether it counts */
export const die = (face, kind = '') => html`
  <svg class="die ${face === 1 ? 'wild' : ''} ${kind}" viewBox="0 0 24 24" aria-hidden="true">
    <rect x="1" y="1" width="22" height="22" rx="5.5"/>
    ${PIPS[face].map(([x, y]) => svg`<circle cx=${x} cy=${y} r=${radius(face)}/>`)}
  </svg>
`;

/** One under a cup, of which only the owner knows what it shows. */
export const covered = html`<svg class="die covered" viewBox="0 0 24 24" aria-hidden="true"><rect x="1" y="1" width="22" height="22" rx="5.5"/></svg>`;
