/*
 * Watches for silence: when nothing was heard for a while, a question is due; when its answer does not come either, the
 * connection is dead. Knows nothing of the messages.
 *
 * Comes from: connection.js, which tells what is heard and what is awaited. Goes to: connection.js, which asks.
 */

/** Like Date.now(), but never set back. */
export const now = () => performance.timeOrigin + performance.now();

// Messages that have come already are handled within that time, however busy the page was.
const LISTEN = 50;
// A timer that comes later than that was held up with the whole page, and perhaps with its network: by a sleeping machine,
// a long script, a hidden tab.
const HELD_UP = 200;

export class Silence {
  #ask;
  #nobodyThere;
  #quiet = 0;
  #deadline = 0;
  #due = 0;

  /**
   * @param {() => void} ask when nothing was heard for as long as `watch` said
   * @param {() => void} nobodyThere when nothing was heard for as long as `expect` said
   */
  constructor(ask, nobodyThere) {
    this.#ask = ask;
    this.#nobodyThere = nobodyThere;
  }

  /** From now on; a silence that is watched already is not watched longer for it. */
  watch(millis) {
    if (this.#quiet !== 0) return;
    this.#quiet = setTimeout(() => {
      this.#quiet = 0;
      this.#ask();
    }, millis);
  }

  /** Something must be heard within that time. Of several such times the one that ends first counts. */
  expect(millis) {
    const due = now() + millis;
    if (this.#deadline !== 0 && this.#due <= due) return;
    clearTimeout(this.#deadline);
    this.#due = due;
    this.#deadline = setTimeout(() => this.#listen(now() - due > HELD_UP ? millis : LISTEN), millis);
  }

  /** Messages that came while the page stood still wait to be handled: that is no silence. */
  #listen(millis) {
    this.#deadline = setTimeout(() => this.#pass(), millis);
  }

  #pass() {
    this.stop();
    this.#nobodyThere();
  }

  /** The awaited message has come, or is not awaited any more. */
  stop() {
    clearTimeout(this.#quiet);
    clearTimeout(this.#deadline);
    this.#quiet = 0;
    this.#deadline = 0;
  }
}
