/*
 * Fetches what the page needs: once when one comes to it, and again whenever the server says that there is something new.
 *
 * Comes from: main.js. Goes to: api.js; all it hears becomes messages.
 */

import { all, call } from './api.js';
import { machineOf } from './arns.js';
import { received } from './events.js';

const MACHINES_MAX = 1_000;
const LISTED = 100;
const LISTED_AT_ONCE = 1_000;
const EVENTS_PAGE = 1_000;
/** New events are fetched in small pieces, newest first, until they meet those that are there. */
const NEWEST = 100;

/** @param {{state: () => object, send: (message: object) => void}} store */
export function loads(store) {
  const { send } = store;
  /** Where each page of a history begins, by its first event's index: to fetch its data when it is looked at. */
  const pages = new Map();

  const about = async () => send({ type: 'told', about: await call('About') });

  /** The wall's goes on by itself. */
  const clock = async () => {
    const { about: told, clock: known } = store.state();
    if (told?.clock && known?.mode !== 'wall') send({ type: 'clocked', clock: await call('Clock'), heardAt: Date.now() });
  };

  async function machines() {
    const { items } = await all('ListStateMachines', { maxResults: 1_000 }, 'stateMachines', MACHINES_MAX);
    send({ type: 'listedMachines', machines: items });
    return items;
  }

  async function machine(arn) {
    const [described, versions, aliases] = await Promise.all([
      call('DescribeStateMachine', { stateMachineArn: arn }),
      all('ListStateMachineVersions', { stateMachineArn: arn }, 'stateMachineVersions', LISTED),
      all('ListStateMachineAliases', { stateMachineArn: arn }, 'stateMachineAliases', LISTED),
    ]);
    send({ type: 'describedMachine', machine: { ...described, versions: versions.items, aliases: aliases.items } });
    await Promise.all([executions(described), picture(arn, 'MachinePicture', { stateMachineArn: arn })]);
  }

  /** A machine that cannot be drawn is shown without its picture. */
  const picture = (arn, name, asked) =>
    call(name, asked).then(
      ({ svg }) => send({ type: 'pictured', arn, svg }),
      () => {},
    );

  /**
   * Reads a list anew, as far as it was shown.
   *
   * @param {object} of the members that name the machine or map run
   * @param {number} more how many more are to be shown
   */
  async function list(key, of, more) {
    const { status } = store.state().route.query;
    const shown = store.state().lists[key];
    const isSame = shown !== undefined && shown.status === status;
    const wanted = Math.max(LISTED, isSame ? shown.items.length : 0) + more;
    const asked = { ...of, ...(status && { statusFilter: status }), maxResults: Math.min(LISTED_AT_ONCE, wanted) };
    const { items, nextToken } = await all('ListExecutions', asked, 'executions', wanted);
    send({ type: 'listedExecutions', machine: key, list: { items: items.slice(0, wanted), status, isPart: nextToken !== undefined || items.length > wanted } });
  }

  async function executions({ stateMachineArn, type }, more = 0) {
    try {
      await list(stateMachineArn, { stateMachineArn }, more);
    } catch (refused) {
      if (type !== 'EXPRESS') throw refused;
      send({ type: 'listedExecutions', machine: stateMachineArn, list: { items: [], isPart: false } });
    }
  }

  /** The items of a distributed Map are executions too. */
  const ofMapRun = (mapRunArn, more = 0) => list(mapRunArn, { mapRunArn }, more);

  async function allExecutions() {
    const { machine: wanted, run } = store.state().route.query;
    if (run) return Promise.all([machines(), ofMapRun(run)]);
    const known = await machines();
    return Promise.all(known.filter(each => !wanted || each.stateMachineArn === wanted).map(each => executions(each)));
  }

  /** Those that have changed, and the lists they are in. */
  async function changedExecutions({ all: everything, changed = [] }) {
    if (everything || store.state().route.query.run) return allExecutions();
    const touched = new Set(changed.map(machineOf));
    const known = store.state().machines ?? [];
    if ([...touched].some(arn => !known.some(each => each.stateMachineArn === arn))) return allExecutions();
    const { machine: wanted } = store.state().route.query;
    const shown = known.filter(each => touched.has(each.stateMachineArn) && (!wanted || wanted === each.stateMachineArn));
    return Promise.all(shown.map(each => executions(each)));
  }

  async function execution(arn) {
    pages.clear();
    await describe(arn);
    const machine = await call('DescribeStateMachineForExecution', { executionArn: arn });
    send({ type: 'defined', arn, machine });
    await Promise.all([history(arn), picture(arn, 'ExecutionPicture', { executionArn: arn })]);
  }

  const describe = async arn =>
    send({ type: 'described', description: await call('DescribeExecution', { executionArn: arn }) });

  /** From the beginning, without data: of a long history that is all that fits. */
  async function history(arn) {
    let nextToken;
    let read = 0;
    do {
      const asked = { executionArn: arn, maxResults: EVENTS_PAGE, includeExecutionData: false };
      const page = await call('GetExecutionHistory', nextToken === undefined ? asked : { ...asked, nextToken });
      pages.set(read, nextToken);
      read += page.events.length;
      nextToken = page.nextToken;
      send({ type: 'heardEvents', arn, events: page.events.map(received), isWhole: nextToken === undefined });
    } while (nextToken !== undefined && store.state().route.arn === arn);
  }

  async function newest(arn) {
    const known = store.state().execution?.events.length ?? 0;
    if (!store.state().execution?.isWhole) return;
    const events = [];
    let nextToken;
    do {
      const asked = { executionArn: arn, maxResults: NEWEST, reverseOrder: true, includeExecutionData: false };
      const page = await call('GetExecutionHistory', nextToken === undefined ? asked : { ...asked, nextToken });
      events.push(...page.events.filter(event => event.id > known));
      nextToken = page.events.every(event => event.id > known) ? page.nextToken : undefined;
    } while (nextToken !== undefined);
    send({ type: 'heardEvents', arn, events: events.map(received) });
    await describe(arn);
  }

  /** The data of an event, with that of its neighbours. */
  async function data(arn, id) {
    const { execution: shown } = store.state();
    if (shown === null || id < 1 || shown.data.has(id)) return;
    const first = Math.floor((id - 1) / EVENTS_PAGE) * EVENTS_PAGE;
    const newer = shown.events.length - id + 1;
    const asked = { executionArn: arn, maxResults: EVENTS_PAGE, includeExecutionData: true };
    if (newer <= EVENTS_PAGE) Object.assign(asked, { reverseOrder: true, maxResults: Math.min(EVENTS_PAGE, newer + NEWEST) });
    else if (pages.get(first) !== undefined) asked.nextToken = pages.get(first);
    const page = await call('GetExecutionHistory', asked);
    send({ type: 'heardData', arn, events: page.events.map(received) });
  }

  async function waits() {
    send({ type: 'listedWaits', waits: await call('ListWaits') });
  }

  return {
    about,
    clock,
    data,
    more: machine => executions(machine, LISTED),
    moreOfRun: run => ofMapRun(run, LISTED),
    waits,
    newest,

    /** Everything a place shows. */
    enter({ page, arn }) {
      if (page === 'machines') return arn === '' ? machines() : machine(arn);
      if (page === 'waiting') return waits();
      if (page === 'try') return machines();
      return arn === '' ? allExecutions() : Promise.all([execution(arn), waits()]);
    },

    /** All that is new, after a message of the stream. */
    renew({ page, arn }, message) {
      if (page === 'waiting') return waits();
      if (page === 'machines' || page === 'try') return arn === '' ? machines() : undefined;
      return arn === '' ? changedExecutions(message) : Promise.all([newest(arn), waits()]);
    },
  };
}
