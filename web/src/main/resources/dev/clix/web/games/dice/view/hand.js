/* My own dice. */

import { html, nothing } from '../../../lib/lit-html/lit-html.js';
import { me } from '../../../seat.js';
import { tone } from '../../../view/players.js';
import { saidLast, shown } from './cups.js';
import { cup } from './cup.js';

export function hand(state) {
  const { game } = state;
  const player = me(state);
  if (player?.hand === undefined) return nothing;
  return html`
    <div class="hand ${tone(game, player)} ${game.showdown?.loser === player.id ? 'loser' : ''}" data-player=${player.id}>
      ${cup(player)}
      <p class="hand-dice" role="img" aria-label=${`Your dice: ${player.hand.join(', ')}`}>${shown(game, player.hand)}</p>
      ${saidLast(game, player)}
    </div>
  `;
}
