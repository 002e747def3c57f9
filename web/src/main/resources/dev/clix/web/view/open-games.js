/* The games of others: how many play, the games one can join or watch, and the way to one by its code. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { repeat } from '../lib/lit-html/directives/repeat.js';
import { titles } from '../games/pages.js';
import { playing } from '../visit.js';
import { count } from '../words.js';

const CODE_LENGTH = 4;

/** Nothing until the server has told, or where it does not. */
export function openGames({ board }) {
  if (board === null) return nothing;
  const shown = board.games.filter(({ kind }) => Object.hasOwn(titles, kind));
  return html`
    <section class="way board" aria-labelledby="board-title">
      <h2 id="board-title">Open games</h2>
      <p class="playing-now">${now(board)}</p>
      <ul>
        ${repeat(
          shown,
          game => game.id,
          game => row(game),
        )}
      </ul>
      ${board.more === 0 ? nothing : html`<p>and ${count(board.more, 'more game')}</p>`}
    </section>
  `;
}

/** 7 playing now (CliX 5, Liar's Dice 2), 3 in the lobby. */
function now(board) {
  const kinds = board.kinds.filter(({ name, players }) => players > 0 && Object.hasOwn(titles, name));
  const each = kinds.map(({ name, players }) => `${titles[name]} ${players}`).join(', ');
  return html`<strong class="figures">${playing(board)} playing now</strong>${kinds.length > 1 ? ` (${each})` : ''}, ${board.visitors} in the lobby`;
}

function row(game) {
  const [way, word] = game.begun || game.players >= game.seats ? ['watchListed', 'Watch'] : ['joinListed', 'Join'];
  return html`
    <li class="open-game" data-listed=${game.id}>
      <span class="name"><bdi>${game.host ?? 'Somebody'}</bdi></span>
      <span class="facts figures">${titles[game.kind]}, ${game.players} of ${game.seats}${game.begun ? ', playing' : ''}</span>
      <button class="small" name="way" value=${way} data-game=${game.id} aria-label=${`${word} the game of ${game.host ?? 'somebody'}`}>${word}</button>
    </li>
  `;
}

/** Enter takes the code's own way, where it would take the form's first. */
export const withCode = () => html`
  <div class="code-entry">
    <label for="code">Have a code?</label>
    <input id="code" name="code" class="figures" maxlength="12" autocomplete="off" autocapitalize="characters" spellcheck="false"
      enterkeyhint="go" placeholder=${'·'.repeat(CODE_LENGTH)} @keydown=${enter}>
    <button name="way" value="joinByCode" @click=${needsCode}>Join</button>
  </div>
`;

function enter(event) {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.currentTarget.nextElementSibling.click();
}

function needsCode(event) {
  const input = event.currentTarget.previousElementSibling;
  if (input.value.trim() !== '') return;
  event.preventDefault();
  input.focus();
}
