/*
 * The whole page: the screen, and what lies over each of them.
 *
 * Comes from: main.js, with the state, the server's time and the actions. Goes to: the DOM, through lit-html.
 */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { isHere, pageOf } from '../games/pages.js';
import { banner } from './banner.js';
import { masthead } from './controls.js';
import { end } from './end.js';
import { cross } from './icons.js';
import { leaveButton } from './leave.js';
import { lobby } from './lobby.js';
import { waitingRoom } from './waiting-room.js';

const SCREENS = { lobby: waitingRoom, ended: end };

/**
 * @param {object} state see state.js
 * @param {number} now the server's time in milliseconds
 * @param {object} act an action for every intent
 */
export function page(state, now, act) {
  return html`${banner(state, now, act)} ${screen(state, now, act)} ${toast(state, act)}`;
}

function screen(state, now, act) {
  if (state.game !== null && isHere(state.game)) return (SCREENS[state.game.phase] ?? played)(state, now, act);
  return state.seat === null ? lobby(state, act) : comingBack(act);
}

const played = (state, now, act) =>
  html`${masthead(state, act, leaveButton(state, act))} ${pageOf(state.game).arena(state, now, act)}`;

/** After a reload: there is a seat, but the game has yet to be heard of, or its page to be fetched. */
const comingBack = act => html`
  <main class="coming-back" data-screen="coming-back">
    <div class="spinner" aria-hidden="true"></div>
    <h1 tabindex="-1">Back to your seat…</h1>
    <button class="quiet" @click=${() => act.leave()}>Give it up and go to the lobby</button>
  </main>
`;

const toast = (state, act) => html`
  <div class="toasts" role="alert">
    ${
      state.notice === null
        ? nothing
        : html`<div class="toast ${state.notice.kind}">
          <p>${state.notice.text} ${state.notice.href ? html`<a href=${state.notice.href}>Open it there</a>` : nothing}</p>
          <button class="icon" aria-label="Dismiss" @click=${() => act.dismiss()}>${cross}</button>
        </div>`
    }
  </div>
`;
