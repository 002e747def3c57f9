/* The players of a game: their names, badges and rows. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { repeat } from '../lib/lit-html/directives/repeat.js';
import { numberOf } from '../names.js';
import { strength } from '../strengths.js';
import { letters } from '../words.js';
import { bubble } from './emotes.js';

/** A player's colour goes by the seat, so that it is the same in the rows and in the chart. */
export const tone = (game, player) => `tone-${game.players.indexOf(player)}`;

export const avatar = player =>
  html`<span class="avatar" aria-hidden="true">${letters(player.name)[0].toUpperCase()}</span>`;

/** A name that is cut off still shows its number. */
export const naming = (game, player) => html`<bdi>${player.name}</bdi>${number(numberOf(game, player.id))}`;

const number = value => (value === '' ? nothing : html` <span class="name-number figures">${value}</span>`);

/** @param {boolean} [leftSaid] whether the game says beside them that a player has left */
export const badges = (state, player, leftSaid = false) => html`
  <span class="badges">
    ${bubble(state, player)}
    ${player.id === state.seat?.player ? html`<span class="badge you">you</span>` : nothing}
    ${player.id === state.game.host ? html`<span class="badge">host</span>` : nothing}
    ${player.bot === undefined ? nothing : html`<span class="badge">${strength(state.game, player)} bot</span>`}
    ${absence(state.game, player, leftSaid)}
  </span>
`;

/** After the end everybody may go, and nobody waits for those who are out. */
function absence({ phase }, player, leftSaid) {
  if (player.left) return leftSaid ? nothing : away('left');
  return player.here || player.out || phase === 'ended' ? nothing : away('away');
}

const away = word => html`<span class="badge away">${word}</span>`;

/**
 * The players in this order.
 *
 * @param {(player: object) => unknown} part what the game tells of a player, beside the name
 * @param {boolean} [leftSaid] as for badges
 */
export const rows = (state, order, part, leftSaid = false) => html`
  <ol class="players">
    ${repeat(
      order,
      player => player.id,
      player => html`
        <li class="player ${tone(state.game, player)} ${player.out ? 'out' : ''}" data-player=${player.id}>
          ${avatar(player)}
          <span class="player-name"><span class="name">${naming(state.game, player)}</span>${badges(state, player, leftSaid)}</span>
          ${part(player)}
        </li>
      `,
    )}
  </ol>
`;
