/* The product: a small creature of a machine that wakes up as it is clicked. */

import { html, svg } from '../../../lib/lit-html/lit-html.js';

/** How the product feels after so many clicks. */
export function mood(clicks) {
  if (clicks < 8) return 'awake';
  if (clicks < 25) return 'happy';
  return clicks < 60 ? 'excited' : 'dazzled';
}

/** @param {'asleep'|'awake'|'happy'|'excited'|'dazzled'|'sad'} feeling */
export const product = feeling => html`
  <svg class="product-figure ${feeling}" viewBox="0 0 240 250" aria-hidden="true">
    <ellipse class="product-shadow" cx="120" cy="234" rx="84" ry="12"/>
    <rect class="product-side" x="26" y="70" width="188" height="158" rx="54"/>
    <g class="product-top">
      <path class="product-antenna" d="M120 50V26"/>
      <circle class="product-lamp" cx="120" cy="18" r="11"/>
      <rect class="product-face" x="26" y="46" width="188" height="158" rx="54"/>
      <path class="product-shine" d="M48 104c0-24 14-40 40-42"/>
      <ellipse class="product-cheek" cx="66" cy="146" rx="14" ry="9"/>
      <ellipse class="product-cheek" cx="174" cy="146" rx="14" ry="9"/>
      ${EYES[feeling] ?? EYES.awake} ${MOUTHS[feeling]}
    </g>
  </svg>
`;

const star = (x, y) =>
  svg`<path class="product-star" d="M${x} ${y - 19}l5.5 12.5 13.5 1.3-10.2 9 3 13.2-11.8-7-11.8 7 3-13.2-10.2-9 13.5-1.3z"/>`;

const roundEyes = svg`<g class="product-eyes">
  <circle cx="86" cy="118" r="13"/><circle cx="154" cy="118" r="13"/>
  <circle class="product-glint" cx="91" cy="113" r="4.5"/><circle class="product-glint" cx="159" cy="113" r="4.5"/>
</g>`;

const EYES = {
  awake: roundEyes,
  happy: roundEyes,
  sad: roundEyes,
  asleep: svg`<path class="product-line" d="M72 120q14 10 28 0M140 120q14 10 28 0"/>`,
  excited: svg`<path class="product-line" d="M71 124q15-22 30 0M139 124q15-22 30 0"/>`,
  dazzled: svg`${star(86, 118)}${star(154, 118)}`,
};

const MOUTHS = {
  asleep: svg`<path class="product-line" d="M110 154h20"/>`,
  awake: svg`<path class="product-line" d="M102 148q18 16 36 0"/>`,
  sad: svg`<path class="product-line" d="M102 160q18-16 36 0"/>`,
  happy: svg`<path class="product-mouth" d="M96 144h48q-4 30-24 30t-24-30z"/>`,
  excited: svg`<path class="product-mouth" d="M94 142h52q-3 38-26 38t-26-38z"/><path class="product-tongue" d="M106 170q14-12 28 0-6 10-14 10t-14-10z"/>`,
  dazzled: svg`<path class="product-mouth" d="M94 146h52q-3 36-26 36t-26-36z"/><path class="product-tongue" d="M106 173q14-12 28 0-6 9-14 9t-14-9z"/>`,
};
