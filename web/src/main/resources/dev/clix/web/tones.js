/*
 * The sound of each moment, as tones made by an oscillator each. Pure: no file, and nothing to be heard here.
 *
 * Comes from: moments.js. Goes to: speaker.js.
 */

/** Five to the octave: whichever of them follow each other or sound together, they agree. */
const SCALE = [0, 2, 4, 7, 9];
const BASE = 392;
/** In octaves: lower or higher notes are only noise. */
const LOWEST = -1.4;
const HIGHEST = 2;

/** Some names of notes, in hertz. */
const [G3, C4, E4, G4, C5, D5, E5, G5, A5, C6, E6, G6] = [-14, -9, -5, -2, 3, 5, 7, 10, 12, 15, 19, 22].map(
  semitones => 440 * 2 ** (semitones / 12),
);

/** The note of a price, in hertz. */
export function pitch(octaves) {
  const step = Math.round(Math.min(HIGHEST, Math.max(LOWEST, octaves)) * SCALE.length);
  const octave = Math.floor(step / SCALE.length);
  return BASE * 2 ** (octave + SCALE[step - octave * SCALE.length] / 12);
}

const tone = (from, at, length, { to = from, wave = 'triangle', volume = 0.14 } = {}) => ({ wave, from, to, at, length, volume });

/** Notes after each other. */
const tune = (notes, every, length, kind) => notes.map((note, place) => tone(note, place * every, length, kind));

const TONES = {
  click: ({ octaves }) => [tone(pitch(octaves), 0, 0.09)],
  surplus: () => [tone(120, 0, 0.05, { wave: 'sine', to: 90 })],
  ship: () => [tone(260, 0, 0.32, { to: 1_560, wave: 'sawtooth', volume: 0.05 }), tone(E6, 0.26, 0.4)],
  begin: () => tune([E5, A5], 0.18, 0.3),
  tick: () => [tone(A5, 0, 0.06, { wave: 'sine' })],
  go: () => [tone(C6, 0, 0.28, { wave: 'square', volume: 0.04 })],
  hurry: () => [tone(G5, 0, 0.05, { wave: 'square', volume: 0.04 }), tone(G5, 0.12, 0.05, { wave: 'square', volume: 0.04 })],
  roundWon: () => tune([C5, G5, C6], 0.09, 0.25),
  roundLost: () => [tone(E4, 0, 0.22), tone(C4, 0.18, 0.45, { to: G3 })],
  gameWon: () => [...tune([C5, E5, G5, C6, G5, C6], 0.13, 0.3), ...tune([E6, G6], 0.78, 0.6, { volume: 0.08 })],
  gameLost: () => tune([G4, E4, C4, G3], 0.2, 0.4, { wave: 'sine', volume: 0.18 }),
  gameOver: () => tune([C5, D5, C5], 0.2, 0.4),
};

/** Every kind of moment that sounds. */
export const SOUNDING = Object.keys(TONES);

/** @returns {{wave: string, from: number, to: number, at: number, length: number, volume: number}[]} hertz and seconds */
export const tones = moment => TONES[moment.kind]?.(moment) ?? [];
