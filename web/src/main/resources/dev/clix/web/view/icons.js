/* Line icons, drawn in the colour of the text beside them. All are decoration: the text says it. */

import { svg, html } from '../lib/lit-html/lit-html.js';

const icon = shape => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

export const cross = icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`);
export const bolt = icon(svg`<path d="M13 3L5 14h6l-1 7 8-11h-6z"/>`);
export const people = icon(
  svg`<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c.6-4 3-6 6.5-6s5.9 2 6.5 6M16 5a3.5 3.5 0 010 6.5M18 14.5c2 .8 3.2 2.7 3.5 5.5"/>`,
);
export const eye = icon(
  svg`<path d="M2 12c3-5 6.5-7 10-7s7 2 10 7c-3 5-6.5 7-10 7s-7-2-10-7z"/><circle cx="12" cy="12" r="3"/>`,
);
export const robot = icon(
  svg`<rect x="4" y="8" width="16" height="11" rx="3"/><path d="M12 8V4M9 13v1.5M15 13v1.5M2 12.5v3M22 12.5v3"/><circle cx="12" cy="3.5" r="1"/>`,
);
export const copy = icon(
  svg`<rect x="8" y="8" width="12" height="12" rx="2.5"/><path d="M16 8V6a2 2 0 00-2-2H6a2 2 0 00-2 2v8a2 2 0 002 2h2"/>`,
);
export const share = icon(svg`<path d="M12 15V3M7.5 7L12 3l4.5 4M5 12v7a2 2 0 002 2h10a2 2 0 002-2v-7"/>`);
export const crown = icon(svg`<path d="M4 18h16M4 15l-1-9 5 4 4-6 4 6 5-4-1 9z"/>`);
export const graph = icon(svg`<path d="M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4"/>`);
export const plus = icon(svg`<path d="M12 5v14M5 12h14"/>`);
export const minus = icon(svg`<path d="M5 12h14"/>`);
const loudspeaker = svg`<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5z"/>`;
export const soundOn = icon(svg`${loudspeaker}<path d="M15.5 9a4.5 4.5 0 010 6M18 6.5a8 8 0 010 11"/>`);
export const soundOff = icon(svg`${loudspeaker}<path d="M16 9.5l5 5M21 9.5l-5 5"/>`);
export const smile = icon(
  svg`<circle cx="12" cy="12" r="9"/><path d="M8.5 14.5c1 1.5 2.2 2.2 3.5 2.2s2.5-.7 3.5-2.2M9 9.5v.5M15 9.5v.5"/>`,
);
export const rocket = icon(
  svg`<path d="M12 15l-3-3c1-5 4-8.5 10-9-.5 6-4 9-9 10zM9 12H5l2.5-4H11M12 15v4l4-2.5V13M5 16c-1.5 1-2 4-2 5 1 0 4-.5 5-2"/>`,
);
