/* The end of any game: who won, and again; the rest is the game's own. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { isWaiting } from '../commands.js';
import { isAgainstHouse, isTogether } from '../game.js';
import { pageOf } from '../games/pages.js';
import { rematchText } from '../rematch.js';
import { masthead } from './controls.js';
import { confetti } from './effects.js';
import { seeExecution } from './execution.js';
import { leaveButton } from './leave.js';
import { noGame } from './no-game.js';
import { naming } from './players.js';
import { sharing } from './sharing.js';

export function end(state, _now, act) {
  const { game } = state;
  const page = pageOf(game);
  if (!page.hasPlayed(game)) return noGame(state, act);
  const winner = game.players.find(player => player.id === game.winner);
  const iWon = winner !== undefined && winner.id === state.seat.player;
  return html`
    ${masthead(state, act, leaveButton(state, act))}
    <main class="end ${iWon ? 'won' : ''}" data-screen="end" data-winner=${game.winner ?? ''}>
      <header class="end-head">
        <h1 tabindex="-1">${iWon ? 'You win!' : headline(game, winner)}</h1>
        <p>${page.outcome(state)}</p>
        ${page.podium(state)} ${iWon ? confetti() : nothing}
      </header>
      <div class="end-buttons">
        ${next(state, act)}
        <button class="wide" @click=${() => act.leave()}>Back to the lobby</button>
        ${page.picture === null ? nothing : sharing(page, page.picture(state))} ${state.forgotten ? nothing : seeExecution(state, 'wide')}
        ${isTogether(game) && !state.forgotten ? hint(game) : nothing}
      </div>
      ${page.details(state)}
    </main>
  `;
}

function headline(game, winner) {
  if (winner !== undefined) return html`${naming(game, winner)} wins`;
  return game.outcome === 'draw' ? 'It is a draw' : 'Nobody wins';
}

function again(game) {
  if (isAgainstHouse(game)) return 'Play the house again';
  return isTogether(game) ? 'Play again together' : 'Play again';
}

function next(state, act) {
  const { game } = state;
  const asking = isWaiting(state, 'playAgain', 'spectate', 'hostGame');
  const [words, step] = game.rematch?.started === undefined || state.forgotten ? [again(game), act.playAgain] : ['Watch the next game', act.watchRematch];
  return html`<button class="primary wide" ?disabled=${asking} @click=${() => step()}>${asking ? 'One moment…' : words}</button>`;
}

function hint(game) {
  const text = rematchText(game);
  if (text === '') return html`<p class="end-hint">Whoever plays again meets the others in the next game.</p>`;
  const { players, seats } = game.rematch;
  return html`<p class="end-hint called"><strong>${text}</strong> <span class="figures">${players.length}/${seats}</span></p>`;
}
