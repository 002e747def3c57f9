/* The end: the podium, the course of the game, and again. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { isWaiting } from '../commands.js';
import { facts } from './facts.js';
import { podium } from './podium.js';
import { sharing } from './sharing.js';
import { capital, isAgainstHouse, isTogether, rank, ranking } from '../game.js';
import { rematchText } from '../rematch.js';
import { me } from '../state.js';
import { chart } from './chart.js';
import { masthead } from './controls.js';
import { confetti } from './effects.js';
import { leaveButton } from './leave.js';
import { noGame } from './no-game.js';
import { avatar, badges, naming, tone } from './players.js';
import { count, dollars, ordinal } from '../words.js';

const OUTCOMES = {
  lastOneLeft: 'The last one in business.',
  drawDecidedByCapital: 'Everybody went broke at once; the highest capital decides.',
  roundsPlayed: 'The richest wins.',
  draw: 'The richest are equally rich.',
  abandoned: 'Everybody left.',
};

export function end(state, _now, act) {
  const { game } = state;
  if (game.round === 0) return noGame(state, act);
  const winner = game.players.find(player => player.id === game.winner);
  const player = me(state);
  const iWon = winner !== undefined && winner.id === state.seat.player;
  return html`
    ${masthead(state, act, leaveButton(state, act))}
    <main class="end ${iWon ? 'won' : ''}" data-screen="end" data-winner=${game.winner ?? ''}>
      <header class="end-head">
        <h1 tabindex="-1">${iWon ? 'You win!' : headline(game, winner)}</h1>
        <p>${OUTCOMES[game.outcome]} ${summary(game, player)}</p>
        ${game.outcome === 'abandoned' ? nothing : podium(game)} ${iWon ? confetti() : nothing}
      </header>
      <div class="end-buttons">
        ${next(state, act)}
        <button class="wide" @click=${() => act.leave()}>Back to the lobby</button>
        ${sharing(state)}
        ${isTogether(game) && !state.forgotten ? hint(game) : nothing}
      </div>
      ${facts(state)}
      <section aria-label="Final standings">${finalStandings(state)}</section>
      ${chart(game)}
    </main>
  `;
}

function headline(game, winner) {
  if (winner !== undefined) return html`${naming(game, winner)} wins`;
  return game.outcome === 'draw' ? 'It is a draw' : 'Nobody wins';
}

/** How long it took, and what became of me. */
function summary(game, player) {
  const rounds = `${count(game.round, 'round')} played`;
  if (player === undefined || rank(game, player) === 1) return `${rounds}.`;
  return `${rounds}; you came ${ordinal(rank(game, player))}.`;
}

function again(game) {
  if (game.visibility === 'public') return 'Play again';
  return isAgainstHouse(game) ? 'Play the house again' : 'Play again together';
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

const finalStandings = state => html`
  <ol class="players final">
    ${ranking(state.game).map(
      player => html`
        <li class="player ${tone(state.game, player)}">
          <span class="place figures" aria-hidden="true">${rank(state.game, player)}</span>
          ${avatar(player)}
          <span class="player-name"><span class="name">${naming(state.game, player)}</span>${badges(state, player)}</span>
          <span class="player-capital figures">${dollars(capital(player))}</span>
          <span class="player-deed figures">${count(player.capitals.length - 1, 'round')}</span>
        </li>
      `,
    )}
  </ol>
`;
