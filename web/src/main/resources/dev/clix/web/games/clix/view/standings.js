/* The players while a round runs, and at the end. */

import { html, nothing } from '../../../lib/lit-html/lit-html.js';
import { avatar, badges, naming, rows, tone } from '../../../view/players.js';
import { count, dollars, signed } from '../../../words.js';
import { myClicks } from '../clicks.js';
import { capital, change, price, rank, ranking } from '../game.js';

/** @param {number} now the server's time: where there is a market, everybody's price rises with it */
export function players(state, now) {
  const { game } = state;
  const clicksOf = player => (player.id === state.seat?.player ? myClicks(state) : player.clicks);
  const most = Math.max(20, ...game.players.map(clicksOf));
  const priced = game.market !== undefined && game.phase === 'round';
  return rows(
    state,
    ranking(game),
    player => html`
      <span class="player-capital figures">${standing(player)}</span>
      <span class="player-deed figures">${deed(game, player, clicksOf(player), priced ? now : null)}</span>
      <span class="bar" aria-hidden="true" .style=${`--share: ${clicksOf(player) / most}`}></span>
    `,
    true,
  );
}

function standing(player) {
  if (player.left) return 'left';
  return player.out ? 'out' : dollars(capital(player));
}

function deed(game, player, clicks, now) {
  if (player.out) return nothing;
  if (game.phase === 'countdown') return game.round === 0 ? nothing : difference(change(player));
  if (player.sale !== undefined) return html`<span class="sold">shipped ${dollars(player.sale.profit)}</span>`;
  return now === null ? count(clicks, 'click') : dollars(price(game, clicks, now));
}

const difference = amount => html`<span class=${amount < 0 ? 'loss' : 'gain'}>${signed(amount)}</span>`;

export const finalStandings = state => html`
  <ol class="players final">
    ${ranking(state.game).map(
      player => html`
        <li class="player ${tone(state.game, player)}">
          <span class="place figures" aria-hidden="true">${rank(state.game, player)}</span>
          ${avatar(player)}
          <span class="player-name"><span class="name">${naming(state.game, player)}</span>${badges(state, player)}</span>
          <span class="player-capital figures">${dollars(capital(player))}</span>
          <span class="player-deed figures">${count(player.capitals.length - 1, 'round')}</span>
        </li>
      `,
    )}
  </ol>
`;
