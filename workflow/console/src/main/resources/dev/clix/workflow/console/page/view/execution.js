/* One execution: how it stands, its picture, its time, its events and their data. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { isExpress, machineOf, nameOf } from '../arns.js';
import { toMachine } from '../route.js';
import { seen } from '../selection.js';
import { mayAct } from '../state.js';
import { count, duration, fullMoment } from '../words.js';
import { badge } from './badge.js';
import { data } from './data.js';
import { loading } from './empty.js';
import { events } from './events.js';
import { graph } from './graph.js';
import { sentence } from './sentence.js';
import { starting } from './starting.js';
import { timelinePanel } from './timeline.js';
import { waitOf } from './waiting.js';

const PANELS = { graph: 'Graph', timeline: 'Timeline', events: 'Events', data: 'Data' };

export function execution(state, now, act) {
  const { execution: shown, route } = state;
  const machine = machineOf(route.arn);
  const heading = html`<a class="of" href=${toMachine(machine)}>${nameOf(machine)}</a> <span aria-hidden="true">/</span> <span class="name">${nameOf(route.arn)}</span>`;
  if (shown?.description == null) return html`<h1 tabindex="-1">${heading}</h1>${loading()}`;
  const waited = waitsOf(state);
  return html`
    <div class="title">
      <h1 tabindex="-1">${heading}</h1>
      ${badge(shown.description.status)}
      <span class="facts figures">${facts(shown, now)}</span>
      <span class="doing">${doing(state, shown, act)}</span>
    </div>
    <p class="sentence" role="status">${sentence(state, now)}</p>
    ${failure(shown.description)}
    <div class="tabs" role="tablist" aria-label="Views of the execution">
      ${Object.entries(PANELS).map(
        ([panel, word]) => html`<button role="tab" id=${`tab-${panel}`} aria-selected=${state.panel === panel} aria-controls=${`panel-${panel}`} @click=${() => act.turnTo(panel)}>${word}</button>`,
      )}
    </div>
    <div class="panels" data-panel=${state.panel} ?data-waits=${waited.length > 0}>
      ${waits(waited, state, now, act)}
      ${graph(state, now, act)}
      ${timelinePanel(state, now, act)}
      ${data(state, act)}
      ${events(state, act)}
    </div>
  `;
}

function facts({ description, events: all, isWhole }, now) {
  const { start, stop, redriveCount } = description;
  const took = duration((Number.isNaN(stop) ? now : stop) - start);
  const redriven = redriveCount > 0 ? ` · redriven ${count(redriveCount, 'time')}` : '';
  return html`<span title=${`started ${fullMoment(start)}`}>${took}</span> · ${count(all.length, 'event')}${isWhole ? '' : '…'}${redriven}`;
}

function doing(state, { description }, act) {
  if (!mayAct(state)) return nothing;
  const { executionArn, status, redriveStatus, stateMachineArn, input } = description;
  return html`
    <button @click=${() => act.ask(starting({ stateMachineArn }, input))}>start again…</button>
    ${status === 'RUNNING' && !isExpress(executionArn) ? html`<button @click=${() => act.ask(stopping(executionArn))}>stop…</button>` : nothing}
    ${redriveStatus === 'REDRIVABLE' ? html`<button @click=${() => act.ask(redriving(executionArn))}>redrive…</button>` : nothing}
  `;
}

const stopping = executionArn => ({
  operation: 'StopExecution',
  heading: 'Stop this execution',
  members: { executionArn },
  fields: { error: '', cause: '' },
  verb: 'Stop',
  isGrave: true,
  done: 'The execution was stopped.',
});

const redriving = executionArn => ({
  operation: 'RedriveExecution',
  heading: 'Redrive this execution',
  question: 'It goes on from the state that failed, with what it had before.',
  members: { executionArn },
  fields: {},
  verb: 'Redrive',
  done: 'The execution was redriven.',
});

const failure = ({ error, cause }) =>
  error === undefined && cause === undefined
    ? nothing
    : html`<div class="failure" role="note" aria-label="Failure"><strong>${error ?? 'No error name'}</strong>${cause === undefined ? nothing : html`<pre tabindex="0" aria-label="Cause">${cause}</pre>`}</div>`;

/** All that the execution waits for now: tasks that a party outside may end, and timers. */
function waitsOf(state) {
  if (state.at !== null || seen(state).ended !== null) return [];
  return (state.waits?.waits ?? []).filter(wait => wait.executionArn === state.route.arn);
}

function waits(own, state, now, act) {
  if (own.length === 0) return nothing;
  return html`
    <section class="card waits-panel" aria-labelledby="waits-heading">
      <h2 id="waits-heading">Waiting <span class="count">${own.length}</span></h2>
      <ul class="waits">${own.slice(0, 20).map(wait => html`<li class="wait">${waitOf(wait, state, now, act, false)}</li>`)}</ul>
      ${own.length > 20 ? html`<p class="muted">and ${own.length - 20} more</p>` : nothing}
    </section>
  `;
}
