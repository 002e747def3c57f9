/*
 * The game itself. One screen for the round and the pause before it, so that nothing jumps when one becomes the other.
 */

import { html, nothing } from '../../../lib/lit-html/lit-html.js';
import { isWaiting } from '../../../commands.js';
import { remaining } from '../../../game.js';
import { isSpectator, me } from '../../../seat.js';
import { audience } from '../../../view/audience.js';
import { rocket } from '../../../view/icons.js';
import { count, dollars, ordinal, signed } from '../../../words.js';
import { clicksTooFast, myClicks } from '../clicks.js';
import { capital, change, place, price } from '../game.js';
import { burn, missing } from '../market.js';
import { canClick, canShip, ship } from '../moves.js';
import { chart } from './chart.js';
import { celebrate } from './effects.js';
import { market, riskNow } from './market.js';
import { mood, product } from './product.js';
import { players } from './standings.js';

const RING_LENGTH = 2 * Math.PI * 150;
/** Below this many milliseconds the clock is red. */
const HURRY = 3_000;

export function arena(state, now, act) {
  const { game } = state;
  const player = me(state);
  return html`
    <main class="arena" data-screen="arena" data-phase=${game.phase}>
      <section class="play" aria-label=${player === undefined ? 'The game' : 'Your startup'}>
        ${status(state, player)} ${stage(state, player, now, act)} ${player === undefined || player.out ? lobbyButton(act) : shipButton(state, act)}
      </section>
      <section class="side" aria-label="Standings" tabindex="0">
        ${market(game, now)} ${players(state, now)} ${audience(state, act)} ${game.players.some(hasPlayed) ? chart(game) : nothing}
      </section>
    </main>
  `;
}

const hasPlayed = player => player.capitals.length > 1;

const status = ({ game }, player) => html`
  <header class="status">
    <h1 tabindex="-1">${headline(game)}</h1>
    ${player === undefined ? html`<p class="purse"><span>You are watching</span></p>` : purse(game, player)}
  </header>
`;

const purse = (game, player) => html`
    <p class="purse">
      <span>${game.round === 0 ? 'You have' : `${ordinal(place(game, player))} with`}</span>
      <strong class="figures" data-capital=${capital(player)}>${dollars(capital(player))}</strong>
    </p>
`;

function headline({ round, roundsMax, phase, market: rules }) {
  if (round === 0) return 'Get ready';
  return phase === 'round'
    ? html`Round ${round} <small>${rules === undefined ? `of ${roundsMax}` : rules.weather.mood}</small>`
    : html`Round ${round} <small>is over</small>`;
}

function stage(state, player, now, act) {
  const { game } = state;
  const left = remaining(game, now);
  const running = game.phase === 'round';
  const shipped = running && player?.sale !== undefined;
  return html`
    <div class="stage ${running ? 'running' : 'pausing'} ${verdict(game, player)} ${shipped ? 'shipped' : ''} ${game.crash === undefined ? '' : 'crashed'} ${player?.out ? 'out' : ''} ${running && left < HURRY ? 'hurry' : ''}">
      ${ring(game, left)} ${productButton(state, act)} ${running ? onStage(state, player, now) : curtain(state, player, left)}
      <div class="sparks" aria-hidden="true"></div>
    </div>
  `;
}

/** How the round that is over was for the player; '' where there was none, or no player in it. */
function verdict({ phase, round }, player) {
  if (phase !== 'countdown' || round === 0 || player === undefined || player.out) return '';
  return change(player) < 0 ? 'bad' : 'good';
}

/** Time as a ring that closes, and in figures. */
function ring(game, left) {
  const running = game.phase === 'round';
  const share = running && left !== null ? left / (game.deadline - game.roundStartedAt) : 1;
  return html`
    <svg class="ring" viewBox="0 0 320 320" aria-hidden="true">
      <circle class="ring-track" cx="160" cy="160" r="150"/>
      <circle class="ring-left" cx="160" cy="160" r="150" stroke-dasharray=${RING_LENGTH} stroke-dashoffset=${RING_LENGTH * (1 - share)}/>
    </svg>
    <p class="clock figures" role="timer" aria-label="Seconds left">${running && left !== null ? (left / 1000).toFixed(1) : nothing}</p>
  `;
}

function productButton(state, act) {
  const { game } = state;
  const player = me(state);
  return html`
    <button class="product" aria-label=${isSpectator(state) ? 'Product' : 'Product: click it'} aria-keyshortcuts="Space" aria-disabled=${canClick(state) ? 'false' : 'true'}
      @pointerdown=${clicked(act)} @click=${clickedWithoutPointer(act)} @contextmenu=${event => event.preventDefault()}>
      ${product(feeling(state, player))}
    </button>
  `;
}

const PAUSE = { good: 'happy', bad: 'sad', '': 'asleep' };

function feeling(state, player) {
  if (player?.out) return 'sad';
  return state.game.phase === 'round' ? mood(clicksSeen(state)) : PAUSE[verdict(state.game, player)];
}

/** Spectators see the product of the player who is ahead. */
const clicksSeen = state =>
  isSpectator(state) ? Math.max(...state.game.players.map(player => player.clicks)) : myClicks(state);

// Fingers count when they touch, all of them, not when the first is lifted.
const clicked = act => event => {
  if (event.button !== 0) return;
  event.currentTarget.focus({ preventScroll: true });
  click(act, event.currentTarget, { x: event.clientX, y: event.clientY });
};

// Screen readers and switches click without a pointer (detail 0, UI Events); pointers were counted above.
const clickedWithoutPointer = act => event => {
  if (event.detail === 0) click(act, event.currentTarget);
};

function click(act, button, point) {
  if (button.getAttribute('aria-disabled') === 'true') return;
  celebrate(button.closest('.stage'), act, point);
}

function onStage(state, player, now) {
  if (player === undefined) return nothing;
  if (player.out) return note('You are out', 'Watch how it ends.');
  if (player.sale !== undefined) return sold(state.game, player.sale, now);
  const clicks = myClicks(state);
  const tooFast = clicksTooFast(state);
  if (clicks + tooFast === 0) return html`<p class="price"><strong class="first-click">Click me!</strong></p>`;
  const offer = price(state.game, clicks, now);
  return html`
    <p class="price">
      <span class="unseen">Price now</span>
      <strong class="figures ${offer < burn(state.game) ? 'loss' : 'gain'}">${dollars(offer)}</strong>
      <span class="price-clicks figures">${tooFast === 0 ? count(clicks, 'click') : `${clicks} of ${clicks + tooFast} count`}</span>
    </p>
    ${riskNow(state.game, now)}
  `;
}

const sold = (game, sale, now) => html`
  <div class="note">
    <p>Shipped for</p>
    <strong class="figures ${sale.profit < burn(game) ? 'loss' : 'gain'}">${dollars(sale.profit)}</strong>
    <p>${count(sale.clicks, 'click')} in ${(sale.millis / 1000).toFixed(1)} s</p>
    ${game.market === undefined ? nothing : html`<p class="missed figures" aria-hidden="true">now ${dollars(price(game, sale.clicks, now))}</p>`}
  </div>
`;

const note = (title, text) => html`<div class="note"><strong>${title}</strong><p>${text}</p></div>`;

/** Between rounds: how the last one went, and when the next begins. */
function curtain(state, player, left) {
  const { game } = state;
  if (player?.out) return note('You are out', 'Watch how it ends.');
  return html`
    <div class="curtain">
      ${player === undefined ? nothing : game.round === 0 ? html`<p>${game.market === undefined ? 'Clicks make the price. Time eats it.' : 'Prices rise until the market crashes.'}</p>` : result(game, player)}
      ${left === null ? nothing : html`<strong class="count figures" role="timer">${Math.max(1, Math.ceil(left / 1000))}</strong>`}
    </div>
  `;
}

const result = (game, player) => html`
  <p class="result">${fate(game, player)}
    <strong class="figures ${change(player) < 0 ? 'loss' : 'gain'}">${signed(change(player))}</strong></p>
`;

function fate(game, player) {
  if (player.sale === undefined && change(player) <= -burn(game)) return game.crash === undefined ? 'Nothing shipped' : 'Crashed';
  if (game.market === undefined) return 'Last round';
  if (player.sale === undefined) return `${game.crash === undefined ? 'Too late' : 'Crashed'}: ${dollars(player.profit ?? 0)}`;
  return `Shipped for ${dollars(player.sale.profit)}`;
}

function shipButton(state, act) {
  return html`
    <button class="ship primary wide" aria-keyshortcuts="Enter" aria-disabled=${canShip(state) ? 'false' : 'true'} @click=${() => act.play(ship)}>
      ${rocket} ${shipping(state) || lacking(state) || 'Ship it'}
    </button>
    <p class="keys" aria-hidden="true"><kbd>Space</kbd> clicks <kbd>Enter</kbd> ships</p>
  `;
}

const shipping = state => isWaiting(state, 'ship') && (state.connection.status === 'lost' ? 'No connection…' : 'Shipping…');

/** Why it cannot be shipped yet. */
function lacking(state) {
  const clicks = canClick(state) ? missing(state.game, myClicks(state)) : 0;
  return clicks === 0 ? '' : count(clicks, 'more click');
}

const lobbyButton = act => html`<button class="to-lobby wide" @click=${() => act.leave()}>Back to the lobby</button>`;
