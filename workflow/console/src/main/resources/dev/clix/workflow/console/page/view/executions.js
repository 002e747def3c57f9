/* The executions of all machines, or of one; the newest first, and live. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { machineOf, nameOf } from '../arns.js';
import { toExecution } from '../route.js';
import { ROW, windowed } from '../rows.js';
import { mayAct } from '../state.js';
import { duration, millis, moment, STATUS } from '../words.js';
import { badge } from './badge.js';
import { empty, loading } from './empty.js';
import { starting } from './starting.js';

export function executions(state, now, act) {
  const { query } = state.route;
  const rows = listed(state);
  return html`
    <div class="title">
      <h1 tabindex="-1">Executions</h1>
      <span class="facts">${state.machines === null ? nothing : counted(state, rows)}</span>
    </div>
    <form class="filters" role="search" @submit=${event => event.preventDefault()}>
      <label>Status ${choice('status', query.status, statuses(), state, act)}</label>
      ${query.run ? html`<span class="chip">of map run ${nameOf(query.run)} <a href="#/executions">all</a></span>` : html`<label>Machine ${choice('machine', query.machine, machinesOf(state), state, act)}</label>`}
      <label class="grows"><span class="unseen">Name</span>
        <input data-filter type="search" placeholder="Name…  (/)" .value=${state.filter.text} @input=${event => act.filter({ text: event.target.value })}>
      </label>
    </form>
    ${state.machines === null ? loading() : body(state, rows, now, act)}
  `;
}

/** Of all lists together, those that the filter leaves. */
function listed({ lists, filter, route, machines }) {
  const { machine, run } = route.query;
  const arns = run ? [run] : machine ? [machine] : (machines ?? []).map(each => each.stateMachineArn);
  const text = filter.text.toLowerCase();
  return arns
    .flatMap(arn => lists[arn]?.items ?? [])
    .filter(each => each.name.toLowerCase().includes(text))
    .sort((one, other) => other.startDate - one.startDate);
}

function counted(state, rows) {
  const isPart = Object.values(state.lists).some(list => list.isPart);
  return `${rows.length.toLocaleString('en')}${isPart ? ' of more' : ''}`;
}

const statuses = () => [['', 'any'], ...Object.entries(STATUS).filter(([status]) => status !== 'UNKNOWN').map(([status, { word }]) => [status, word])];

const machinesOf = ({ machines }) => [['', 'all'], ...(machines ?? []).map(each => [each.stateMachineArn, each.name])];

const choice = (name, value = '', options, { route }, act) => html`
  <select @change=${event => act.go({ ...route, query: { ...route.query, [name]: event.target.value } })}>
    ${options.map(([key, word]) => html`<option value=${key} ?selected=${key === value}>${word}</option>`)}
  </select>
`;

function body(state, rows, now, act) {
  if (rows.length === 0) return nothingListed(state, act);
  return html`<div class="card">${executionTable(state, rows, now, act, 'executions')}</div> ${more(state, act)}`;
}

function nothingListed(state, act) {
  if (state.filter.text !== '' || state.route.query.status)
    return empty('Nothing fits.', 'Executions that have ended are remembered for a while only.');
  if (state.machines.length === 0)
    return empty('There is no state machine yet.', 'Create one with any SDK or the AWS CLI, or start with --template FILE.');
  return empty('Nothing has been started yet.', mayAct(state) ? starts(state.machines, act) : 'Start an execution with an SDK or the AWS CLI.');
}

const starts = (machines, act) =>
  html`<span class="starts">${machines.slice(0, 12).map(each => html`<button @click=${() => act.ask(starting(each))}>start ${each.name}…</button>`)}</span>`;

function more(state, act) {
  const { run } = state.route.query;
  if (run) return !state.lists[run]?.isPart ? nothing : html`<button class="more" @click=${() => act.moreOfRun(run)}>More</button>`;
  return (state.machines ?? [])
    .filter(each => state.lists[each.stateMachineArn]?.isPart && (!state.route.query.machine || state.route.query.machine === each.stateMachineArn))
    .map(each => html`<button class="more" @click=${() => act.more(each)}>More of ${each.name}</button>`);
}

/** Rows of a fixed height: only those one can see are drawn. */
export function executionTable(state, rows, now, act, list) {
  const { top = 0, height = 600 } = state.scrolled[list] ?? {};
  const seen = windowed(rows, top, height);
  return html`
    <div class="rows" role="table" aria-label="Executions" aria-rowcount=${rows.length + 1}>
      <div role="rowgroup" class="row-head">
        <div class="row of-execution" role="row">
          <span role="columnheader">Status</span><span role="columnheader">Name</span><span role="columnheader">Machine</span><span role="columnheader">Started</span><span role="columnheader" class="end">Took</span>
        </div>
      </div>
      <div role="rowgroup" class="window" tabindex="0" aria-label="Executions, newest first" .style=${`--rows: ${rows.length}`} @scroll=${event => act.scroll(list, event.target)}>
        <div class="whole" .style=${`height: ${seen.height}px`}>
          ${seen.items.map((each, index) => executionRow(each, seen.first + index, now))}
        </div>
      </div>
    </div>
  `;
}

const executionRow = (each, index, now) => html`
  <div class="row of-execution" role="row" aria-rowindex=${index + 2} .style=${`top: ${index * ROW}px`}>
    <span role="cell">${badge(each.status)}</span>
    <span role="cell"><a href=${toExecution(each.executionArn)}>${each.name}</a>${each.redriveCount > 0 ? html` <span class="chip">↻ ${each.redriveCount}</span>` : nothing}</span>
    <span role="cell" class="muted">${nameOf(machineOf(each.executionArn))}</span>
    <span role="cell" class="figures muted">${moment(millis(each.startDate), now)}</span>
    <span role="cell" class="figures end">${took(each, now)}</span>
  </div>
`;

const took = ({ startDate, stopDate }, now) => duration((stopDate === undefined ? now : millis(stopDate)) - millis(startDate));
