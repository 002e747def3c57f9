/* The data of an event, and of the visit it belongs to: input, arguments, result, output, variables. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { nameOf } from '../arns.js';
import { href, toExecution } from '../route.js';
import { lines, parsed } from '../tree.js';
import { current, seen } from '../selection.js';
import { mayAct } from '../state.js';
import { bytes, fullMoment } from '../words.js';
import { standMark } from './badge.js';
import { treeOf } from './tree.js';

export function data(state, act) {
  const event = current(state);
  return html`
    <section class="card panel" id="panel-data" tabindex="-1" aria-labelledby="data-heading">
      ${event === undefined ? html`<h2 id="data-heading">Data</h2>` : ofEvent(state, event, act)}
    </section>
  `;
}

function ofEvent(state, event, act) {
  const { of } = seen(state);
  const visit = of[event.id] ?? null;
  const parts = sections(state, event, visit);
  const chosen = parts.find(part => part.name === (state.section || first(visit, parts))) ?? parts.at(-1);
  return html`
    <h2 id="data-heading">Data <span class="of-what">${visit === null ? event.type : html`${standMark(visit.status)} ${visit.name}${visit.iteration < 0 ? nothing : ` #${visit.iteration}`}`}</span>
      <span class="aside muted figures">event ${event.id} · <span title=${fullMoment(event.at)}>${event.type}</span></span></h2>
    ${visit === null ? nothing : begun(state, visit)}
    ${visit?.failure == null ? nothing : html`<p class="failed-with"><strong>${visit.failure.error}</strong> ${causeOf(state, visit.failure.id)}</p>`}
    ${parts.length === 0 ? unread(state, event) : html`
      <div class="sections" role="group" aria-label="Parts">
        ${parts.map(part => html`<button class="plain" aria-pressed=${part === chosen} @click=${() => act.choose(part.name)}>${part.name}</button>`)}
        ${visit !== null && mayAct(state) ? html`<button class="plain aside" @click=${() => act.tryVisit(visit)}>try this state…</button>` : nothing}
        <button class="plain" @click=${() => act.copy(chosen.text, `The ${chosen.name} was`)}>copy</button>
      </div>
      ${tree(chosen, state, act)}
    `}
  `;
}

/** A failure shows its input first, all else its output, as soon as there is one. */
const first = (visit, parts) => (visit?.failure == null && parts.some(part => part.name === 'output') ? 'output' : 'input');

/** Executions that a visit has begun: the items of a distributed Map, and those that its task has started. */
function begun({ execution }, visit) {
  const runs = visit.ids.map(id => execution.events[id - 1]?.detail?.mapRunArn).filter(Boolean);
  const started = visit.ids.map(id => parsed(execution.data.get(id)?.detail?.output ?? 'null')?.ExecutionArn).filter(Boolean);
  if (runs.length === 0 && started.length === 0) return nothing;
  return html`<p class="begun">
    ${runs.map(run => html`<a href=${href({ page: 'executions', query: { run } })}>items of its map run</a>`)}
    ${[...new Set(started)].map(arn => html`<a href=${toExecution(arn)}>execution ${nameOf(arn)}</a>`)}
  </p>`;
}

function unread({ execution }, event) {
  return html`<p class="muted pad">${execution.data.has(event.id) ? 'This event has no data.' : 'Choose an event, a state or a bar to see its data.'}</p>`;
}

const causeOf = ({ execution }, id) => execution.data.get(id)?.detail?.cause ?? execution.events[id - 1]?.detail?.cause ?? nothing;

/** The texts of all events of the visit, those that are here: each under its own name. */
function sections({ execution }, event, visit) {
  const parts = new Map();
  for (const id of visit === null ? [event.id] : visit.ids) {
    const known = execution.data.get(id);
    if (known?.detail !== undefined) name(known, parts);
  }
  const before = parts.get('input')?.text;
  return [...parts.values()].map(part => (part.name === 'output' ? { ...part, before } : part));
}

/** Names the texts of an event by their part in the visit. */
function name({ type, detail }, parts) {
  const put = (part, text) => text !== undefined && parts.set(part, { name: part, text });
  if (type.endsWith('Scheduled')) put('arguments', detail.parameters ?? detail.input);
  else if (type.endsWith('Entered') || type === 'ExecutionStarted') put('input', detail.input);
  else if (type === 'TaskSubmitted') put('submitted', detail.output);
  else put(/(Exited|^Execution).*/.test(type) ? 'output' : 'result', detail.output);
  if (detail.assignedVariables !== undefined) put('variables', assigned(detail.assignedVariables));
  put('cause', detail.cause);
}

/** Every variable's value is JSON in a text. */
const assigned = variables =>
  JSON.stringify(Object.fromEntries(Object.entries(variables).map(([variable, text]) => [variable, parsed(text)])));

function tree(part, state, act) {
  const before = part.before === undefined ? undefined : { value: parsed(part.before) };
  const all = lines(parsed(part.text), state.toggled, before);
  return html`
    <p class="muted size">${bytes(part.text.length)}${before === undefined ? nothing : ', compared with the input'}</p>
    ${treeOf(part.name, all, act)}
  `;
}
