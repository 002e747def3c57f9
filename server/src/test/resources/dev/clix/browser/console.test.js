/* The console's pure modules: addresses, histories, timelines, rows, trees, commands. */

import { isExpress, machineOf, nameOf, resourceWords } from '/console/arns.js';
import { command } from '/console/cli.js';
import { filtered, merged, received } from '/console/events.js';
import { readHistory, states } from '/console/history.js';
import { href, parse } from '/console/route.js';
import { revealed, ROW, windowed } from '/console/rows.js';
import { initial, reduce, timeNow } from '/console/state.js';
import { timeline } from '/console/timeline.js';
import { lines, parsed } from '/console/tree.js';
import { bytes, duration, statusOf } from '/console/words.js';
import { equal } from './expect.js';

/** Events from lines of `type name|error ← previous`, a second apart. */
const events = (...rows) =>
  rows.map(([type, detail, previousEventId], index) =>
    received({ id: index + 1, previousEventId: previousEventId ?? index, type, timestamp: index + 1, xEventDetails: detail ?? {} }),
  );

const entered = (kind, name, previous) => [`${kind}StateEntered`, { name }, previous];
const exited = (kind, name, previous) => [`${kind}StateExited`, { name }, previous];

const statuses = (...rows) => [...states(readHistory(events(...rows)))].map(([name, { status }]) => `${name} ${status}`);

const ERROR = { error: 'Busy', cause: 'later' };

export const tests = {
  'an address leads back to its place': () => {
    const place = { page: 'executions', arn: 'arn:aws:states:us-east-1:1:execution:A/b:c d', query: { event: '61' } };
    equal(parse(href(place)), place);
    equal(parse('#/nowhere/%E0%A4%A'), { page: 'executions', arn: '', query: {} });
  },

  'ARNs tell names and machines, EXPRESS executions too': () => {
    equal(nameOf('arn:aws:states:r:1:execution:Order:4711'), '4711');
    equal(nameOf('arn:aws:states:r:1:express:Order:4711:uuid'), '4711');
    equal(isExpress('arn:aws:states:r:1:express:Order:4711:uuid'), true);
    equal(machineOf('arn:aws:states:r:1:execution:Order/Map:4711'), 'arn:aws:states:r:1:stateMachine:Order');
    equal(resourceWords('arn:aws:states:r:1:activity:Pack'), 'activity Pack');
  },

  'a visit lasts from its state’s entering to its leaving': () => {
    const { visits, of, taken } = readHistory(
      events(['ExecutionStarted', {}, 0], entered('Pass', 'A', 0), exited('Pass', 'A'), entered('Wait', 'B')),
    );
    equal(visits.map(visit => [visit.name, visit.status, visit.entered, visit.exited]), [
      ['A', 'succeeded', 2, 3],
      ['B', 'waiting', 4, 0],
    ]);
    equal(of[3].name, 'A');
    equal([...taken], ['["A","B"]']);
  },

  'a task that fails waits to be tried again, and is caught when it is left': () => {
    const failed = [entered('Task', 'T', 0), ['TaskScheduled', { resource: 'x' }], ['TaskFailed', ERROR]];
    equal(statuses(...failed), ['T retrying']);
    equal(statuses(...failed, ['TaskScheduled', { resource: 'x' }], ['TaskStarted', {}]), ['T running']);
    equal(statuses(...failed, exited('Task', 'T')), ['T caught']);
    equal(statuses(...failed, ['ExecutionFailed', ERROR]), ['T failed']);
    equal(statuses(...failed, ['ExecutionAborted', {}]), ['T aborted']);
  },

  'a redrive goes on with what had failed': () => {
    const rows = [entered('Task', 'T', 0), ['TaskScheduled', {}], ['TaskFailed', ERROR], ['ExecutionFailed', ERROR], ['ExecutionRedriven', {}], ['TaskScheduled', {}, 0]];
    equal(statuses(...rows), ['T running']);
    equal(states(readHistory(events(...rows))).get('T').retries, 1);
  },

  'iterations are told apart by their index, not by the event before': () => {
    const rows = [
      entered('Map', 'M', 0),
      ['MapStateStarted', { length: 2 }],
      ['MapIterationStarted', { name: 'M', index: 0 }, 2],
      entered('Pass', 'P', 3),
      ['MapIterationStarted', { name: 'M', index: 1 }, 4],
      entered('Pass', 'P', 5),
      exited('Pass', 'P', 4),
      ['MapIterationSucceeded', { name: 'M', index: 0 }, 7],
    ];
    const { visits } = readHistory(events(...rows));
    equal(visits.map(visit => [visit.name, visit.iteration, visit.depth, visit.status]), [
      ['M', -1, 0, 'running'],
      ['P', 0, 1, 'succeeded'],
      ['P', 1, 1, 'running'],
    ]);
    equal(visits[0].items, { total: 2, succeeded: 1, failed: 0 });
  },

  'what a failing branch leaves behind is aborted': () => {
    const rows = [
      entered('Parallel', 'B', 0),
      ['ParallelStateStarted', {}],
      entered('Wait', 'W', 2),
      entered('Task', 'T', 2),
      ['TaskScheduled', {}],
      ['TaskFailed', ERROR],
      ['ParallelStateFailed', ERROR, 6],
      exited('Parallel', 'B', 7),
    ];
    equal(statuses(...rows), ['B caught', 'W aborted', 'T failed']);
  },

  'an unknown type of event does no harm': () => {
    equal(statuses(entered('Task', 'T', 0), ['TaskPondered', {}]), ['T running']);
  },

  'events are merged by their ids': () => {
    const all = events(entered('Pass', 'A', 0), exited('Pass', 'A'), ['ExecutionSucceeded', {}]);
    equal(merged(all.slice(0, 2), [all[2], all[1]]).map(event => event.id), [1, 2, 3]);
    equal(merged(all, all), all);
  },

  'a filter wants every word, anywhere in the row': () => {
    const all = events(entered('Pass', 'Pack it', 0), ['TaskFailed', ERROR]);
    const { of } = readHistory(all);
    equal(filtered(all, 'pack entered', false, of).length, 1);
    equal(filtered(all, 'later', false, of).length, 1);
    equal(filtered(all, '', true, of).map(event => event.type), ['TaskFailed']);
  },

  'a long gap is folded, and order stays': () => {
    const visit = (start, end) => ({ name: `at ${start}`, kind: 'Pass', depth: 0, status: 'succeeded', start, end, attempts: [] });
    const line = timeline([visit(0, 10), visit(10, 20), visit(100_000, 100_010)], { at: 100_010 }, 0, 0, true);
    equal(line.folds.length, 1);
    const starts = line.rows.map(row => row.bars[0].from);
    equal(starts, [...starts].sort((one, other) => one - other));
    equal(timeline([visit(0, 10), visit(100_000, 100_010)], { at: 100_010 }, 0, 0, false).folds, []);
  },

  'a timeline without time has no holes': () => {
    const line = timeline([{ name: 'A', kind: 'Pass', depth: 0, status: 'succeeded', start: 5, end: 5, attempts: [] }], { at: 5 }, 5, 5, true);
    equal(line.rows[0].bars.every(bar => bar.from >= 0 && bar.to <= 1), true);
  },

  'only rows that one can see are drawn': () => {
    const items = Array.from({ length: 25_000 }, (_, index) => index);
    const seen = windowed(items, 10_000 * ROW, 20 * ROW);
    equal(seen.items.includes(10_000) && seen.items.includes(10_019), true);
    equal(seen.items.length < 50, true);
    equal(seen.height, 25_000 * ROW);
    equal(revealed(0, 500, 280), 0);
    equal(revealed(1, 0, 280), 0);
  },

  'a tree tells what differs from before': () => {
    const marks = (value, before) => lines(value, new Set(), { value: before }).filter(line => line.mark !== '').map(line => `${line.mark} ${line.key}`);
    equal(marks({ a: 1, b: 2 }, { a: 1, b: 3 }), ['changed b']);
    equal(marks({ a: 1, n: 2 }, { a: 1, o: 3 }), ['added n', 'removed o']);
    equal(marks({ a: { b: [1] } }, { a: { b: [1] } }), []);
    equal(lines(parsed('{"a":'), new Set()).map(line => line.text), ['"{\\"a\\":"']);
  },

  'long lists are closed until they are opened': () => {
    const value = Array.from({ length: 100 }, () => 0);
    equal(lines(value, new Set()).length, 1);
    equal(lines(value, new Set(['$'])).length, 101);
  },

  'a call can be typed as a command': () => {
    const endpoint = { url: 'http://127.0.0.1:8083', region: 'us-east-1' };
    equal(
      command('SendTaskSuccess', { taskToken: 'abc', output: `{"it's": 1}` }, endpoint),
      `aws stepfunctions send-task-success --task-token abc --task-output '{"it'\\''s": 1}' --endpoint-url http://127.0.0.1:8083 --region us-east-1`,
    );
    equal(command('StopExecution', { executionArn: 'arn:a', error: '' }, endpoint).includes('--error'), false);
  },

  'figures are short': () => {
    equal([0, 999, 1_940, 65_000, 3_600_000 * 3, 86_400_000 * 4].map(duration), ['0 ms', '999 ms', '1.94 s', '1 min 05 s', '3 h', '4 d']);
    equal([10, 2_048, 262_144].map(bytes), ['10 B', '2.0 KB', '256 KB']);
    equal(statusOf('NEWER').word, 'NEWER');
  },

  'another thing begins anew, the same one goes on': () => {
    const there = { page: 'executions', arn: 'a', query: {} };
    const state = reduce({ ...initial(there), selected: 7 }, { type: 'went', route: { ...there, query: { x: 1 } } });
    equal(state.selected, 7);
    equal(reduce(state, { type: 'went', route: { ...there, arn: 'b' } }).selected, 0);
  },

  'what is heard of another execution is not taken for this one’s': () => {
    const state = initial({ page: 'executions', arn: 'a', query: {} });
    equal(reduce(state, { type: 'heardEvents', arn: 'b', events: events(entered('Pass', 'A', 0)) }), state);
  },

  'a clock that stands does not go on': () => {
    const heard = mode => timeNow({ clock: { mode, at: 100, heardAt: 1_000 } }, 1_500);
    equal(['frozen', 'skip-all', 'skip', 'wall'].map(heard), [100, 100, 600, 600]);
  },
};
