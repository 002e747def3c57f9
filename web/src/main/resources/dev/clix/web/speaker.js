/*
 * Plays tones where the browser can and may, and is silent where not: a tone that cannot sound now does not sound later.
 *
 * Comes from: senses.js and call.js, with the tones of a game.
 */

const SILENT = 0.001;

export class Speaker {
  #audio = null;

  /** Within a touch or a key: browsers let a page sound only after one. */
  allow() {
    this.#audio ??= context();
    this.wake();
  }

  wake() {
    if (this.#audio !== null && this.#audio.state !== 'running') this.#audio.resume().catch(() => {});
  }

  rest() {
    if (this.#audio?.state === 'running') this.#audio.suspend().catch(() => {});
  }

  play(tones) {
    if (this.#audio?.state !== 'running') return;
    for (const tone of tones) sound(this.#audio, tone);
  }
}

/** Null where the browser has no sound, or no more of it. */
export function context() {
  try {
    return new AudioContext();
  } catch {
    return null;
  }
}

export function sound(audio, { wave, from, to, at, length, volume }) {
  const [oscillator, gain] = [audio.createOscillator(), audio.createGain()];
  const start = audio.currentTime + at;
  oscillator.type = wave;
  oscillator.frequency.setValueAtTime(from, start);
  oscillator.frequency.exponentialRampToValueAtTime(to, start + length);
  gain.gain.setValueAtTime(volume, start);
  gain.gain.exponentialRampToValueAtTime(SILENT, start + length);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + length);
}
