/*
 * The way to the server, as far as it can be kept: opens a door, sees when it is dead, comes back with a back-off.
 * What to say is a view of the state (`commands`); this keeps the world true to it.
 *
 * Comes from: main.js, with each new state. Goes to: the server, and back to main.js message by message.
 */

import { delay } from './backoff.js';
import { CLIENT_MESSAGES, messages } from './protocol.js';
import { commands, mustComeAgain, wantsConnection } from './state.js';

const OPEN_WITHIN = 8_000;
const PING_EVERY = 10_000;
const PONG_WITHIN = 5_000;
// Somebody who looks at the page again should not look at a dead one for long.
const PROBE_WITHIN = 2_500;

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

  /**
   * @param {Function[]} doors in the order they are tried, see doors.js
   * @param {object} listener `connecting()`, `opened()`, `lost()`, `rested()` and `heard(message, sentAt, heardAt)`, where
   *     sentAt is when the message went out that is answered, undefined if none is
   */
  constructor(doors, listener) {
    this.#doors = doors;
    this.#listener = listener;
    addEventListener('online', () => this.retryNow());
    addEventListener('pageshow', () => this.#probe());
    document.addEventListener('visibilitychange', () => this.#probe());
  }

  /** Keeps the world true to this state: connected while there is something to say, and all of it said. */
  keep(state) {
    this.#state = state;
    if (!wantsConnection(state)) this.#rest();
    else if (this.#isOpen) commands(state).forEach(command => this.#say(command));
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
      if (mustComeAgain(this.#state, message)) return this.#lose();
      if (message.type !== 'pong' && message.type !== 'refused') this.#failures = 0;
      this.#listener.heard(message, this.#sentAt.get(message.replyTo), heardAt);
      // What was missed is asked for, or the page left the game: the rest of a frame is told again or not for us.
      if (!this.#isOpen) return;
    }
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
    clearInterval(this.#pulse);
    this.#retry = 0;
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
    if (this.#isOpen) this.#ping(PROBE_WITHIN);
    else this.retryNow();
  }
}

/** Like Date.now(), but never set back. */
export const now = () => performance.timeOrigin + performance.now();
