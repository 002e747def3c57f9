/* The audience: the first names, how many more, and all of them a page at a time. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { eye } from './icons.js';
import { isWaiting } from '../commands.js';
import { count } from '../words.js';

const NAMES_SHOWN = 3;

export function audience(state, act) {
  const { audience } = state.game;
  if (audience.count === 0) return nothing;
  return html`
    <section class="audience" aria-label="Spectators">
      <p>${eye} <span>${names(audience)}</span></p>
      <button class="small" aria-haspopup="dialog" @click=${open(act)}>Who watches</button>
      ${everybody(state, act)}
    </section>
  `;
}

/** Ada, Bob and 3 more are watching. */
function names({ count: all, first }) {
  const shown = first.slice(0, NAMES_SHOWN);
  const parts = shown.map(spectator => html`<bdi>${spectator.name}</bdi>`);
  if (all > shown.length) parts.push(shown.length === 0 ? count(all, 'person', 'people') : `${all - shown.length} more`);
  return html`${parts.map((part, i) => html`${separator(i, parts.length)}${part}`)} ${all === 1 ? 'is' : 'are'} watching`;
}

function separator(place, length) {
  if (place === 0) return nothing;
  return place === length - 1 ? ' and ' : ', ';
}

const open = act => event => {
  act.listSpectators();
  event.currentTarget.nextElementSibling.showModal();
};

const everybody = (state, act) => html`
  <dialog class="everybody" aria-labelledby="everybody-title">
    <form method="dialog">
      <h2 id="everybody-title">${count(state.game.audience.count, 'spectator')}</h2>
      <div class="everybody-names" tabindex="0" role="region" aria-labelledby="everybody-title">
        <ol class="figures">
          ${state.listed.spectators.map(spectator => html`<li dir="auto">${spectator.name}</li>`)}
        </ol>
      </div>
      ${
        state.listed.next === undefined
          ? nothing
          : html`<button type="button" class="wide" ?disabled=${isWaiting(state, 'listSpectators')}
              @click=${() => act.listSpectators(state.listed.next)}>Show more</button>`
      }
      <button class="primary wide">Close</button>
    </form>
  </dialog>
`;
