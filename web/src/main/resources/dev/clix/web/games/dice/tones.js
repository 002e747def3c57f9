/*
 * The sound of each moment, as tones. Pure.
 *
 * Comes from: moments.js. Goes to: speaker.js.
 */

import { C4, C5, C6, COMMON, E4, E5, G3, G4, G5, tone, tune } from '../../tones.js';

/** Dice against a cup, each knock lower than the one before. */
const knock = (hertz, at) => tone(hertz, at, 0.05, { wave: 'square', to: hertz * 0.6, volume: 0.05 });
const ROLL = [900, 1_240, 760, 1_100, 640, 520];

const TONES = {
  ...COMMON,
  roll: () => ROLL.map((hertz, place) => knock(hertz, 0.07 * place)),
  turn: () => tune([E5, G5], 0.12, 0.22),
  bid: () => [tone(G4, 0, 0.12, { wave: 'sine', volume: 0.12 })],
  shown: () => [...tune([G4, E4, G4], 0.1, 0.16), tone(C4, 0.3, 0.4)],
  right: () => [tone(G4, 0, 0.12), ...tune([C5, G5, C6], 0.09, 0.25).map(each => ({ ...each, at: each.at + 0.15 }))],
  wrong: () => [tone(E4, 0, 0.22), tone(C4, 0.18, 0.45, { to: G3 })],
};

/** Every kind of moment that sounds. */
export const SOUNDING = Object.keys(TONES);

/** @returns {object[]} see tones.js of the page */
export const tones = moment => TONES[moment.kind]?.(moment) ?? [];
