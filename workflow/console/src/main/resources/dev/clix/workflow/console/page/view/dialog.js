/* Questions before a call: its members, and the command that would do the same. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { command } from '../cli.js';
import { modal } from './modal.js';

export function dialog(state, act) {
  const { dialog: asked } = state;
  if (asked === null) return nothing;
  return asked.kind === 'clock' ? modal('Move the clock', clockForm(asked, act), act) : modal(asked.heading, callForm(asked, state, act), act);
}

const LABELS = {
  name: ['Name', 'drawn when left empty'],
  input: ['Input', 'JSON'],
  output: ['Output', 'JSON'],
  error: ['Error', 'matched by Retry and Catch'],
  cause: ['Cause', ''],
};

const callForm = (asked, state, act) => html`
  <form @submit=${event => submitted(event, act)}>
    ${Object.entries(asked.fields).map(([name, value]) => field(name, value, act))}
    ${asked.question === undefined ? nothing : html`<p>${asked.question}</p>`}
    ${problem(asked)}
    <div class="doing">
      <button class="main ${asked.isGrave ? 'grave' : ''}" type="submit">${asked.verb ?? 'Send'}</button>
      <button type="button" @click=${act.close}>Cancel</button>
      <button type="button" class="plain" @click=${() => act.copy(asCommand(asked, state), 'The command was')}>copy as CLI</button>
    </div>
  </form>
`;

function submitted(event, act) {
  event.preventDefault();
  act.confirm();
}

function field(name, value, act) {
  const [label, hint] = LABELS[name];
  const typed = event => act.type({ [name]: event.target.value });
  return html`
    <label class="field">
      <span>${label} <span class="muted">${hint}</span></span>
      ${
        name === 'input' || name === 'output'
          ? html`<textarea rows="8" spellcheck="false" .value=${value} @input=${typed}></textarea>`
          : html`<input autocomplete="off" spellcheck="false" .value=${value} @input=${typed}>`
      }
    </label>
  `;
}

/** JSON that cannot be read is told before it is sent. */
function problem({ fields, error }) {
  const text = fields.input ?? fields.output;
  const words = error !== '' ? error : text === undefined ? '' : unreadable(text);
  return html`<p class="problem" role="alert">${words}</p>`;
}

function unreadable(text) {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return `Not JSON yet: ${error.message}`;
  }
}

const asCommand = ({ operation, members, fields }, { about }) =>
  command(operation, { ...members, ...fields }, { url: location.origin, region: about.region });

const clockForm = ({ fields, error }, act) => html`
  <form @submit=${event => clockMoved(event, fields, act)}>
    <label class="field"><span>By <span class="muted">a duration: PT90S, PT1H, P1D</span></span>
      <input .value=${fields.by} @input=${event => act.type({ by: event.target.value, to: '' })}></label>
    <label class="field"><span>or to <span class="muted">an instant: 2027-01-02T00:00:00Z</span></span>
      <input .value=${fields.to} @input=${event => act.type({ to: event.target.value, by: '' })}></label>
    <p class="muted">Everything due on the way happens, moment by moment. A hand moves the clock past deadlines.</p>
    <p class="problem" role="alert">${error}</p>
    <div class="doing"><button class="main" type="submit">Move</button><button type="button" @click=${act.close}>Cancel</button></div>
  </form>
`;

function clockMoved(event, { by, to }, act) {
  event.preventDefault();
  act.close();
  act.clock('advance', to === '' ? { by } : { to });
}
