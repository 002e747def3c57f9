/* The bid that stands, and the doubt about it; after a challenge, how many there were. */

import { html, nothing } from '../../../lib/lit-html/lit-html.js';
import { isWaiting } from '../../../commands.js';
import { isSpectator, me } from '../../../seat.js';
import { naming } from '../../../view/players.js';
import { count } from '../../../words.js';
import { loses } from '../announcements.js';
import { WILD } from '../bids.js';
import { standingBid } from '../game.js';
import { canChallenge, challenge } from '../moves.js';
import { bidText } from '../words.js';
import { die } from './die.js';

export const standing = (state, act) =>
  html`<div class="standing">${state.game.phase === 'shown' ? showdown(state) : bidOnTable(state)} ${liarButton(state, act)}</div>`;

function bidOnTable({ game, ...state }) {
  const bid = standingBid(game);
  if (bid === undefined)
    return html`<p class="standing-text"><strong>${game.round === 0 ? 'The dice roll' : 'No bid yet'}</strong><span>${onTheTable(game)}</span></p>`;
  return html`
    <p class="standing-bid figures" data-bid=${`${bid.quantity}x${bid.face}`}>
      <span class="unseen">The bid is ${bidText(bid)},</span><strong aria-hidden="true">${bid.quantity}<i>×</i></strong>${die(bid.face)}
    </p>
    <p class="standing-text">
      <strong class="standing-by">by ${bidder({ game, ...state }, bid)}</strong>
      <span>${bid.passed ? 'who let the turn pass' : onTheTable(game)}</span>
    </p>
  `;
}

const onTheTable = ({ inPlay }) => (inPlay === 0 ? 'under every cup' : `of ${count(inPlay, 'die', 'dice')}`);

function bidder({ game, seat }, { player: id }) {
  const player = game.players.find(each => each.id === id);
  return id === seat?.player ? 'you' : html`<span class="name">${naming(game, player)}</span>`;
}

function showdown(state) {
  const { bid, count: found, loser } = state.game.showdown;
  return html`
    <p class="standing-bid figures found" data-found=${found}>
      <span class="unseen">There are ${found}.</span><strong aria-hidden="true">${found}<i>×</i></strong>${die(bid.face)}
    </p>
    <p class="standing-text"><strong>${loses(state, loser)}</strong><span>${bid.quantity} ${bid.quantity === 1 ? 'was' : 'were'} bid${bid.face === WILD ? '' : ', ones count'}</span></p>
  `;
}

/** It stays where it is while others move, and waits. */
function liarButton(state, act) {
  if (me(state) === undefined || isSpectator(state) || me(state).out || state.game.phase === 'shown') return nothing;
  return html`
    <button class="liar" aria-keyshortcuts="L" ?disabled=${!canChallenge(state)} @click=${() => act.play(challenge)}>
      ${isWaiting(state, 'challenge') ? 'One moment…' : 'Liar!'}
    </button>
  `;
}
