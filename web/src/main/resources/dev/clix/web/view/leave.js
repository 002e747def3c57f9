/* The way out. In a running game it costs the seat, so it asks first. */

import { html } from '../lib/lit-html/lit-html.js';
import { pageOf } from '../games/pages.js';
import { isSpectator } from '../seat.js';

export function leaveButton(state, act) {
  const { game } = state;
  if (game.phase === 'ended') return html`<button class="quiet" @click=${() => act.leave()}>Lobby</button>`;
  if (game.phase === 'lobby' || isSpectator(state))
    return html`<button class="quiet" @click=${() => act.leave()}>Leave</button>`;
  return html`
    <button class="quiet" aria-haspopup="dialog" @click=${event => event.target.nextElementSibling.showModal()}>Leave</button>
    <dialog aria-labelledby="leave-title">
      <form method="dialog">
        <h2 id="leave-title">Leave the game?</h2>
        <p>${pageOf(game).words.leaving}</p>
        <button class="primary wide">Stay</button>
        <button class="wide" @click=${() => act.leave()}>Leave</button>
      </form>
    </dialog>
  `;
}
