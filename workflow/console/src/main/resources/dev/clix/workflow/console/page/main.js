/*
 * The shell of the console: holds the one state, fetches what it lacks, draws it.
 *
 * Comes from: index.html. Goes to: everything else; nothing imports this.
 */

import { render } from './lib/lit-html/lit-html.js';
import { actions } from './actions.js';
import { listenToKeys } from './keys.js';
import { loads } from './loads.js';
import { parse } from './route.js';
import { initial, reduce } from './state.js';
import { stream } from './stream.js';
import { page } from './view/page.js';
import { title } from './view/title.js';

/** The page is drawn again so often, for its clock's sake. */
const TICK = 1_000;
/** So many times as long as a refresh took there is none, but never longer than this, in ms. */
const PEACE = 20;
const PEACE_MAX = 2_000;

const app = document.querySelector('#app');
const announcements = document.querySelector('#announcements');

let state = initial(parse(location.hash));
let nextFrame = 0;
/** The place one is at, so that its heading gets the focus once. */
let entered = '';

const store = {
  state: () => state,
  send(message) {
    const before = state;
    state = reduce(state, message);
    if (state !== before) schedule();
  },
};

const load = loads(store);
const act = actions(store, load, text => (announcements.textContent = text));
const renew = coalesced(message => act.tried(() => load.renew(state.route, message)));
const watched = stream({
  opened: () => state.execution !== null && renew({ all: true }),
  woken: renew,
  status: status => store.send({ type: 'streamed', status }),
});

/**
 * While one is under way, all further ones become one; and before the next one the server is left in peace for as long as
 * twenty take, so that a watcher costs it little however much there is to list.
 */
function coalesced(run) {
  let busy = false;
  let next = null;
  return async function asked(message) {
    if (busy) {
      next = next === null ? message : joined(next, message);
      return;
    }
    busy = true;
    const begun = performance.now();
    await run(message);
    const took = performance.now() - begun;
    await new Promise(rested => setTimeout(rested, Math.min(PEACE_MAX, took * PEACE)));
    busy = false;
    const due = next;
    next = null;
    if (due !== null) asked(due);
  };
}

const joined = (one, other) =>
  one.changed && other.changed ? { changed: [...new Set([...one.changed, ...other.changed])] } : { all: true };

function schedule() {
  if (nextFrame === 0) nextFrame = requestAnimationFrame(draw);
}

function draw() {
  nextFrame = 0;
  render(page(state, Date.now(), act), app);
  document.title = title(state);
}

async function enter() {
  const route = parse(location.hash);
  const place = `${route.page} ${route.arn}`;
  const isNew = place !== entered;
  entered = place;
  store.send({ type: 'went', route });
  watched.watch(route);
  await act.tried(() => load.enter(route));
  if (isNew && state.execution !== null) act.look();
  if (isNew) document.querySelector('h1')?.focus();
}

async function tick() {
  if (!document.hidden) {
    await load.clock().catch(() => store.send({ type: 'streamed', status: 'lost' }));
    schedule();
  }
  setTimeout(tick, TICK);
}

listenToKeys(() => state, act);
addEventListener('hashchange', enter);
addEventListener('resize', schedule);
draw();
act.tried(async () => {
  await load.about();
  await Promise.all([load.clock(), enter()]);
  tick();
});
