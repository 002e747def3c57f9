/* The keyboard. Keys typed into a field, or with a modifier, are none of ours. */

import { rowsOf } from './selection.js';

/** Each key's effect, as the help tells it. */
export const KEYS = [
  ['j', 'k', 'the next row, the one before'],
  ['/', '', 'filter the rows'],
  ['f', '', 'failures only'],
  ['g', 't', 'graph, timeline'],
  ['e', 'd', 'events, data'],
  ['.', '', 'follow what is new'],
  ['[', ']', 'an event back, an event on'],
  ['?', '', 'this list'],
];

const OF_EXECUTION = {
  j: act => act.move(1),
  k: act => act.move(-1),
  f: (act, state) => act.filter({ failed: !state.filter.failed }),
  g: act => show(act, 'graph'),
  t: act => show(act, 'timeline'),
  e: act => show(act, 'events'),
  d: act => show(act, 'data'),
  '.': act => act.follow(),
  '[': act => act.step(-1),
  ']': act => act.step(1),
};

function show(act, panel) {
  act.turnTo(panel);
  requestAnimationFrame(() => document.querySelector(`#panel-${panel}`)?.focus());
}

/**
 * @param {() => object} state
 * @param {object} act see actions.js
 */
export function listenToKeys(state, act) {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') act.close();
    if (event.target.closest('input, textarea, select, dialog') !== null) return;
    const done = keyed(event.key, state(), act);
    if (done) event.preventDefault();
  });
}

function keyed(key, state, act) {
  if (key === '?') return act.help() ?? true;
  if (key === '/') return focusFilter();
  if (state.execution === null || OF_EXECUTION[key] === undefined) return false;
  if ('jk'.includes(key) && rowsOf(state).length === 0) return false;
  OF_EXECUTION[key](act, state);
  return true;
}

function focusFilter() {
  const field = document.querySelector('[data-filter]');
  field?.focus();
  return field !== null;
}
