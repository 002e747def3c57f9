/*
 * The feel of a moment in the hand that holds a phone, in milliseconds of touch and pause as navigator.vibrate takes them. Pure.
 *
 * Comes from: moments.js. Goes to: senses.js, through page.js.
 */

/** A vibration takes the place of the one before: what matters most stands first. */
const VIBRATIONS = [
  ['gameWon', [40, 60, 40, 60, 120]],
  ['gameLost', [200]],
  ['gameOver', [80]],
  ['wrong', [120, 60, 60]],
  ['right', [15, 40, 30]],
  ['turn', [30, 50, 30]],
  ['roll', [10, 30, 10, 30, 10]],
];

/** Empty for none. */
export const vibration = moments => VIBRATIONS.find(([kind]) => moments.some(moment => moment.kind === kind))?.[1] ?? [];
