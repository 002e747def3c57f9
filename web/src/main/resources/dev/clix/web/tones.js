/*
 * Sounds as tones made by an oscillator each, and those that any game has. Pure: no file, and nothing to be heard here.
 *
 * Comes from: the tones of each game. Goes to: speaker.js, as
 * {wave: string, from: number, to: number, at: number, length: number, volume: number}[] in hertz and seconds.
 */

/** A note so many semitones above the concert pitch, in hertz. */
const note = semitones => 440 * 2 ** (semitones / 12);

export const G3 = note(-14);
export const C4 = note(-9);
export const E4 = note(-5);
export const G4 = note(-2);
export const C5 = note(3);
export const D5 = note(5);
export const E5 = note(7);
export const G5 = note(10);
export const A5 = note(12);
export const C6 = note(15);
export const E6 = note(19);
export const G6 = note(22);

export const tone = (from, at, length, { to = from, wave = 'triangle', volume = 0.14 } = {}) => ({ wave, from, to, at, length, volume });

/** Notes after each other. */
export const tune = (notes, every, length, kind) => notes.map((note, place) => tone(note, place * every, length, kind));

/** By kind of moment. */
export const COMMON = {
  begin: () => tune([E5, A5], 0.18, 0.3),
  tick: () => [tone(A5, 0, 0.06, { wave: 'sine' })],
  go: () => [tone(C6, 0, 0.28, { wave: 'square', volume: 0.04 })],
  gameWon: () => [...tune([C5, E5, G5, C6, G5, C6], 0.13, 0.3), ...tune([E6, G6], 0.78, 0.6, { volume: 0.08 })],
  gameLost: () => tune([G4, E4, C4, G3], 0.2, 0.4, { wave: 'sine', volume: 0.18 }),
  gameOver: () => tune([C5, D5, C5], 0.2, 0.4),
};
