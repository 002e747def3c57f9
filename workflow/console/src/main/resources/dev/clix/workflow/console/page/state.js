/*
 * The page's whole state, and what a message makes of it. Pure: no DOM, no clock, no calls.
 *
 * Comes from: loads.js (what the server told) and actions.js (what its reader does). Goes to: view/*.
 */

import { merged } from './events.js';
import { trialOf } from './trial.js';
import { millis } from './words.js';

export const initial = route => ({
  route,
  about: null,
  machines: null,
  machine: null,
  lists: {},
  execution: null,
  picture: null,
  trial: trialOf(''),
  waits: null,
  clock: null,
  stream: 'closed',
  filter: { text: '', failed: false },
  scrolled: {},
  toggled: new Set(),
  panel: 'graph',
  isFolding: true,
  isWhole: true,
  isFollowing: true,
  at: null,
  selected: 0,
  section: '',
  dialog: null,
  notice: null,
  isHelpOpen: false,
});

/** The state after a message; a message that is not known leaves it as it is. */
export const reduce = (state, message) => REDUCERS[message.type]?.(state, message) ?? state;

const ANOTHER = { at: null, selected: 0, section: '', toggled: new Set(), filter: { text: '', failed: false }, scrolled: {} };

const REDUCERS = {
  /** Another thing to look at begins anew; the same one, looked at otherwise, goes on. */
  went(state, { route }) {
    const isSame = state.route.page === route.page && state.route.arn === route.arn;
    return isSame ? { ...state, route } : { ...state, ...ANOTHER, route, execution: null, machine: null, picture: null, dialog: null, notice: null };
  },

  told: (state, { about }) => ({ ...state, about }),
  streamed: (state, { status }) => (state.stream === status ? state : { ...state, stream: status }),
  listedMachines: (state, { machines }) => ({ ...state, machines }),
  describedMachine: (state, { machine }) => (state.route.arn === machine.stateMachineArn ? { ...state, machine } : state),
  listedExecutions: (state, { machine, list }) => ({ ...state, lists: { ...state.lists, [machine]: list } }),
  listedWaits: (state, { waits }) => ({ ...state, waits }),
  clocked: (state, { clock, heardAt }) => ({ ...state, clock: { ...clock, at: Date.parse(clock.now), heardAt } }),

  described: (state, { description }) => ofExecution(state, description.executionArn, () => ({ description: dated(description) })),
  defined: (state, { arn, machine }) => ofExecution(state, arn, () => ({ machine })),
  pictured: (state, { arn, svg }) => (state.route.arn === arn ? { ...state, picture: { svg } } : state),
  heardEvents: (state, { arn, events, isWhole }) =>
    ofExecution(state, arn, execution => ({ events: merged(execution.events, events), isWhole: isWhole ?? execution.isWhole })),
  heardData: (state, { arn, events }) =>
    ofExecution(state, arn, execution => ({ data: new Map([...execution.data, ...events.map(event => [event.id, event])]) })),

  tried: (state, { trial }) => ({ ...state, trial: { ...state.trial, answer: undefined, refusal: undefined, ...trial } }),
  filtered: (state, { filter }) => ({ ...state, filter: { ...state.filter, ...filter } }),
  scrolledTo: (state, { list, top, height }) => ({ ...state, scrolled: { ...state.scrolled, [list]: { top, height } } }),
  selected: (state, { id }) => ({ ...state, selected: id, section: '', isFollowing: false }),
  chosen: (state, { section }) => ({ ...state, section }),
  turnedTo: (state, { panel }) => ({ ...state, panel }),
  toggled: (state, { path }) => ({ ...state, toggled: flipped(state.toggled, path) }),
  zoomed: state => ({ ...state, isWhole: !state.isWhole }),
  folded: state => ({ ...state, isFolding: !state.isFolding }),
  followed: state => ({ ...state, isFollowing: !state.isFollowing, selected: state.isFollowing ? state.selected : 0, at: null }),
  steppedTo: (state, { at }) => ({ ...state, at, selected: at ?? state.selected, isFollowing: at === null }),
  asked: (state, { dialog }) => ({ ...state, dialog }),
  typed: (state, { fields }) => (state.dialog === null ? state : { ...state, dialog: { ...state.dialog, fields: { ...state.dialog.fields, ...fields }, error: '' } }),
  refused: (state, { error }) => (state.dialog === null ? state : { ...state, dialog: { ...state.dialog, error } }),
  closed: state => ({ ...state, dialog: null, isHelpOpen: false }),
  noticed: (state, { notice }) => ({ ...state, notice }),
  helped: state => ({ ...state, isHelpOpen: !state.isHelpOpen }),
};

/** @param {(execution: object) => object} change what becomes of the execution that is shown; of another nothing does */
function ofExecution(state, arn, change) {
  if (state.route.page !== 'executions' || state.route.arn !== arn) return state;
  const execution = state.execution ?? { arn, description: null, machine: null, events: [], data: new Map(), isWhole: false };
  return { ...state, execution: { ...execution, ...change(execution) } };
}

const dated = description => ({
  ...description,
  start: millis(description.startDate),
  stop: description.stopDate === undefined ? NaN : millis(description.stopDate),
});

function flipped(set, item) {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

/** The time by the clock that executions run on; `wall` is the browser's own. */
export function timeNow({ clock }, wall) {
  if (clock === null) return wall;
  return clock.mode === 'frozen' || clock.mode === 'skip-all' ? clock.at : clock.at + (wall - clock.heardAt);
}

export const mayAct = ({ about }) => about?.access === 'on';
export const isVirtual = ({ clock }) => clock !== null && clock.mode !== 'wall';
