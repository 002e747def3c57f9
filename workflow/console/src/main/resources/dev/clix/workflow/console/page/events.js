/* Events of a history as the console holds them: times in ms, and the one member of details found once. Pure. */

import { millis } from './words.js';

/** @param {object} event as GetExecutionHistory has it */
export function received(event) {
  const name = Object.keys(event).find(key => key.endsWith('EventDetails'));
  return { ...event, at: millis(event.timestamp), detail: name === undefined ? undefined : event[name] };
}

/** The state an event names itself, or what it asks, in a few words for its row. */
export function summary({ type, detail = {} }) {
  if (detail.error !== undefined) return detail.cause === undefined ? detail.error : `${detail.error}: ${detail.cause}`;
  if (detail.index !== undefined) return `${detail.name} #${detail.index}`;
  if (detail.name !== undefined) return detail.name;
  if (detail.resource !== undefined) return detail.resourceType === undefined ? detail.resource : `${detail.resourceType}:${detail.resource}`;
  if (detail.length !== undefined) return `${detail.length} items`;
  return type === 'ExecutionStarted' ? 'begins' : '';
}

export const isFailed = ({ type }) => /(Failed|TimedOut|Aborted)$/.test(type);

/** The events that a filter leaves: every word has to be somewhere in the row. */
export function filtered(events, text, onlyFailed, of) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && !onlyFailed) return events;
  return events.filter(event => (!onlyFailed || isFailed(event)) && words.every(word => contains(event, word, of)));
}

const contains = (event, word, of) =>
  `${event.id} ${event.type} ${summary(event)} ${of[event.id]?.name ?? ''}`.toLowerCase().includes(word);

/** The events known, and those read anew: ids have no gaps. */
export function merged(known, read) {
  const more = read.filter(event => event.id > (known.at(-1)?.id ?? 0)).sort((one, other) => one.id - other.id);
  return more.length === 0 ? known : [...known, ...more];
}
