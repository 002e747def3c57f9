/* A bid, put together by thumb or keyboard from what may follow; and what stands there when there is nothing to bid. */

import { html, nothing } from '../../../lib/lit-html/lit-html.js';
import { isWaiting } from '../../../commands.js';
import { remaining } from '../../../game.js';
import { me } from '../../../seat.js';
import { minus, plus } from '../../../view/icons.js';
import { naming } from '../../../view/players.js';
import { FACES } from '../bids.js';
import { bid, canMove, chooseFace, draft, leastOf, step } from '../moves.js';
import { bidText, faceText } from '../words.js';
import { die } from './die.js';

export function bidding(state, now, act) {
  const player = me(state);
  if (player === undefined) return aside('You are watching', 'Nobody’s dice are shown before they are called.', act);
  if (player.out && state.game.phase !== 'shown') return aside('You are out', 'Watch how it ends.', act);
  return state.game.phase === 'shown' ? nextRound(state, now) : controls(state, act);
}

const aside = (title, text, act) => html`
  <div class="bidding aside">
    <p><strong>${title}</strong> ${text}</p>
    <button class="wide" @click=${() => act.leave()}>Back to the lobby</button>
  </div>
`;

/** Nothing is said of it after the last showdown. */
function nextRound({ game }, now) {
  const left = remaining(game, now);
  return html`
    <div class="bidding aside">
      <p>${left === null ? 'That was the last round.' : html`Next roll in <strong class="figures" role="timer">${Math.max(1, Math.ceil(left / 1_000))}</strong>`}</p>
    </div>
  `;
}

function controls(state, act) {
  const made = draft(state);
  const isMine = canMove(state);
  const change = amount => () => act.play(step, amount);
  const least = made === null ? 0 : leastOf(state, made.face);
  return html`
    <div class="bidding">
      <div class="faces" role="group" aria-label="Face" aria-keyshortcuts="1 2 3 4 5 6">${FACES.map(face => faceButton(state, made, isMine, face, act))}</div>
      <div class="quantity" role="group" aria-label="How many">
        <button class="icon" aria-label="Fewer" aria-keyshortcuts="ArrowDown" ?disabled=${!isMine || made === null || made.quantity <= least} @click=${change(-1)}>${minus}</button>
        <output class="figures" aria-label="How many">${made?.quantity ?? '–'}</output>
        <button class="icon" aria-label="More" aria-keyshortcuts="ArrowUp" ?disabled=${!isMine || made === null || made.quantity >= state.game.inPlay} @click=${change(1)}>${plus}</button>
      </div>
      <button class="bid primary" aria-keyshortcuts="Enter" ?disabled=${!isMine || made === null} @click=${() => act.play(bid)}>${says(state, made, isMine)}</button>
      ${warning(state)}
      <p class="keys" aria-hidden="true"><kbd>1</kbd>–<kbd>6</kbd> face <kbd>↑</kbd> <kbd>↓</kbd> how many <kbd>Enter</kbd> bids <kbd>L</kbd> liar!</p>
    </div>
  `;
}

const faceButton = (state, made, isMine, face, act) => html`
  <button class="face" aria-label=${faceText(face)} aria-pressed=${made?.face === face ? 'true' : 'false'} ?disabled=${!isMine || leastOf(state, face) === undefined}
    @click=${() => act.play(chooseFace, face)}>${die(face)}</button>
`;

function says(state, made, isMine) {
  if (isWaiting(state, 'bid')) return state.connection.status === 'lost' ? 'No connection…' : 'Bidding…';
  if (isMine) return made === null ? 'No higher bid' : html`<span class="unseen">Bid ${bidText(made)}</span><span aria-hidden="true">Bid ${made.quantity} ×</span> ${die(made.face)}`;
  const mover = state.game.players.find(player => player.id === state.game.turn);
  return mover === undefined || mover.id === state.seat?.player ? 'One moment…' : html`<span class="name">${naming(state.game, mover)}</span> thinks…`;
}

/** A player who lets turns pass is out at last, and is told so in time. */
function warning(state) {
  const { missed } = me(state);
  const { missedMax } = state.game;
  return missed === 0 ? nothing : html`<p class="warning">You let ${missed} of ${missedMax} turns pass; after ${missedMax} in a row you are out.</p>`;
}
