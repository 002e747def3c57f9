/*
 * The feel of a moment in the hand that holds a phone, in milliseconds of touch and pause as navigator.vibrate takes them. Pure.
 *
 * Comes from: moments.js. Goes to: senses.js, through page.js.
 */

const VIBRATIONS = {
  click: [8],
  ship: [15, 40, 30],
  crash: [120, 40, 60],
  gameWon: [40, 60, 40, 60, 120],
  gameLost: [200],
  gameOver: [80],
};

/** Of several moments the longest; empty for none. A vibration takes the place of the one before. */
export const vibration = moments =>
  moments
    .map(({ kind }) => VIBRATIONS[kind] ?? [])
    .reduce((longest, next) => (sum(next) > sum(longest) ? next : longest), []);

const sum = pattern => pattern.reduce((all, millis) => all + millis, 0);
