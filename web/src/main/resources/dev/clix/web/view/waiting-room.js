/* A game whose seats fill: the players so far, the way in for others, and what the host may do about it. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { repeat } from '../lib/lit-html/directives/repeat.js';
import { isWaiting } from '../commands.js';
import { isSpectator } from '../seat.js';
import { remaining } from '../game.js';
import { pageOf } from '../games/pages.js';
import { audience } from './audience.js';
import { masthead } from './controls.js';
import { robot } from './icons.js';
import { invite } from './invite.js';
import { leaveButton } from './leave.js';
import { avatar, badges, naming } from './players.js';
import { clockTime, count } from '../words.js';

export function waitingRoom(state, now, act) {
  const { game } = state;
  const hosting = game.host === state.seat.player;
  return html`
    ${masthead(state, act, leaveButton(state, act))}
    <main class="waiting" data-screen="waiting-room">
      <header class="waiting-head">
        <h1 tabindex="-1">${game.visibility === 'private' ? 'Waiting for your crew' : 'Waiting for an opponent'}</h1>
        <p>${headline(game, hosting)} ${closing(game, now)}</p>
      </header>
      ${seats(state)} ${audience(state, act)} ${hosting ? startButton(state, act) : nothing} ${game.visibility === 'public' && !isSpectator(state) ? botsInstead(state, now, act) : nothing}
      ${game.visibility === 'private' ? invite(state, act) : pageOf(game).tips('While you wait', game)} ${hosting ? botSeats(state, act) : nothing}
    </main>
  `;
}

function headline(game, hosting) {
  const away = game.players.filter(player => !player.here);
  if (game.players.length === game.seats && away.length > 0)
    return html`Everybody has a seat. The game begins when ${away.length === 1 ? html`${naming(game, away[0])} is` : 'all are'} back.`;
  const missing = game.seats - game.players.length;
  const full = `The game begins when ${missing === 1 ? 'one more player is' : `${missing} more players are`} here`;
  if (game.visibility === 'public') return `${full}.`;
  return hosting ? `${full}, or when you start it.` : `${full}, or when the host starts it.`;
}

const closing = (game, now) =>
  game.deadline === undefined
    ? nothing
    : html`<span class="closing">Doors close in <span role="timer" class="figures">${clockTime(remaining(game, now))}</span>.</span>`;

function seats(state) {
  const { game } = state;
  const empty = Array.from({ length: Math.max(0, game.seats - game.players.length) }, (_, place) => ({
    id: `empty-${place}`,
  }));
  return html`
    <section aria-label="Seats">
      <p class="seat-count"><strong class="figures">${game.players.length}</strong> of ${count(game.seats, 'seat')} taken</p>
      <ul class="seats">
        ${repeat(
          [...game.players, ...empty],
          player => player.id,
          (player, place) => (player.name === undefined ? emptySeat() : seat(state, player, place)),
        )}
      </ul>
    </section>
  `;
}

const seat = (state, player, place) => html`
  <li class="seat tone-${place}">
    ${avatar(player)}
    <span class="seat-name name">${naming(state.game, player)}</span>
    ${badges(state, player)}
  </li>
`;

const emptySeat = () =>
  html`<li class="seat empty"><span class="avatar" aria-hidden="true"></span><span class="seat-name">Free seat</span></li>`;

function startButton(state, act) {
  const { players } = state.game;
  const ready = players.length >= 2 && !isWaiting(state, 'startGame');
  return html`
    <button class="primary wide" ?disabled=${!ready} @click=${() => act.startGame()}>
      ${players.length < 2 ? 'Two players are needed' : `Start with ${players.length}`}
    </button>
  `;
}

/** A player may let bots in, or wait for people instead. */
function botsInstead({ game }, now, act) {
  if (game.botsAt === undefined)
    return html`<div class="bots-instead"><p>Only people take the free seats.</p>
      <button class="wide" @click=${() => act.agreeToBots(true)}>${robot} Let bots join</button></div>`;
  const seconds = Math.ceil(remaining({ deadline: game.botsAt }, now) / 1_000);
  return html`<div class="bots-instead"><p>${robot} Bots join in <strong class="figures" role="timer">${seconds} s</strong></p>
    <button class="wide" @click=${() => act.agreeToBots(false)}>Wait for people</button></div>`;
}

function botSeats({ game }, act) {
  const full = game.players.length >= game.seats;
  return html`
    <div class="bots" role="group" aria-labelledby="bots-label">
      <span id="bots-label">${robot} Seat a bot</span>
      ${Object.entries(pageOf(game).bots.levels).map(
        ([speed, label]) =>
          html`<button
            class="small"
            aria-label=${`Seat a ${label.toLowerCase()} bot`}
            ?disabled=${full}
            @click=${() => act.addBot(speed)}
          >
            ${label}
          </button>`,
      )}
    </div>
  `;
}
