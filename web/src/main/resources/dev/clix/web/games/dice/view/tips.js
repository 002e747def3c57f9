/* How to win, in four sentences. */

import { html, nothing } from '../../../lib/lit-html/lit-html.js';

/** @param {object} [game] the game whose numbers are told */
export const tips = (title, game) => html`
  <section class="tips" aria-labelledby="tips-title">
    <h2 id="tips-title">${title}</h2>
    <ol>
      <li>Bid how many dice show a face, under <strong>all</strong> cups. Each bid is higher: more dice, or as many of a higher face.</li>
      <li>Ones are wild and count for every face. A bid on ones is worth twice its number, and only ones meet it.</li>
      <li>Too much to be true? Call the <strong>liar</strong>, and all dice are shown. Who was wrong loses a die.</li>
      ${game === undefined ? nothing : html`<li>You have ${game.turnSeconds} seconds for a turn. Who lets ${game.missedMax} pass in a row is out.</li>`}
    </ol>
  </section>
`;
