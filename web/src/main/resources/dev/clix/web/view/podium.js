/* The first three, each on a step as high as the place. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { ordinal } from '../words.js';
import { crown } from './icons.js';
import { avatar, naming, tone } from './players.js';
import { STEPS } from './podium-picture.js';

/** @param {{player: object, place: number, note: string}[]} ranking of the players, best first, with a note for each */
export const podium = (game, ranking) => html`
  <ol class="podium" role="list" aria-label="Podium">
    ${ranking.slice(0, STEPS).map(ranked => step(game, ranked))}
  </ol>
`;

const step = (game, { player, place, note }) => html`
  <li class="step ${tone(game, player)}" data-place=${place}>
    <span class="unseen">${ordinal(place)}:</span>
    ${place === 1 ? crown : nothing} ${avatar(player)}
    <span class="name">${naming(game, player)}</span>
    <span class="step-note figures">${note}</span>
    <span class="step-block figures" aria-hidden="true">${place}</span>
  </li>
`;
