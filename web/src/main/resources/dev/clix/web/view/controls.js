/* Small controls several screens use. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { needsConnection } from '../commands.js';
import { emotes } from './emotes.js';
import { minus, plus, soundOff, soundOn } from './icons.js';

const only = (name, value) => html`<input type="hidden" name=${name} value=${value}>`;

/** A number between two bounds, changed by thumb or keyboard. Uncontrolled: the form knows its value. Nothing where there is but one. */
export function stepper({ name, label, min, max, value }) {
  if (min === max) return only(name, min);
  const step = amount => event => {
    const input = event.currentTarget.parentElement.querySelector('input');
    if (amount > 0) input.stepUp();
    else input.stepDown();
  };
  return html`
    <div class="stepper">
      <label for=${`field-${name}`}>${label}</label>
      <div class="stepper-box">
        <button type="button" class="icon" tabindex="-1" aria-hidden="true" @click=${step(-1)}>${minus}</button>
        <input id=${`field-${name}`} type="number" inputmode="numeric" name=${name} min=${min} max=${max} value=${value} required>
        <button type="button" class="icon" tabindex="-1" aria-hidden="true" @click=${step(1)}>${plus}</button>
      </div>
    </div>
  `;
}

/** One of a few words. Nothing where there is but one. */
export const choice = ({ name, label, options, chosen, change = () => {} }) =>
  Object.keys(options).length === 1 ? only(name, chosen) : html`
  <fieldset class="choice" @change=${event => change(event.target.value)}>
    <legend>${label}</legend>
    ${Object.entries(options).map(
      ([value, text]) =>
        html`<label><input type="radio" name=${name} value=${value} ?checked=${value === chosen}><span>${text}</span></label>`,
    )}
  </fieldset>
`;

export const masthead = (state, act, aside) => html`
  <header class="masthead">
    <p class="brand"><img src="favicon.svg" alt="" width="32" height="32">CliX</p>
    <div class="masthead-buttons">${isInGame(state) ? emotes(state, act) : nothing} ${muteButton(state, act)} ${aside}</div>
  </header>
`;

/** The others still hear, also after the end. */
const isInGame = state => state.game !== null && needsConnection(state);

/** Pressed with a pointer it leaves the keyboard where it was: Space goes on clicking. */
const muteButton = ({ muted }, act) => html`
  <button class="icon mute" aria-label="Mute sounds" title="Mute sounds" aria-pressed=${muted ? 'true' : 'false'}
    @mousedown=${event => event.preventDefault()} @click=${() => act.mute(!muted)}>${muted ? soundOff : soundOn}</button>
`;
