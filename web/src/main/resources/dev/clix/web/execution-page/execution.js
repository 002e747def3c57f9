/*
 * The execution of one game, as it goes on: asks for it once a second while it runs and the page is seen. Nothing here is part of the
 * game's page.
 *
 * Comes from: the address, whose last part is the link. Goes to: the document.
 */

const EVERY = 1_000;
const LATER = 5_000;

const element = id => document.querySelector(`#${id}`);
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

let etag = '';
let timer = 0;
let isOver = false;

async function look() {
  clearTimeout(timer);
  try {
    const answer = await fetch(`${location.pathname}/run`, etag === '' ? {} : { headers: { 'If-None-Match': etag }, cache: 'no-store' });
    if (answer.status === 404) return expired();
    if (answer.ok) {
      etag = answer.headers.get('ETag') ?? '';
      show(await answer.json());
    }
    again(EVERY);
  } catch {
    again(LATER);
  }
}

function again(millis) {
  if (!isOver && !document.hidden) timer = setTimeout(look, millis);
}

function expired() {
  isOver = true;
  say('This link has expired, or its game is not known any more. Open it again from the game.');
}

/** Told by a screen reader when it changes, and only then. */
function say(text) {
  if (element('status').textContent !== text) element('status').textContent = text;
}

function show({ title, status, running, entered, picture, states, visits }) {
  isOver = !running;
  element('title').textContent = title;
  document.title = `${title} – CliX`;
  say(sentence(status, entered, visits.filter(({ left }) => left === undefined)));
  document.querySelector('main').hidden = false;
  element('picture').replaceChildren(document.importNode(new DOMParser().parseFromString(picture, 'image/svg+xml').documentElement, true));
  element('states').replaceChildren(...states.map(state));
  element('visits').replaceChildren(...visits.map(visit).reverse());
  follow();
}

let followed = '';

/** Moves the picture to the state that is open, once for each, unless the keyboard is in the picture. */
function follow() {
  const frame = element('picture');
  const open = frame.querySelector('.state.running, .state.waiting, .state.retrying');
  if (open === null || open.id === followed || document.activeElement === frame) return;
  followed = open.id;
  const [there, here] = [open.getBoundingClientRect(), frame.getBoundingClientRect()];
  frame.scrollBy(there.left + there.width / 2 - here.left - here.width / 2, there.top + there.height / 2 - here.top - here.height / 2);
}

function sentence(status, entered, open) {
  const now = open.map(({ state, entered: since, until }) => `${state} since ${clock.format(since)}${until === undefined ? '' : `, until ${clock.format(until)} at the latest`}`);
  const words = status[0].toUpperCase() + status.slice(1);
  return `${words}${now.length === 0 ? '' : `: ${now.join('; ')}`}. ${entered} ${entered === 1 ? 'state' : 'states'} entered.`;
}

/** The words begin with the state's name. */
function state({ name, status, words }) {
  const item = made('li', '', { 'data-status': status });
  item.append(made('strong', name), words.slice(name.length));
  return item;
}

function visit({ state: name, entered, left }) {
  const row = made('tr', '');
  const length = left === undefined ? 'still there' : `${((left - entered) / 1_000).toFixed(1)} s`;
  const time = made('td', '');
  time.append(made('time', clock.format(entered), { datetime: new Date(entered).toISOString() }));
  row.append(made('th', name, { scope: 'row' }), time, made('td', length));
  return row;
}

function made(name, text, attributes = {}) {
  const node = document.createElement(name);
  node.textContent = text;
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

document.addEventListener('visibilitychange', () => document.hidden || isOver || look());
look();
