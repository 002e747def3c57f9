/*
 * The connection to the server, as far as it can be kept: opens a transport, sees when it is dead, reconnects with a
 * back-off. The messages to send are a view of the state (`commands`); this keeps the world true to it.
 *
 * Comes from: main.js, with each new state. Goes to: the server, and back to main.js message by message.
 */

import { delay } from './backoff.js';
import { CLIENT_MESSAGES } from './client-messages.js';
import { awaitsPlay, commands, needsConnection } from './commands.js';
import { pageOf } from './games/pages.js';
import { messages } from './protocol.js';
import { UNMEASURED, answerWithin, measured, probeAfter } from './roundtrip.js';
import { Silence, now } from './silence.js';
import { mustComeAgain } from './refusals.js';
import { isVisiting } from './visit.js';

const OPEN_WITHIN = 8_000;
const PING_EVERY = 10_000;
const PONG_WITHIN = 5_000;
// After a page was hidden, or the network is another one: a phone's radio has to wake up first.
const PROBE_WITHIN = 2_500;

export class Connection {
  #doors;
  #listener;
  #state = null;
  /** The line in use, open or being opened: its socket, and when each message was sent over it, by id. */
  #line = null;
  /** One that fell silent, as long as there is no other: its network may be back first, or its server only paused. */
  #silentLine = null;
  #silence = new Silence(() => this.#askWhy(), () => this.#doubt());
  #roundTrip = UNMEASURED;
  #pings = 0;
  #door = 0;
  #doorProven = false;
  #failures = 0;
  #retry = 0;
  #pulse = 0;

  /**
   * @param {Function[]} doors in the order they are tried, see doors.js
   * @param {object} listener `connecting()`, `opened()`, `silent()` and, if the line is heard again, `resumed()`, `lost()`,
   *     `rested()`, and `heard(message, sentAt, heardAt)`, where sentAt is when the message went out that is answered,
   *     undefined if none is
   */
  constructor(doors, listener) {
    this.#doors = doors;
    this.#listener = listener;
    addEventListener('online', () => this.retryNow());
    addEventListener('offline', () => this.#unplugged());
    // From one network to another: the old one's connection may be dead, and no event tells it.
    navigator.connection?.addEventListener?.('change', () => this.#probe());
    addEventListener('pageshow', () => this.#probe());
    document.addEventListener('visibilitychange', () => this.#probe());
  }

  /** Keeps the world true to this state: connected while there is something to say, and all of it said. */
  keep(state) {
    this.#state = state;
    if (!needsConnection(state) && !isVisiting(state)) this.#rest();
    else if (this.#line?.isOpen) this.#sayAll(commands(state));
    else if (this.#line === null && this.#retry === 0) this.#open();
  }

  /** Does not wait for the back-off any longer. */
  retryNow() {
    if (this.#retry === 0) return;
    this.#stopTimers();
    this.#open();
  }

  #open() {
    const line = { socket: null, isOpen: false, isHeard: false, sentAt: new Map() };
    this.#line = line;
    line.socket = this.#doors[this.#door]({
      opened: () => line === this.#line && this.#opened(),
      heard: frame => this.#heardOn(line, frame),
      closed: code => this.#closed(line, code),
    });
    this.#silence.expect(OPEN_WITHIN);
    this.#listener.connecting();
  }

  #opened() {
    this.#forgetSilentLine();
    this.#silence.stop();
    this.#line.isOpen = true;
    this.#keepAsking();
    this.#ping(PONG_WITHIN);
    this.#listener.opened();
  }

  #keepAsking() {
    this.#pulse = setInterval(() => this.#ping(PONG_WITHIN), PING_EVERY);
  }

  #heardOn(line, frame) {
    if (line === this.#silentLine) this.#resume();
    if (line === this.#line) this.#heard(frame);
  }

  #heard(frame) {
    const heardAt = now();
    this.#silence.stop();
    this.#doorProven = true;
    this.#line.isHeard = true;
    for (const message of messages(frame)) {
      const sentAt = this.#line.sentAt.get(message.replyTo);
      this.#answered(message, sentAt, heardAt);
      if (mustComeAgain(this.#state, message)) return this.#lose();
      if (message.type !== 'pong' && message.type !== 'refused') this.#failures = 0;
      this.#listener.heard(message, sentAt, heardAt);
      // The missed messages are asked for, or the page left the game: the rest of a frame comes again, or is not for us.
      if (!this.#line?.isOpen) return;
    }
    this.#watch();
  }

  #answered({ type, replyTo }, sentAt, heardAt) {
    if (type === 'pong') this.#line.sentAt.delete(replyTo);
    // Where the workflow has a say, an answer takes longer than the way.
    const isPrompt = type === 'pong' || pageOf(this.#state.game).prompt.includes(type);
    if (sentAt !== undefined && isPrompt) this.#roundTrip = measured(this.#roundTrip, heardAt - sentAt);
  }

  // ---- silence

  /** A line on which nothing was ever heard has the first question's time. */
  #watch() {
    if (this.#line.isHeard) this.#silence.watch(probeAfter(this.#roundTrip));
  }

  /** A question that costs the server nothing tells whether nothing happens, or the network is gone. */
  #askWhy() {
    const plays = document.visibilityState === 'visible' && awaitsPlay(this.#state);
    if (plays || this.#state.unanswered.length > 0) this.#ping(answerWithin(this.#roundTrip));
  }

  /** No answer: another line is tried beside this one, after a random while, since a server that pauses has all its players ask. */
  #doubt() {
    if (!this.#doorProven || !this.#line.isOpen) return this.#lose();
    this.#silentLine = this.#line;
    this.#line = null;
    this.#stopTimers();
    this.#retryLater(0);
    this.#listener.silent();
  }

  /** The connection is heard again, with all that was sent over it: the one tried beside it is not needed. */
  #resume() {
    const line = this.#silentLine;
    this.#silentLine = null;
    this.#drop();
    this.#line = line;
    this.#failures = 0;
    this.#keepAsking();
    this.#listener.resumed();
  }

  #forgetSilentLine() {
    const line = this.#silentLine;
    this.#silentLine = null;
    line?.socket.close();
  }

  // ---- losing

  #closed(line, code) {
    if (line === this.#line) return this.#lose(code);
    if (line !== this.#silentLine) return;
    this.#silentLine = null;
    this.#listener.lost();
  }

  /** The connection is gone, or as good as gone: the next try comes after a while. */
  #lose(code = 0) {
    if (!this.#doorProven) this.#door = (this.#door + 1) % this.#doors.length;
    this.#drop();
    this.#retryLater(code);
    this.#listener.lost();
  }

  #retryLater(code) {
    this.#failures += 1;
    this.#retry = setTimeout(() => this.retryNow(), delay(code, this.#failures, Math.random()));
  }

  #unplugged() {
    this.#forgetSilentLine();
    if (this.#line !== null) this.#lose();
  }

  #rest() {
    if (this.#line === null && this.#retry === 0) return;
    this.#forgetSilentLine();
    this.#drop();
    this.#failures = 0;
    this.#listener.rested();
  }

  #drop() {
    const line = this.#line;
    this.#line = null;
    this.#stopTimers();
    line?.socket.close();
  }

  #stopTimers() {
    clearTimeout(this.#retry);
    clearInterval(this.#pulse);
    this.#silence.stop();
    this.#retry = 0;
  }

  // ---- saying

  #sayAll(commands) {
    const asked = this.#line.sentAt.size;
    commands.forEach(command => this.#say(command));
    if (this.#line.sentAt.size > asked) this.#watch();
  }

  #say(message) {
    const { socket, sentAt } = this.#line;
    if (sentAt.has(message.id)) return;
    sentAt.set(message.id, now());
    socket.send(message);
  }

  /** Silence after this question means that the connection is dead. */
  #ping(within) {
    this.#pings += 1;
    this.#say(CLIENT_MESSAGES.ping(`${this.#state.session}-p${this.#pings}`));
    this.#silence.expect(within);
  }

  #probe() {
    if (document.visibilityState !== 'visible') return;
    if (this.#line?.isOpen) this.#ping(Math.max(PROBE_WITHIN, answerWithin(this.#roundTrip)));
    else this.retryNow();
  }
}
