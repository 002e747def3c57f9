/* Everybody in the game, as rows that keep their place while a round runs. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { repeat } from '../lib/lit-html/directives/repeat.js';
import { capital, change, hasLeft, ranking } from '../game.js';
import { numberOf } from '../names.js';
import { myClicks } from '../state.js';
import { SPEEDS } from './controls.js';
import { count, dollars, letters, signed } from '../words.js';

/** A player's colour goes by the seat, so that it is the same in the rows and in the chart. */
export const tone = (game, player) => `tone-${game.players.indexOf(player)}`;

export const avatar = player =>
  html`<span class="avatar" aria-hidden="true">${letters(player.name)[0].toUpperCase()}</span>`;

/** A name that is cut off still shows its number. */
export const naming = (game, player) => html`<bdi>${player.name}</bdi>${number(numberOf(game, player.id))}`;

const number = value => (value === '' ? nothing : html` <span class="name-number figures">${value}</span>`);

export const badges = (state, player) => html`
  <span class="badges">
    ${player.id === state.seat?.player ? html`<span class="badge you">you</span>` : nothing}
    ${player.id === state.game.host ? html`<span class="badge">host</span>` : nothing}
    ${player.bot === undefined ? nothing : html`<span class="badge">${SPEEDS[player.bot].toLowerCase()} bot</span>`}
    ${absence(state.game, player)}
  </span>
`;

/** After the end everybody may go. */
function absence({ phase }, player) {
  if (phase === 'ended') return hasLeft(player) ? html`<span class="badge away">left</span>` : nothing;
  return player.here || player.out ? nothing : html`<span class="badge away">away</span>`;
}

export function players(state) {
  const { game } = state;
  const clicksOf = player => (player.id === state.seat?.player ? myClicks(state) : player.clicks);
  const most = Math.max(20, ...game.players.map(clicksOf));
  return html`
    <ol class="players">
      ${repeat(
        ranking(game),
        player => player.id,
        player => html`
          <li class="player ${tone(game, player)} ${player.out ? 'out' : ''}" data-player=${player.id}>
            ${avatar(player)}
            <span class="player-name"><span class="name">${naming(game, player)}</span>${badges(state, player)}</span>
            <span class="player-capital figures">${standing(player)}</span>
            <span class="player-deed figures">${deed(game, player, clicksOf(player))}</span>
            <span class="bar" aria-hidden="true" .style=${`--share: ${clicksOf(player) / most}`}></span>
          </li>
        `,
      )}
    </ol>
  `;
}

function standing(player) {
  if (hasLeft(player)) return 'left';
  return player.out ? 'out' : dollars(capital(player));
}

function deed(game, player, clicks) {
  if (player.out) return nothing;
  if (game.phase === 'countdown') return game.round === 0 ? nothing : difference(change(player));
  if (player.sale !== undefined) return html`<span class="sold">shipped ${dollars(player.sale.profit)}</span>`;
  return count(clicks, 'click');
}

const difference = amount => html`<span class=${amount < 0 ? 'loss' : 'gain'}>${signed(amount)}</span>`;
