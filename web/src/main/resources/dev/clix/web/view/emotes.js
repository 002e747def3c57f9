/* The game's menu: six faces that players show each other, and the way to its execution; and the face that a player shows just now. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { FACES, mayEmote } from '../emotes.js';
import { isSpectator } from '../seat.js';
import { seeExecution } from './execution.js';
import { smile } from './icons.js';

/** In the masthead, so that each game has it; the keyboard opens it as any disclosure. */
export const emotes = (state, act) => html`
  <details class="emotes" @keydown=${shut} @focusout=${left}>
    <summary aria-label="Emotes and more" title="Emotes and more" @mousedown=${event => event.preventDefault()}>${smile}</summary>
    <div class="emotes-box">
      ${isSpectator(state) ? nothing : faces(state, act)}
      <label class="check"><input type="checkbox" .checked=${!state.facesHidden} @change=${event => act.hideFaces(!event.target.checked)}>
        <span>Show emotes</span></label>
      ${seeExecution(state, 'quiet')}
    </div>
  </details>
`;

/** A button that is disabled would lose the keyboard. */
const faces = (state, act) => html`
  <div class="faces" role="group" aria-label="Show an emote">
    ${Object.entries(FACES).map(
      ([word, { face, label }]) => html`
        <button type="button" class="icon" aria-label=${label} title=${label} aria-disabled=${mayEmote(state) ? 'false' : 'true'}
          @mousedown=${event => event.preventDefault()} @click=${choose(act, word)}>${face}</button>
      `,
    )}
  </div>
`;

/** The box would hide who answers. One that was chosen by the keyboard leads back to where it was opened. */
const choose = (act, word) => event => {
  act.emote(word);
  const box = event.currentTarget.closest('details');
  box.open = false;
  if (event.detail === 0) box.querySelector('summary').focus();
};

function shut(event) {
  if (event.key !== 'Escape' || !event.currentTarget.open) return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector('summary').focus();
}

/** Closed as the keyboard goes elsewhere. A pointer leaves the keyboard where it is. */
function left(event) {
  const { currentTarget, relatedTarget } = event;
  if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
}

/** The face that the player shows; the screen reader is told by the live region. */
export function bubble({ faces }, player) {
  const shown = faces[player.id];
  return shown === undefined ? nothing : html`<span class="badge bubble" aria-hidden="true" data-emote=${shown.word}>${FACES[shown.word].face}</span>`;
}
