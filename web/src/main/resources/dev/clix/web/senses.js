/*
 * Sounds and vibrations for the moments of a game; none while muted, and none in a tab that is hidden.
 *
 * Comes from: main.js, with a game's moments. Goes to: the loudspeaker and the motor of a phone.
 */

import { Speaker } from './speaker.js';

/** Each of them, since browsers differ in the one that they take for a wish. */
const GESTURES = ['pointerdown', 'pointerup', 'keydown'];

const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
const speaker = new Speaker();

/** @param {() => boolean} isMuted */
export function listenToGestures(isMuted) {
  for (const gesture of GESTURES) addEventListener(gesture, () => isMuted() || speaker.allow(), { capture: true, passive: true });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) speaker.rest();
    else if (!isMuted()) speaker.wake();
  });
}

/** @param {object} page the game's */
export function perceive(moments, { tones, vibration }, isMuted) {
  if (moments.length === 0 || isMuted || document.hidden) return;
  speaker.play(moments.flatMap(moment => tones(moment)));
  vibrate(vibration(moments));
}

/** Before the first touch a browser refuses it, with a complaint. */
function vibrate(pattern) {
  if (pattern.length === 0 || lessMotion.matches || navigator.userActivation?.hasBeenActive === false) return;
  navigator.vibrate?.(pattern);
}
