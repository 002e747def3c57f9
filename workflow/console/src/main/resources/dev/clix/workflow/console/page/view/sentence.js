/* How an execution stands, in a sentence: first of all for those who hear the page. */

import { seen } from '../selection.js';
import { count, duration, moment } from '../words.js';

export function sentence(state, now) {
  const { execution, at } = state;
  const { visits, ended, events } = seen(state);
  if (at !== null) return `As it was at event ${at} of ${execution.events.length}, ${duration(events.at(-1).at - execution.description.start)} after its start.`;
  if (!execution.isWhole) return 'Its history is being read…';
  if (events.length === 0) return 'Nothing has happened yet.';
  if (ended !== null) return ending(execution.description, ended, visits, now);
  const open = visits.filter(visit => Number.isNaN(visit.end) && !['Map', 'Parallel'].includes(visit.kind));
  if (open.length === 0) return 'It goes on.';
  const last = open.at(-1);
  const others = open.length > 1 ? `, and ${count(open.length - 1, 'state')} more` : '';
  return `${place(last)}${others}.`;
}

function place({ name, attempts, failure, status }) {
  const tried = attempts.length > 1 ? `, attempt ${attempts.length}` : '';
  if (failure === null) return `It ${status === 'waiting' ? 'waits' : 'is'} in ${name}${tried}`;
  return status === 'retrying'
    ? `It waits to try ${name} again after ${failure.error}`
    : `It is in ${name}${tried}, after ${failure.error}`;
}

const ENDS = {
  ExecutionSucceeded: () => 'It has succeeded',
  ExecutionAborted: () => 'It was stopped',
  ExecutionTimedOut: () => 'It took longer than it may',
  ExecutionFailed: visits => failedIn(visits),
};

function failedIn(visits) {
  const failed = visits.findLast(visit => visit.status === 'failed' && !['Map', 'Parallel'].includes(visit.kind)) ?? visits.at(-1);
  return failed === undefined ? 'It has failed' : `It has failed in ${failed.name}`;
}

const ending = ({ start }, ended, visits, now) =>
  `${ENDS[ended.type](visits)} at ${moment(ended.at, now)}, after ${duration(ended.at - start)} and ${count(visits.length, 'state')}.`;
