/*
 * The table between lobby and end: the cups of the others, the standing bid, and my own dice with what I can do. The same boxes for
 * every turn and for the showdown, so that nothing jumps when one becomes the other.
 */

import { html, nothing } from '../../../lib/lit-html/lit-html.js';
import { remaining } from '../../../game.js';
import { me } from '../../../seat.js';
import { audience } from '../../../view/audience.js';
import { naming } from '../../../view/players.js';
import { isTrue } from '../game.js';
import { isMyTurn } from '../moves.js';
import { bidding } from './bidding.js';
import { cups } from './cups.js';
import { hand } from './hand.js';
import { history } from './history.js';
import { standing } from './standing.js';

/** Below this many milliseconds the clock is red. */
const HURRY = 6_000;

export function arena(state, now, act) {
  const { game } = state;
  return html`
    <main class="liars-dice ${isMyTurn(state) ? 'mine-to-move' : ''}" data-screen="arena" data-phase=${isMyTurn(state) ? 'my-turn' : game.phase}>
      ${head(state, now)}
      <div class="table-area">
        <section class="felt" aria-label="The table">${cups(state)} ${standing(state, act)}</section>
        <section class="side" aria-label="The round" tabindex="0">${history(state)} ${audience(state, act)}</section>
      </div>
      <section class="mine" aria-label=${me(state) === undefined ? 'The game' : 'Your dice and your move'}>
        ${hand(state)} ${bidding(state, now, act)}
      </section>
    </main>
  `;
}

function head({ game, ...state }, now) {
  const left = remaining(game, now);
  const counted = game.phase === 'turn' && left !== null;
  return html`
    <header class="turn-head ${counted && left < HURRY ? 'hurry' : ''}">
      <h1 tabindex="-1">${headline({ game, ...state })}</h1>
      <p class="turn-facts figures">${game.round === 0 ? nothing : `Round ${game.round}`}
        <strong role="timer" aria-label="Seconds left">${counted ? Math.ceil(left / 1_000) : nothing}</strong></p>
      <span class="turn-left" aria-hidden="true" .style=${`--share: ${counted ? left / (1_000 * game.turnSeconds) : 0}`}></span>
    </header>
  `;
}

function headline({ game, ...state }) {
  if (game.phase === 'shown') return isTrue(game.showdown) ? 'It was true' : 'It was a lie';
  const mover = game.players.find(player => player.id === game.turn);
  if (mover === undefined) return game.round === 0 ? 'Get ready' : 'One moment…';
  return isMyTurn({ game, ...state }) ? 'Your turn' : html`<span class="name">${naming(game, mover)}</span><span>’s turn</span>`;
}
