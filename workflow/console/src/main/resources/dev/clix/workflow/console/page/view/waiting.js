/* Everything that is waited for: tasks that somebody may answer, and time. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { nameOf, resourceWords } from '../arns.js';
import { toExecution } from '../route.js';
import { mayAct } from '../state.js';
import { duration, millis, moment } from '../words.js';
import { empty, loading } from './empty.js';

export function waiting(state, now, act) {
  return html`<h1 tabindex="-1">Waiting</h1>${body(state, now, act)}`;
}

function body(state, now, act) {
  if (state.waits === null) return loading();
  const { waits, told } = state.waits;
  if (!told) return empty('What executions wait for is not told here.', 'Step Functions tell it of no execution.');
  if (waits.length === 0) return empty('Nothing is waited for.', 'Tasks that wait for an answer, and timers, are shown here.');
  const tasks = waits.filter(wait => wait.resource !== undefined);
  const timers = waits.filter(wait => wait.resource === undefined);
  return html`
    ${section('Tasks', tasks, state, now, act)} ${section('Timers', [...timers].sort((one, other) => one.due - other.due), state, now, act)}
  `;
}

const section = (heading, waits, state, now, act) =>
  waits.length === 0
    ? nothing
    : html`
      <section aria-label=${heading}>
        <h2>${heading} <span class="count">${waits.length}</span></h2>
        <ul class="waits">
          ${waits.slice(0, 200).map(wait => html`<li class="card wait">${waitOf(wait, state, now, act, true)}</li>`)}
        </ul>
        ${waits.length > 200 ? html`<p class="muted">and ${waits.length - 200} more</p>` : nothing}
      </section>
    `;

/** One thing that is waited for, with what may be done about it. */
export function waitOf(wait, state, now, act, isAlone) {
  return html`
    <div class="wait-what">
      <strong>${wait.state}</strong>
      ${isAlone ? html`<a href=${toExecution(wait.executionArn)}>${nameOf(wait.executionArn)}</a>` : nothing}
      ${wait.resource === undefined ? nothing : html`<span class="chip">${resourceWords(wait.resource)}</span>`}
    </div>
    <p class="muted">waits for ${wait.answer} · since ${duration(now - millis(wait.since))}${due(wait, now)}</p>
    ${mayAct(state) ? doing(wait, act) : nothing}
  `;
}

const due = (wait, now) =>
  wait.due === undefined ? ', without a limit' : html` · ${wait.resource === undefined ? 'due' : 'times out'} in <span class="figures" title=${moment(millis(wait.due), now)}>${duration(millis(wait.due) - now)}</span>`;

function doing(wait, act) {
  if (wait.taskToken !== undefined) return answers(wait, act);
  return wait.resource?.includes(':activity:')
    ? html`<div class="doing"><button @click=${() => act.take(wait.resource)}>take it, as a worker</button></div>`
    : nothing;
}

const answers = ({ taskToken, state }, act) => html`
  <div class="doing">
    <button class="main" @click=${() => act.ask({ kind: 'succeed', operation: 'SendTaskSuccess', heading: `Succeed: ${state}`, members: { taskToken }, fields: { output: '{}' }, done: 'The task has succeeded.' })}>succeed…</button>
    <button @click=${() => act.ask({ kind: 'fail', operation: 'SendTaskFailure', heading: `Fail: ${state}`, members: { taskToken }, fields: { error: '', cause: '' }, done: 'The task has failed.' })}>fail…</button>
    <button @click=${() => act.heartbeat(taskToken)}>heartbeat</button>
    <button class="plain" @click=${() => act.copy(taskToken, 'The token was')}>copy token</button>
  </div>
`;
