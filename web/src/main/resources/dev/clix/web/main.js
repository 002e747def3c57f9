/*
 * The shell of the page: holds the one state, hands it to the connection and to the views, remembers what a reload needs.
 *
 * Comes from: index.html. Goes to: everything else; nothing imports this.
 */

import { render } from './lib/lit-html/lit-html.js';
import { announcement } from './announcements.js';
import { begins, call } from './call.js';
import { claims } from './claims.js';
import * as clocks from './clock.js';
import { Connection } from './connection.js';
import { REGAINED_AFTER, SHOWN_FOR } from './emotes.js';
import { bridgeDoor, fastDoor } from './doors.js';
import { isRunning } from './game.js';
import { fetchPage, isHere, isKnown, pageOf } from './games/pages.js';
import * as intents from './intents.js';
import { fetchInvitation, invited } from './invitation.js';
import { keepRecords, keptSeat, recall, remember } from './memory.js';
import { fetchOffer } from './offer.js';
import { isUp } from './seat.js';
import { listenToGestures, perceive } from './senses.js';
import { now } from './silence.js';
import { initial, reduce } from './state.js';
import { title } from './title.js';
import { visited } from './visit.js';
import { followFocus } from './view/focus.js';
import { listenToKeys } from './view/keys.js';
import { page } from './view/page.js';
import { glide } from './view/rows.js';

const INFO_LASTS = 4_000;
const LOBBY_TICK = 500;

const options = new URLSearchParams(location.search);
const app = document.querySelector('#app');
const announcements = document.querySelector('#announcements');

const recalled = { ...recall(options.get('game') ?? ''), invited: invited(document) };
let state = initial(recalled);
let clock = clocks.UNKNOWN;
/** The server's time at the last drawing. */
let drawnAt = 0;
let nextFrame = 0;
let nextTick = 0;
/** The messages that came while the game's page is fetched: none is handled before it. */
const held = [];

/** Every intent as an action: `act.leave()` makes the state after leaving the state. */
const act = Object.fromEntries(
  Object.entries(intents).map(([name, step]) => [name, (...details) => update(step(state, ...details))]),
);

const connection = new Connection(options.get('door') === 'eventbus' ? [bridgeDoor] : [fastDoor, bridgeDoor], {
  connecting: () => isUp(state) && act.connectionIs('connecting'),
  opened() {
    clock = { ...clock, roundTrip: Infinity };
    act.opened();
  },
  silent: () => act.connectionIs('silent', clocks.serverTime(clock, now())),
  resumed: () => act.connectionIs('open'),
  lost: () => act.connectionIs('lost', clocks.serverTime(clock, now())),
  rested: () => act.connectionIs('idle'),
  heard(message, sentAt, heardAt) {
    if (message.time !== undefined) clock = clockAfter(message.time, sentAt, heardAt);
    held.push(message);
    release();
  },
});
act.retryNow = () => connection.retryNow();
/** The page of the kind is here before the game is. */
act.choose = kind => {
  update(intents.choose(state, kind));
  if (!isHere({ kind })) fetchFor({ kind });
};
/** The right to show a face comes back as time goes by. */
const sayEmote = act.emote;
act.emote = word => {
  const { emoted } = state;
  sayEmote(word);
  if (state.emoted !== emoted) setTimeout(act.regained, REGAINED_AFTER);
};
/** A game's own move: a step from the state and the server's time. */
act.play = (step, ...details) => {
  const before = state;
  update(step(state, clocks.serverTime(clock, now()), ...details));
  return { before, after: state };
};

/** Handles messages in their order, as long as their game's page is here. */
function release() {
  while (held.length > 0 && isHere(state.game)) {
    const message = held.shift();
    update(reduce(state, message), message);
    if (!isKnown(state.game)) act.cannotShow();
    else if (!isHere(state.game)) fetchFor(state.game);
  }
}

function fetchFor(game) {
  const arrived = () => {
    const own = pageOf(game).initial(recalled.tally);
    // A tally that was kept is of the game that is gone back to.
    update({ ...own, ...state, tally: own.tally ?? state.tally });
    release();
  };
  fetchPage(game, addStyle).then(arrived, failed);
}

const failed = () => act.notify('The page of this game could not be loaded. Reload the page to try again.');

/** Settles when it is there; a game without its style can still be played. */
const addStyle = href =>
  new Promise(settled => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: settled, onerror: settled });
    document.head.append(link);
  });

const clockAfter = (time, sentAt, heardAt) =>
  sentAt === undefined ? clocks.told(clock, { heardAt, time }) : clocks.answered(clock, { sentAt, heardAt, time });

function update(next, message) {
  const before = state;
  if (next === before) return;
  state = visited(before, next);
  remember(before, state);
  if (message?.type === 'emoted') setTimeout(() => act.faded(message.player, message.time), SHOWN_FOR);
  if (message !== undefined) announce(announcement(before, state, message));
  if (state.notice?.kind === 'info' && state.notice !== before.notice) fade(state.notice);
  if (state.game?.id !== before.game?.id) fetchInvitation(state.game, act.invited);
  if (state.game?.phase === 'ended' && before.game?.phase !== 'ended') act.recorded(keepRecords(pageOf(state.game), state));
  connection.keep(state);
  document.title = title(state);
  const playing = pageOf(state.game);
  perceive(playing.moments(before, state, clocks.serverTime(clock, now())), playing, state.muted);
  if (document.hidden && begins(before, state)) call(playing, state.muted);
  schedule();
}

function announce(text) {
  if (text !== '') announcements.textContent = text;
}

const fade = notice => setTimeout(() => state.notice === notice && act.dismiss(), INFO_LASTS);

function schedule() {
  if (nextFrame === 0) nextFrame = requestAnimationFrame(show);
}

function show() {
  nextFrame = 0;
  const time = clocks.serverTime(clock, now());
  glide(app, () => render(page(state, time, act), app));
  const playing = pageOf(state.game);
  perceive(playing.passing(state, drawnAt, time), playing, state.muted);
  drawnAt = time;
  followFocus(app, playing.entered);
  tick();
}

/** A screen that counts down is drawn again by itself: every frame while playing, now and then while waiting. */
function tick() {
  clearTimeout(nextTick);
  if (state.game !== null && isRunning(state.game)) schedule();
  else if (state.game?.phase === 'lobby' || !isUp(state)) nextTick = setTimeout(schedule, LOBBY_TICK);
}

document.title = title(state);
// The document shows the brand until the first drawing, which shows it itself.
app.replaceChildren();
listenToKeys(() => state, act);
listenToGestures(() => state.muted);
const claim = claims(() => state.seat?.player);
const kept = state.seat === null && state.link !== '' ? keptSeat(state.link) : null;
if (kept !== null) claim(kept.player, () => act.resume(kept));
document.addEventListener('visibilitychange', () => act.seen(!document.hidden));
act.seen(!document.hidden);
connection.keep(state);
schedule();
if (state.invited !== null && isKnown(state.invited) && !isHere(state.invited)) fetchFor(state.invited);
fetchOffer(act.offered);
