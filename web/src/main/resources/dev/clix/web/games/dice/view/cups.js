/* The players around the table, each with a cup and the dice under it; mine are beside the controls. */

import { html, nothing } from '../../../lib/lit-html/lit-html.js';
import { repeat } from '../../../lib/lit-html/directives/repeat.js';
import { badges, naming, tone } from '../../../view/players.js';
import { count } from '../../../words.js';
import { counts } from '../bids.js';
import { lastBid, standingBid } from '../game.js';
import { bidText } from '../words.js';
import { cup } from './cup.js';
import { covered, die } from './die.js';

/** In the order of turns, the one after me first. */
export function cups(state) {
  const { game, seat } = state;
  const mine = game.players.findIndex(player => player.id === seat?.player);
  const others = [...game.players.slice(mine + 1), ...game.players.slice(0, Math.max(0, mine))];
  return html`
    <ol class="cups" data-cups=${others.length}>
      ${repeat(
        others,
        player => player.id,
        player => place(state, player),
      )}
    </ol>
  `;
}

const place = (state, player) => html`
  <li class="cup ${tone(state.game, player)} ${conditions(state.game, player)}" data-player=${player.id}>
    ${cup(player)}
    <span class="cup-name name">${naming(state.game, player)}</span>
    ${badges(state, player, true)}
    ${saidLast(state.game, player)}
    <span class="cup-dice">${dice(state.game, player)}</span>
  </li>
`;

function conditions({ turn, showdown, phase }, player) {
  const isLoser = phase === 'shown' && showdown.loser === player.id;
  return [turn === player.id ? 'on-turn' : '', player.out && !isLoser ? 'out' : '', isLoser ? 'loser' : ''].join(' ');
}

export function saidLast(game, player) {
  const bid = lastBid(game, player);
  if (bid === undefined) return nothing;
  return html`
    <span class="cup-bid figures ${bid === standingBid(game) ? 'standing-now' : ''}"
      ><span class="unseen">bid ${bidText(bid)}</span><span aria-hidden="true">${bid.quantity}×</span>${die(bid.face)}</span
    >
  `;
}

/** Covered, or for all to see. */
function dice(game, player) {
  if (player.hand !== undefined) return html`<span class="unseen">${player.hand.join(', ')}</span>${shown(game, player.hand)}`;
  if (player.out) return html`<span class="cup-fate">${player.left ? 'left' : 'out'}</span>`;
  return html`<span class="unseen">${count(player.dice, 'die', 'dice')}</span>${Array.from({ length: player.dice }, () => covered)}`;
}

/** Dice that count for the bid stand out. */
export const shown = ({ showdown }, hand) =>
  hand.map(face => die(face, showdown === undefined ? '' : counts(face, showdown.bid) ? 'counts' : 'idle'));
