/*
 * The sound of each moment, as tones. Pure.
 *
 * Comes from: moments.js. Goes to: speaker.js.
 */

import { C4, C5, C6, COMMON, E4, E6, G3, G5, tone, tune } from '../../tones.js';

/** Five to the octave, which agree in any order and together. */
const SCALE = [0, 2, 4, 7, 9];
const BASE = 392;
/** In octaves: lower or higher notes are only noise. */
const LOWEST = -1.4;
const HIGHEST = 2;

/** The note of a price, in hertz. */
export function pitch(octaves) {
  const step = Math.round(Math.min(HIGHEST, Math.max(LOWEST, octaves)) * SCALE.length);
  const octave = Math.floor(step / SCALE.length);
  return BASE * 2 ** (octave + SCALE[step - octave * SCALE.length] / 12);
}

const TONES = {
  ...COMMON,
  click: ({ octaves }) => [tone(pitch(octaves), 0, 0.09)],
  surplus: () => [tone(120, 0, 0.05, { wave: 'sine', to: 90 })],
  ship: () => [tone(260, 0, 0.32, { to: 1_560, wave: 'sawtooth', volume: 0.05 }), tone(E6, 0.26, 0.4)],
  hurry: () => [tone(G5, 0, 0.05, { wave: 'square', volume: 0.04 }), tone(G5, 0.12, 0.05, { wave: 'square', volume: 0.04 })],
  crash: () => [
    tone(520, 0, 0.7, { to: 60, wave: 'sawtooth', volume: 0.09 }),
    tone(90, 0.1, 0.5, { to: 60, wave: 'square', volume: 0.05 }),
    tone(60, 0.45, 0.5, { wave: 'sine', volume: 0.2 }),
  ],
  crashOfOthers: () => [tone(520, 0, 0.5, { to: 110, wave: 'triangle', volume: 0.08 }), tone(C6, 0.4, 0.25)],
  roundWon: () => tune([C5, G5, C6], 0.09, 0.25),
  roundLost: () => [tone(E4, 0, 0.22), tone(C4, 0.18, 0.45, { to: G3 })],
};

/** Every kind of moment that sounds. */
export const SOUNDING = Object.keys(TONES);

/** @returns {object[]} see tones.js of the page */
export const tones = moment => TONES[moment.kind]?.(moment) ?? [];
