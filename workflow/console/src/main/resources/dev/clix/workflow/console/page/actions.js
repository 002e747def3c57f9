/*
 * Everything the reader does. All that changes something is a call that anybody could have made.
 *
 * Comes from: views and keys.js. Goes to: api.js, and as messages to state.js.
 */

import { call } from './api.js';
import { command } from './cli.js';
import { href, toExecution } from './route.js';
import { rowsOf, seen } from './selection.js';
import { asked, stateNames, trialOf, trialOfVisit } from './trial.js';

/**
 * @param {{state: () => object, send: (message: object) => void}} store
 * @param {object} load see loads.js
 * @param {(text: string) => void} announce
 */
export function actions(store, load, announce) {
  const { send, state } = store;
  const go = route => (location.hash = href(route));

  async function tried(doing) {
    try {
      return await doing();
    } catch (refused) {
      send({ type: 'noticed', notice: { kind: 'error', text: refused.message, word: refused.word } });
      return undefined;
    }
  }

  function say(text) {
    send({ type: 'noticed', notice: { kind: 'done', text } });
    announce(text);
  }

  const act = {
    go,
    tried,
    filter: filter => send({ type: 'filtered', filter }),
    scroll: (list, element) => send({ type: 'scrolledTo', list, top: element.scrollTop, height: element.clientHeight }),
    turnTo: panel => send({ type: 'turnedTo', panel }),
    toggle: path => send({ type: 'toggled', path }),
    fold: () => send({ type: 'folded' }),
    zoom: () => send({ type: 'zoomed' }),
    follow: () => send({ type: 'followed' }),
    choose: section => send({ type: 'chosen', section }),
    help: () => send({ type: 'helped' }),
    dismiss: () => send({ type: 'noticed', notice: null }),
    type: fields => send({ type: 'typed', fields }),
    close: () => send({ type: 'closed' }),

    select(id) {
      if (id === undefined) return;
      send({ type: 'selected', id });
      fetch(id);
    },

    /** Shows first the failure, or else the newest event. */
    look() {
      const { visits, ended, events } = seen(state());
      const failed = visits.findLast(visit => visit.status === 'failed' && visit.failure !== null && visit.kind !== 'Parallel');
      if (ended !== null && failed !== undefined) act.select(failed.failure.id);
      else fetch(events.length);
    },

    /** The last visit of a state. */
    selectState(name) {
      const found = seen(state()).states.get(name);
      if (found !== undefined) act.select(found.last.exited || found.last.entered);
    },

    /** @param {?number} at the event to go back to; null is now */
    stepTo(at) {
      send({ type: 'steppedTo', at });
      if (at !== null) fetch(at);
    },

    /** Up and down the rows that are shown. */
    move(by) {
      const rows = rowsOf(state());
      const here = rows.findIndex(event => event.id === state().selected);
      const next = rows[Math.min(rows.length - 1, Math.max(0, here < 0 ? 0 : here + by))];
      act.select(next?.id);
    },

    /** Earlier or later in the history as a whole. */
    step(by) {
      const whole = state().execution.events.length;
      const at = Math.min(whole, Math.max(1, (state().at ?? whole) + by));
      act.stepTo(at === whole ? null : at);
    },

    moreOfRun: run => tried(() => load.moreOfRun(run)),

    more: machine => tried(() => load.more(machine)),

    ask: dialog => send({ type: 'asked', dialog: { error: '', ...dialog } }),

    /** The call of the dialog that is open; it stays until the call is answered. */
    async confirm() {
      const { operation, members, fields, done } = state().dialog;
      const request = { ...members, ...fields };
      for (const name of Object.keys(request)) if (request[name] === '') delete request[name];
      try {
        const answer = await call(operation, request);
        act.close();
        say(done);
        if (operation === 'StartExecution') location.hash = toExecution(answer.executionArn);
        else renew();
      } catch (refused) {
        send({ type: 'refused', error: refused.message });
      }
    },

    heartbeat: taskToken =>
      tried(async () => {
        await call('SendTaskHeartbeat', { taskToken });
        say('The task’s heartbeat was sent.');
        renew();
      }),

    /** As a worker would: the task that has waited longest. */
    take: activityArn =>
      tried(async () => {
        const { taskToken } = await call('GetActivityTask', { activityArn, workerName: 'console' });
        say(taskToken === undefined ? 'There was no task to take.' : 'The task was taken: answer it now.');
        renew();
      }),

    clock: (move, body) =>
      tried(async () => {
        await call(`Clock/${move}`, body);
        await load.clock();
        renew();
      }),

    tryWith: trial => send({ type: 'tried', trial }),

    tryMachine: stateMachineArn =>
      stateMachineArn !== '' &&
      tried(async () => {
        const { definition } = await call('DescribeStateMachine', { stateMachineArn });
        act.tryWith(trialOf(definition, stateNames(definition)[0]));
      }),

    tryVisit(visit) {
      const { execution } = state();
      act.tryWith(trialOfVisit(execution.machine.definition, visit, execution.data));
      go({ page: 'try' });
    },

    async runTrial() {
      try {
        act.tryWith({ answer: await call('TestState', asked(state().trial)) });
      } catch (refused) {
        act.tryWith({ refusal: refused.message });
      }
    },

    copyTrial: () => act.copy(command('TestState', asked(state().trial), { url: location.origin, region: state().about.region }), 'The command was'),

    save: text => saved(text, 'state-machine.svg', 'image/svg+xml'),

    copy: (text, what) =>
      tried(async () => {
        await navigator.clipboard.writeText(text);
        say(`${what} copied.`);
      }),
  };

  /** The data of an event, and of where its visit begins and ends. */
  const fetch = id =>
    tried(async () => {
      const visit = seen(state()).of[id];
      for (const each of new Set([id, visit?.entered ?? 0, visit?.exited ?? 0])) await load.data(state().route.arn, each);
    });

  const renew = () => tried(() => load.renew(state().route, { all: true }));

  return act;
}

function saved(text, name, type) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}
