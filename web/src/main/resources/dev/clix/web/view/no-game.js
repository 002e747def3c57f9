/* The end of a game that nobody else came to: how to play all the same. */

import { html } from '../lib/lit-html/lit-html.js';
import { pageOf } from '../games/pages.js';
import { masthead } from './controls.js';
import { robot } from './icons.js';
import { leaveButton } from './leave.js';

export const noGame = (state, act) => html`
  ${masthead(state, act, leaveButton(state, act))}
  <main class="end" data-screen="end" data-winner="">
    <header class="end-head">
      <div class="hero-product" aria-hidden="true">${pageOf(state.game).emblem('sad')}</div>
      <h1 tabindex="-1">Nobody else came</h1>
      <p>The doors closed before a second player was here. The house is always open.</p>
    </header>
    <div class="end-buttons">
      <button class="primary wide" @click=${() => act.playHouseInstead()}>${robot} Play the house</button>
      <button class="wide" @click=${() => act.playAgain()}>
        ${state.game.visibility === 'public' ? 'Look for an opponent again' : 'Host another game'}
      </button>
    </div>
  </main>
`;
