/* The part of an execution that is shown: its history up to the event one has gone back to, read once for each. Pure. */

import { filtered } from './events.js';
import { readHistory, states } from './history.js';

const memory = new WeakMap();

/** Reads a history once for every moment that is looked at. */
function remembered(events, key, read) {
  const known = memory.get(events) ?? memory.set(events, new Map()).get(events);
  if (!known.has(key)) {
    if (known.size > 8) known.clear();
    known.set(key, read());
  }
  return known.get(key);
}

/** @returns {{events: object[], visits: object[], of: object[], ended: ?object, states: Map, taken: Set}} */
export function seen({ execution, at }) {
  const { events } = execution;
  return remembered(events, `seen ${at}`, () => {
    const until = at === null ? events : events.slice(0, at);
    const read = readHistory(until);
    return { ...read, events: until, states: states(read) };
  });
}

/** The rows of the list of events, newest first. */
export function rowsOf(state) {
  const { events, of } = seen(state);
  const { text, failed } = state.filter;
  return remembered(state.execution.events, `rows ${state.at} ${failed} ${text}`, () =>
    filtered(events, text, failed, of).toReversed(),
  );
}

/** The event that is looked at: the one selected, or the newest. */
export function current(state) {
  const { events } = seen(state);
  return events[(state.selected || events.length) - 1];
}
