/*
 * Visits read out of a history: which states were visited, when, how often tried, and how each visit stands. Pure.
 *
 * An event belongs to the visit that the event before it belongs to; events of Map and Parallel states themselves belong
 * to theirs, however deep the event before lies. After a redrive an event's way back may lead to no state at all.
 */

/**
 * One visit of a state.
 *
 * @typedef {object} Visit
 * @property {string} name of the state
 * @property {string} kind Task, Wait, Map…
 * @property {string} status running, waiting, retrying, succeeded, caught, failed or aborted
 * @property {number} entered id of the event
 * @property {number} exited id of the event; 0 while it lasts, and where it was cut off
 * @property {number} start in ms
 * @property {number} end in ms; NaN while it lasts
 * @property {?Visit} parent the Map or Parallel it is within
 * @property {number} iteration of that Map, from 0; -1 where there is none
 * @property {number} depth how many it is within
 * @property {Attempt[]} attempts of its task: start, end, and the error
 * @property {?{error: string, cause: string, id: number}} failure the last one
 * @property {{total: number, succeeded: number, failed: number}} items of a Map
 * @property {number[]} ids of its events
 */

const isContainer = ({ kind }) => kind === 'Map' || kind === 'Parallel';

const isOpen = ({ end }) => Number.isNaN(end);

/**
 * @param {object[]} events see events.js
 * @returns {{visits: Visit[], of: Visit[], ended: ?object, taken: Set<string>}} `of[id]` is the visit of an event
 */
export function readHistory(events) {
  const run = { visits: [], of: [], ended: null, taken: new Set(), open: new Set(), exits: new Map(), iterations: new Map() };
  for (const event of events) step(run, event);
  return run;
}

const ENTERED = 'StateEntered';

function step(run, event) {
  const { type } = event;
  if (type.startsWith('Execution')) execution(run, event);
  else if (type.endsWith(ENTERED)) enter(run, event);
  else if (type.endsWith('StateExited')) exit(run, event);
  else if (type.startsWith('MapIteration')) iterate(run, event);
  else if (type.startsWith('ParallelState')) contain(run, event, 'Parallel');
  else if (type.startsWith('MapState')) contain(run, event, 'Map');
  else work(run, event);
}

// ---- the execution as a whole

const ENDS = { ExecutionSucceeded: 'succeeded', ExecutionFailed: 'failed', ExecutionTimedOut: 'aborted', ExecutionAborted: 'aborted' };

function execution(run, event) {
  if (event.type === 'ExecutionRedriven') {
    run.ended = null;
    for (const visit of run.visits) if (visit.status === 'failed' || visit.status === 'aborted') reopen(run, visit);
  } else if (ENDS[event.type] !== undefined) {
    run.ended = event;
    close(run, () => true, event, ENDS[event.type] === 'failed');
  }
}

function reopen(run, visit) {
  Object.assign(visit, { end: NaN, exited: 0, status: 'running', isFailing: false });
  run.open.add(visit);
}

// ---- states

function enter(run, event) {
  const before = run.of[event.previousEventId] ?? null;
  const left = run.exits.get(event.previousEventId) ?? null;
  const parent = left === null ? before : left.parent;
  const visit = {
    name: event.detail?.name ?? '',
    kind: event.type.slice(0, -ENTERED.length),
    status: event.type.startsWith('Wait') ? 'waiting' : 'running',
    entered: event.id,
    exited: 0,
    start: event.at,
    end: NaN,
    parent,
    iteration: left === null ? (run.iterations.get(event.previousEventId) ?? -1) : left.iteration,
    depth: parent === null ? 0 : parent.depth + 1,
    attempts: [],
    failure: null,
    isFailing: false,
    items: { total: 0, succeeded: 0, failed: 0 },
    ids: [],
  };
  if (left !== null) run.taken.add(way(left.name, visit.name));
  run.visits.push(visit);
  run.open.add(visit);
  belong(run, event, visit);
}

function exit(run, event) {
  const visit = nearest(run, event, each => each.name === event.detail?.name);
  if (visit === null) return;
  if (isContainer(visit)) close(run, each => isWithin(each, visit), event, visit.isFailing);
  end(run, visit, visit.isFailing ? 'caught' : 'succeeded', event);
  visit.exited = event.id;
  run.exits.set(event.id, visit);
  belong(run, event, visit);
}

function end(run, visit, status, event) {
  Object.assign(visit, { status, end: event.at });
  const attempt = visit.attempts.at(-1);
  if (attempt !== undefined && Number.isNaN(attempt.end)) attempt.end = event.at;
  run.open.delete(visit);
}

// ---- what goes on in them

function iterate(run, event) {
  const map = nearest(run, event, each => each.kind === 'Map' && each.name === event.detail?.name);
  if (map === null) return;
  const word = event.type.slice('MapIteration'.length);
  if (word === 'Started') run.iterations.set(event.id, event.detail.index);
  else close(run, each => isWithin(each, map, event.detail.index), event, word === 'Failed');
  if (word === 'Succeeded') map.items.succeeded += 1;
  if (word === 'Failed') map.items.failed += 1;
  belong(run, event, map);
}

function contain(run, event, kind) {
  const visit = nearest(run, event, each => each.kind === kind);
  if (visit === null) return;
  const word = event.type.slice(`${kind}State`.length);
  if (word === 'Started') {
    attempt(visit, event);
    visit.items = { total: event.detail?.length ?? 0, succeeded: 0, failed: 0 };
  } else if (word === 'Failed') {
    close(run, each => isWithin(each, visit), event, true);
    fail(visit, event);
  } else if (word === 'Aborted') end(run, visit, 'aborted', event);
  else if (word === 'Succeeded') visit.isFailing = false;
  belong(run, event, visit);
}

/** Events of tasks, of evaluation and of map runs, and those that nobody knows yet. */
function work(run, event) {
  const visit = run.of[event.previousEventId] ?? [...run.open].findLast(each => !isContainer(each)) ?? null;
  if (visit === null) return;
  const { type } = event;
  if (type.endsWith('Scheduled') || type === 'MapRunStarted' || type === 'MapRunRedriven') {
    attempt(visit, event);
    if (type.startsWith('Activity')) visit.status = 'waiting';
  } else if (type.endsWith('Submitted')) visit.status = 'waiting';
  else if (type === 'ActivityStarted') visit.status = 'waiting';
  else if (type.endsWith('Started')) visit.status = 'running';
  else if (isFailure(type)) fail(visit, event);
  else if (type.endsWith('Succeeded')) visit.isFailing = false;
  belong(run, event, visit);
}

const isFailure = type => type.endsWith('Failed') || type.endsWith('TimedOut');

function attempt(visit, event) {
  visit.attempts.push({ start: event.at, end: NaN, error: '' });
  visit.status = 'running';
  visit.isFailing = false;
}

function fail(visit, event) {
  const { error = 'no error name', cause = '' } = event.detail ?? {};
  const last = visit.attempts.at(-1);
  if (last !== undefined && Number.isNaN(last.end)) Object.assign(last, { end: event.at, error });
  Object.assign(visit, { status: 'retrying', isFailing: true, failure: { error, cause, id: event.id } });
}

// ---- which visit

function belong(run, event, visit) {
  run.of[event.id] = visit;
  visit.ids.push(event.id);
}

/** The open visit that the event before belongs to or is within; without one, the last that was opened. */
function nearest(run, event, fits) {
  for (let up = run.of[event.previousEventId] ?? null; up !== null; up = up.parent) if (isOpen(up) && fits(up)) return up;
  return [...run.open].findLast(fits) ?? null;
}

function isWithin(visit, container, iteration) {
  for (let up = visit; up.parent !== null; up = up.parent)
    if (up.parent === container) return iteration === undefined || up.iteration === iteration;
  return false;
}

/** States that are open there end with their surroundings: those whose failure it is have failed, the others are aborted. */
function close(run, ends, event, isFailed) {
  const cause = run.of[event.previousEventId] ?? null;
  for (const visit of [...run.open]) {
    if (!ends(visit)) continue;
    const failed = isFailed && (visit.isFailing || visit === cause || visit.kind === 'Fail' || (cause !== null && isWithin(cause, visit)));
    end(run, visit, failed ? 'failed' : 'aborted', event);
  }
}

// ---- state by state

/** Of many iterations the one is shown that wants to be seen most. */
const URGENT = ['retrying', 'running', 'waiting', 'failed'];

/**
 * Every state that was visited, in the order of first visits.
 *
 * @returns {Map<string, {status: string, visits: number, retries: number, items: object, last: Visit}>}
 */
export function states({ visits }) {
  const byName = new Map();
  for (const visit of visits) {
    if (!byName.has(visit.name)) byName.set(visit.name, { visits: 0, retries: 0, items: { total: 0, succeeded: 0, failed: 0 }, latest: new Map() });
    const state = byName.get(visit.name);
    state.visits += 1;
    state.retries += Math.max(0, visit.attempts.length - 1);
    for (const key of Object.keys(state.items)) state.items[key] += visit.items[key];
    // A loop's earlier rounds are over; other iterations are not.
    state.latest.set(`${visit.parent?.entered ?? 0} ${visit.iteration}`, visit);
    state.last = visit;
  }
  for (const state of byName.values()) state.status = worst([...state.latest.values()], state.last);
  return byName;
}

function worst(latest, last) {
  const statuses = new Set(latest.map(visit => visit.status));
  return URGENT.find(status => statuses.has(status)) ?? last.status;
}

/** The key of a way from state to state. */
export const way = (from, to) => JSON.stringify([from, to]);
