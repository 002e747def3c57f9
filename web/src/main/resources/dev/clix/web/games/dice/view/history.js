/* The bids of the round, the latest first. */

import { html, nothing } from '../../../lib/lit-html/lit-html.js';
import { naming, tone } from '../../../view/players.js';
import { bidText } from '../words.js';
import { die } from './die.js';

export function history({ game }) {
  if (game.bids.length === 0) return nothing;
  return html`
    <div class="bids">
      <h2>Bids of round ${game.round}</h2>
      <ol role="list">${[...game.bids].reverse().map(bid => made(game, bid))}</ol>
    </div>
  `;
}

function made(game, bid) {
  const player = game.players.find(each => each.id === bid.player);
  return html`
    <li class=${tone(game, player)}>
      <span class="name">${naming(game, player)}</span>
      <span class="figures"><span class="unseen">${bidText(bid)}</span><span aria-hidden="true">${bid.quantity} ×</span></span>${die(bid.face)}
    </li>
  `;
}
