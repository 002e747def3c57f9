/* A state tried on its own, with a mocked answer or without, and what its data went through. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { mayAct } from '../state.js';
import { lines, parsed } from '../tree.js';
import { stateNames } from '../trial.js';
import { empty } from './empty.js';
import { treeOf } from './tree.js';

export function trial(state, now, act) {
  return html`
    <h1 tabindex="-1">Try a state</h1>
    ${mayAct(state) ? body(state, act) : empty('This console only looks.', 'A state that is tried calls its function.')}
  `;
}

function body({ trial: shown, toggled, machines }, act) {
  const typed = name => event => act.tryWith({ [name]: event.target.value });
  return html`
    <div class="machine-panels">
      <form class="card pad" @submit=${event => submitted(event, act)}>
        ${machines === null || machines.length === 0 ? nothing : html`<label class="field"><span>Take the definition of</span>
          <select @change=${event => act.tryMachine(event.target.value)}><option value="">…</option>${machines.map(each => html`<option value=${each.stateMachineArn}>${each.name}</option>`)}</select></label>`}
        ${area('Definition', 'of a machine, or of one state', shown.definition, typed('definition'), 10)}
        <label class="field"><span>State <span class="muted">of the machine</span></span>
          <select @change=${typed('stateName')}><option value="">the one that is there</option>${stateNames(shown.definition).map(name => html`<option value=${name} ?selected=${name === shown.stateName}>${name}</option>`)}</select></label>
        ${area('Input', 'JSON', shown.input, typed('input'), 5)} ${area('Variables', 'a JSON object, or nothing', shown.variables, typed('variables'), 2)}
        <fieldset><legend>Mocked answer <span class="muted">– empty: the task is done for real</span></legend>
          ${area('Result', 'JSON', shown.result, typed('result'), 3)}
          <label class="field"><span>or error</span><input .value=${shown.error} @input=${typed('error')}></label>
          <label class="field"><span>Cause</span><input .value=${shown.cause} @input=${typed('cause')}></label>
        </fieldset>
        <div class="doing"><button class="main" type="submit">Try it</button>
          <button type="button" class="plain" @click=${act.copyTrial}>copy as CLI</button></div>
      </form>
      <section class="card" aria-labelledby="outcome" aria-live="polite">
        <h2 id="outcome">Outcome</h2>
        ${outcome(shown, toggled, act)}
      </section>
    </div>
  `;
}

function submitted(event, act) {
  event.preventDefault();
  act.runTrial();
}

const area = (label, hint, value, typed, rows) => html`
  <label class="field"><span>${label} <span class="muted">${hint}</span></span><textarea rows=${rows} spellcheck="false" .value=${value} @input=${typed}></textarea></label>
`;

const WORDS = { SUCCEEDED: 'done', RETRIABLE: 'retrying', CAUGHT_ERROR: 'caught', FAILED: 'failed' };

function outcome({ answer, refusal }, toggled, act) {
  if (refusal !== undefined) return html`<p class="problem pad">${refusal}</p>`;
  if (answer === undefined) return html`<p class="muted pad">Nothing has been tried yet.</p>`;
  const { status, nextState, error, cause, output, inspectionData } = answer;
  return html`
    <p class="pad"><span class="badge tone-${WORDS[status]}">${status.toLowerCase().replace('_', ' ')}</span>
      ${nextState === undefined ? nothing : html` then <strong>${nextState}</strong>`}
      ${error === undefined ? nothing : html` <strong>${error}</strong> ${cause ?? nothing}`}</p>
    ${output === undefined ? nothing : treeOf('output', lines(parsed(output), toggled), act)}
    ${Object.entries(inspectionData ?? {}).map(([name, value]) => html`<h3>${name}</h3>${treeOf(name, lines(typeof value === 'string' ? parsed(value) : value, toggled), act)}`)}
  `;
}
