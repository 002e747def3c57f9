/* How to win, in three sentences. */

import { html, nothing } from '../../../lib/lit-html/lit-html.js';
import { dollars } from '../../../words.js';

/** @param {object} [game] the game whose numbers are told */
export const tips = (title, game) => html`
  <section class="tips" aria-labelledby="tips-title">
    <h2 id="tips-title">${title}</h2>
    <ol>
      ${game === undefined || game.market !== undefined ? market(game) : classic(game)}
    </ol>
  </section>
`;

const market = game => html`
  <li>The price rises with every click and every second. From ten clicks on you can <strong>ship</strong>, once a round. ${game === undefined ? nothing : burns(game)}</li>
  <li>The longer you hold, the likelier the market crashes: for all who have not shipped, down to a fifth. Calm markets let you hold, wild ones do not.</li>
  <li>Who does not ship in time sells for half. Who is broke is out. The last one in business wins.</li>
`;

const classic = game => html`
  <li>The price is your speed: ten clicks a second sell for $5,000. ${burns(game)}</li>
  <li>One sale a round. Tired fingers lower the price, so <strong>ship</strong> before they are.</li>
  <li>Who does not ship sells nothing. Who is broke is out. The last one in business wins.</li>
`;

const burns = ({ burn, capital, market }) => html`A round burns ${dollars(burn)}, of ${dollars(capital)} you start with${
  market === undefined ? '.' : `, and each one ${dollars(market.burnRise)} more.`
}`;
