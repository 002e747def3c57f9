/* How to win, in three sentences. */

import { html, nothing } from '../../../lib/lit-html/lit-html.js';
import { dollars } from '../../../words.js';

/** @param {object} [game] the game whose numbers are told */
export const tips = (title, game) => html`
  <section class="tips" aria-labelledby="tips-title">
    <h2 id="tips-title">${title}</h2>
    <ol>
      <li>The price is your speed: ten clicks a second sell for $5,000. ${game === undefined ? nothing : burns(game)}</li>
      <li>One sale a round. Tired fingers lower the price, so <strong>ship</strong> before they are.</li>
      <li>Who does not ship sells nothing. Who is broke is out. The last one in business wins.</li>
    </ol>
  </section>
`;

const burns = ({ burn, capital }) =>
  html`A round burns ${dollars(burn)}, of ${dollars(capital)} you start with.`;
