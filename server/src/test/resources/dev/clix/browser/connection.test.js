/* The connection on networks of every kind, in a time of the test's own. */

import { Connection } from '/connection.js';
import { initial, reduce } from '/state.js';
import { equal } from './expect.js';
import { FakeNetwork, FakeTime } from './fake-time.js';
import { serverMessages as golden } from './golden.js';

const MINUTE = 60_000;

const asked = reduce({ ...initial({ session: 's' }), unanswered: [{ type: 'hostGame', id: 'm2' }] }, golden.seated);
const playing = { ...asked, unanswered: [], game: { ...asked.game, phase: 'round' } };

/** A page in a game, connected for some seconds. */
class Page {
  time = new FakeTime();
  heardOf = [];

  constructor({ roundTrip = 50, state = playing } = {}) {
    this.network = new FakeNetwork(this.time, roundTrip);
    this.state = state;
  }

  play(action) {
    this.time.play(() => {
      const tell = event => () => this.heardOf.push({ event, at: this.time.now });
      const [connecting, opened, silent, resumed, lost] = ['connecting', 'opened', 'silent', 'resumed', 'lost'].map(tell);
      const connection = new Connection([this.network.door], { connecting, opened, silent, resumed, lost, rested() {}, heard() {} });
      connection.keep(this.state);
      this.time.pass(10_000);
      this.heardOf.length = 0;
      action(this);
      connection.keep(initial({ session: 's' }));
    });
  }

  get events() {
    return this.heardOf.map(({ event }) => event);
  }

  /** Of the first such event, since then. */
  millisUntil(event, since) {
    return this.heardOf.find(heard => heard.event === event).at - since;
  }
}

const visibility = (value, action) => {
  Object.defineProperty(document, 'visibilityState', { value, configurable: true });
  try {
    action();
  } finally {
    delete document.visibilityState;
  }
};

const pingsInAMinute = page => {
  const before = page.network.pings;
  page.time.pass(MINUTE);
  return page.network.pings - before;
};

export const tests = {
  'a network that drops everything is noticed in under two seconds, whenever it does': () => {
    for (const roundTrip of [1, 50, 200, 400])
      for (let moment = 0; moment < 1_500; moment += 50)
        new Page({ roundTrip }).play(page => {
          page.time.pass(moment);
          page.network.goesDown();
          const since = page.time.now;
          page.time.pass(2_000);
          equal([roundTrip, moment, page.millisUntil('silent', since) < 2_000], [roundTrip, moment, true]);
        });
  },

  'a way that is slow, and now and then slower, is not doubted': () => {
    const ways = [() => 400, n => 400 + 40 * (n % 10), n => 700 + 100 * (n % 4), n => (n % 20 === 0 ? 900 : 400), () => 1_500];
    for (const roundTrip of ways) {
      const page = new Page();
      let n = 0;
      page.network.roundTrip = () => roundTrip(n++);
      page.play(() => {
        page.time.pass(20 * MINUTE);
        equal([page.events, page.network.opened], [[], 1]);
      });
    }
  },

  'a server that pauses for less than half a second is not doubted': () => {
    for (let moment = 0; moment < 1_500; moment += 50)
      new Page().play(page => {
        page.time.pass(moment);
        page.network.goesDown();
        page.time.pass(450);
        page.network.comesBack(true);
        page.time.pass(MINUTE);
        equal(page.events, []);
      });
  },

  'a line that is heard again before another is there goes on': () =>
    new Page().play(page => {
      page.network.goesDown();
      page.time.pass(3_000);
      equal(page.events, ['silent', 'connecting']);
      page.network.comesBack(true);
      page.time.pass(MINUTE);
      equal([page.events, page.network.opened], [['silent', 'connecting', 'resumed'], 1]);
    }),

  'a line that stays silent is replaced': () =>
    new Page().play(page => {
      page.network.goesDown();
      page.time.pass(1_550);
      page.network.comesBack(false);
      page.time.pass(MINUTE);
      equal([page.events, page.network.opened], [['silent', 'connecting', 'opened'], 2]);
    }),

  'a network that is gone for long is lost, and tried again': () =>
    new Page().play(page => {
      page.network.goesDown();
      page.time.pass(12_000);
      equal(page.events, ['silent', 'connecting', 'lost', 'connecting']);
      page.network.comesBack(false);
      page.time.pass(MINUTE);
      equal(page.events.slice(-2), ['connecting', 'opened']);
    }),

  'after a stall the next one is noticed as soon again': () =>
    new Page().play(page => {
      page.network.goesDown();
      page.time.pass(10_000);
      page.network.comesBack(true);
      page.time.pass(30_000);
      page.network.goesDown();
      page.heardOf.length = 0;
      const since = page.time.now;
      page.time.pass(3_000);
      equal(page.millisUntil('silent', since) < 2_000, true);
    }),

  'a page that stood still listens before it doubts': () => {
    for (const millis of [600, 2_000, 20_000, 3_600_000])
      for (let moment = 0; moment < 1_500; moment += 50)
        new Page().play(page => {
          page.time.pass(moment);
          page.time.standStill(millis);
          page.time.pass(MINUTE);
          equal(page.events, []);
        });
  },

  'who plays and does nothing asks once a second': () => {
    for (const roundTrip of [1, 50, 400])
      new Page({ roundTrip }).play(page => equal(pingsInAMinute(page) <= 66 && pingsInAMinute(page) >= 54, true));
  },

  'who is hidden, only watches, or has seen the end asks every ten seconds at most': () => {
    visibility('hidden', () => new Page().play(page => equal(pingsInAMinute(page), 6)));
    const watching = { ...playing, seat: { ...playing.seat, watches: playing.game.id } };
    new Page({ state: watching }).play(page => equal(pingsInAMinute(page), 6));
    const ended = { ...playing, game: { ...playing.game, phase: 'ended' } };
    new Page({ state: ended }).play(page => equal(pingsInAMinute(page) <= 6, true));
  },

  'a hidden page doubts no sooner than its ping is due': () =>
    visibility('hidden', () =>
      new Page().play(page => {
        page.network.goesDown();
        page.time.pass(4_000);
        page.network.comesBack(true);
        page.time.pass(MINUTE);
        equal(page.events, []);
      }),
    ),
};
