/* The page's clock and timers in a test's hand, and a network that takes its time on the same clock. */

const PATCHED = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'];

export class FakeTime {
  #now = 0;
  #ids = 0;
  #due = new Map();

  /** Plays with this clock in the place of the page's, and gives that back. */
  play(action) {
    const kept = Object.fromEntries(PATCHED.map(name => [name, window[name]]));
    const [keptNow, keptRandom] = [performance.now, Math.random];
    window.setTimeout = (run, millis) => this.after(millis, run, true);
    window.setInterval = (run, millis) => this.#every(millis, run, this.#nextId());
    window.clearTimeout = window.clearInterval = id => this.#due.delete(id);
    performance.now = () => this.#now;
    Math.random = () => 0.5;
    try {
      action();
    } finally {
      Object.assign(window, kept);
      performance.now = keptNow;
      Math.random = keptRandom;
    }
  }

  get now() {
    return this.#now;
  }

  after(millis, run, isPages = false, id = this.#nextId()) {
    this.#due.set(id, { at: this.#now + millis, run, isPages, id });
    return id;
  }

  #every(millis, run, id) {
    const again = () => {
      this.after(millis, again, true, id);
      run();
    };
    return this.after(millis, again, true, id);
  }

  #nextId() {
    this.#ids += 1;
    return this.#ids;
  }

  pass(millis) {
    const end = this.#now + millis;
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#now = Math.max(this.#now, next.at);
      this.#due.delete(next.id);
      next.run();
    }
    this.#now = end;
  }

  #next(end) {
    return [...this.#due.values()].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at || a.id - b.id)[0];
  }

  /** The page runs nothing for a while; then its timers come before what the network has brought meanwhile. */
  standStill(millis) {
    this.#now += millis;
    const late = [...this.#due.values()].filter(({ at, isPages }) => isPages && at <= this.#now);
    for (const { id, run } of late) if (this.#due.delete(id)) run();
    this.pass(0);
  }
}

/** Answers pings and takes `roundTrip` for it; what is sent while it is down arrives when it is up, or not at all. */
export class FakeNetwork {
  #time;
  #held = [];
  roundTrip;
  isDown = false;
  opened = 0;
  pings = 0;

  constructor(time, roundTrip) {
    this.#time = time;
    this.roundTrip = () => roundTrip;
  }

  door = listener => {
    let isShut = false;
    const tell = (what, isOpening) => this.#carry(() => isShut || what(), isOpening);
    const opened = () => {
      this.opened += 1;
      listener.opened();
    };
    tell(opened, true);
    return {
      send: ({ type, id }) => {
        if (type === 'ping') this.pings += 1;
        tell(() => type === 'ping' && listener.heard({ type: 'pong', replyTo: id, time: 0 }), false);
      },
      close: () => (isShut = true),
    };
  };

  #carry(arrive, isOpening) {
    const go = () => this.#time.after(this.roundTrip(), arrived);
    const arrived = () => (this.isDown ? this.#held.push({ go: arrive, isOpening }) : arrive());
    if (this.isDown) this.#held.push({ go, isOpening });
    else go();
  }

  goesDown() {
    this.isDown = true;
  }

  /** @param {boolean} asBefore whether the lines there were carry what was underway; new ones always open */
  comesBack(asBefore) {
    this.isDown = false;
    for (const { go, isOpening } of this.#held.splice(0)) if (asBefore || isOpening) go();
  }
}
