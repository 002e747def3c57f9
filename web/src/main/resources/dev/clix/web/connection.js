/*
 * The way to the server, as far as it can be kept: opens a door, sees when it is dead, comes back with a back-off.
 * What to say is a view of the state (`commands`); this keeps the world true to it.
 *
 * Comes from: main.js, with each new state. Goes to: the server, and back to main.js message by message.
 */

import { delay } from './backoff.js';
import { commands, wantsConnection } from './commands.js';
import { CLIENT_MESSAGES, messages } from './protocol.js';
import { mustComeAgain } from './state.js';

const OPEN_WITHIN = 8_000;
const PING_EVERY = 10_000;
const PONG_WITHIN = 5_000;
// Somebody who looks at the page again should not look at a dead one for long.
const PROBE_WITHIN = 2_500;
// An answer comes within a round trip or two. When it does not, a question that costs the server nothing tells
// whether it is the server that takes its time, or the network that is gone: known in less than two seconds.
const LATE_AFTER = 1_000;
const LATE_PROBE_WITHIN = 900;

export class Connection {
  #doors;
  #listener;
  #state = null;
  #socket = null;
  #isOpen = false;
  /** When each message was sent over this socket, by id. */
  #sentAt = new Map();
  #pings = 0;
  #door = 0;
  #doorProven = false;
  #failures = 0;
  #retry = 0;
  #pulse = 0;
  #deadline = 0;
  #late = 0;
  /** How long the latest answer took, in milliseconds: on a slow network nothing is late that soon. */
  #roundTrip = 0;

  /**
   * @param {Function[]} doors in the order they are tried, see doors.js
   * @param {object} listener `connecting()`, `opened()`, `lost()`, `rested()` and `heard(message, sentAt, heardAt)`, where
   *     sentAt is when the message went out that is answered, undefined if none is
   */
  constructor(doors, listener) {
    this.#doors = doors;
    this.#listener = listener;
    addEventListener('online', () => this.retryNow());
    addEventListener('offline', () => this.#socket !== null && this.#lose());
    // From one network to another: the old one's connection may be dead, and nobody says so.
    navigator.connection?.addEventListener?.('change', () => this.#probe());
    addEventListener('pageshow', () => this.#probe());
    document.addEventListener('visibilitychange', () => this.#probe());
  }

  /** Keeps the world true to this state: connected while there is something to say, and all of it said. */
  keep(state) {
    this.#state = state;
    if (!wantsConnection(state)) this.#rest();
    else if (this.#isOpen) this.#sayAll(commands(state));
    else if (this.#socket === null && this.#retry === 0) this.#open();
  }

  /** Does not wait for the back-off any longer. */
  retryNow() {
    if (this.#retry === 0) return;
    this.#stopTimers();
    this.#open();
  }

  #open() {
    const ifCurrent = handle => argument => {
      if (this.#socket === socket) handle(argument);
    };
    const socket = this.#doors[this.#door]({
      opened: ifCurrent(() => this.#opened()),
      heard: ifCurrent(frame => this.#heard(frame)),
      closed: ifCurrent(code => this.#lose(code)),
    });
    this.#socket = socket;
    this.#deadline = setTimeout(() => this.#lose(), OPEN_WITHIN);
    this.#listener.connecting();
  }

  #opened() {
    this.#isOpen = true;
    this.#pulse = setInterval(() => this.#ping(PONG_WITHIN), PING_EVERY);
    this.#ping(PONG_WITHIN);
    this.#listener.opened();
  }

  #heard(frame) {
    const heardAt = now();
    clearTimeout(this.#deadline);
    this.#doorProven = true;
    for (const message of messages(frame)) {
      this.#answered(message, heardAt);
      if (mustComeAgain(this.#state, message)) return this.#lose();
      if (message.type !== 'pong' && message.type !== 'refused') this.#failures = 0;
      this.#listener.heard(message, this.#sentAt.get(message.replyTo), heardAt);
      // What was missed is asked for, or the page left the game: the rest of a frame is told again or not for us.
      if (!this.#isOpen) return;
    }
    this.#expectAnswers();
  }

  #answered({ type, replyTo }, heardAt) {
    if (!this.#sentAt.has(replyTo)) return;
    // Where the workflow has a say, an answer takes longer than the way.
    if (type === 'pong' || type === 'clicked') this.#roundTrip = heardAt - this.#sentAt.get(replyTo);
  }

  /** While something is unanswered, silence is looked into. */
  #expectAnswers() {
    clearTimeout(this.#late);
    if (!this.#isOpen || this.#state.unanswered.length === 0) return;
    this.#late = setTimeout(() => this.#ping(LATE_PROBE_WITHIN + this.#roundTrip), LATE_AFTER + this.#roundTrip);
  }

  /** The connection is gone, or as good as gone: the next try comes after a while. */
  #lose(code = 0) {
    if (!this.#doorProven) this.#door = (this.#door + 1) % this.#doors.length;
    this.#drop();
    this.#failures += 1;
    this.#retry = setTimeout(() => this.retryNow(), delay(code, this.#failures, Math.random()));
    this.#listener.lost();
  }

  #rest() {
    if (this.#socket === null && this.#retry === 0) return;
    this.#drop();
    this.#failures = 0;
    this.#listener.rested();
  }

  #drop() {
    const socket = this.#socket;
    this.#socket = null;
    this.#isOpen = false;
    this.#sentAt.clear();
    this.#stopTimers();
    socket?.close();
  }

  #stopTimers() {
    clearTimeout(this.#retry);
    clearTimeout(this.#deadline);
    clearTimeout(this.#late);
    clearInterval(this.#pulse);
    this.#retry = 0;
  }

  #sayAll(commands) {
    const asked = this.#sentAt.size;
    commands.forEach(command => this.#say(command));
    if (this.#sentAt.size > asked) this.#expectAnswers();
  }

  #say(message) {
    if (this.#sentAt.has(message.id)) return;
    this.#sentAt.set(message.id, now());
    this.#socket.send(message);
  }

  /** Silence after this question means that nobody is there. */
  #ping(within) {
    this.#pings += 1;
    this.#say(CLIENT_MESSAGES.ping(`${this.#state.session}-p${this.#pings}`));
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.#lose(), within);
  }

  #probe() {
    if (document.visibilityState !== 'visible') return;
    if (this.#isOpen) this.#ping(PROBE_WITHIN + this.#roundTrip);
    else this.retryNow();
  }
}

/** Like Date.now(), but never set back. */
export const now = () => performance.timeOrigin + performance.now();
