/* The first three, each on a step as high as the place. */

import { html, nothing } from '../../../lib/lit-html/lit-html.js';
import { crown } from '../../../view/icons.js';
import { avatar, naming, tone } from '../../../view/players.js';
import { dollars, ordinal } from '../../../words.js';
import { capital, rank, ranking } from '../game.js';
import { STEPS } from '../picture.js';

export const podium = game => html`
  <ol class="podium" role="list" aria-label="Podium">
    ${ranking(game)
      .slice(0, STEPS)
      .map(player => step(game, player, rank(game, player)))}
  </ol>
`;

const step = (game, player, place) => html`
  <li class="step ${tone(game, player)}" data-place=${place}>
    <span class="unseen">${ordinal(place)}:</span>
    ${place === 1 ? crown : nothing} ${avatar(player)}
    <span class="name">${naming(game, player)}</span>
    <span class="step-capital figures">${dollars(capital(player))}</span>
    <span class="step-block figures" aria-hidden="true">${place}</span>
  </li>
`;
