/*
 * Calls a player who looks at something else when the game begins. The title tells it (main.js); here are a sound,
 * unless muted, and a notification, each only where the browser has been allowed to already: no permission is asked for.
 *
 * Comes from: main.js, while the tab is hidden.
 */

import { isRunning } from './game.js';
import { isSpectator } from './seat.js';
import { context, sound } from './speaker.js';

/** Whether a player who waited is called to play. */
export const begins = (before, after) =>
  before.game?.phase === 'lobby' && after.game?.id === before.game.id && isRunning(after.game) && !isSpectator(after);

/** @param {object} page the game's */
export function call({ tones, words }, isMuted) {
  if (!isMuted) ring(tones({ kind: 'begin' }));
  notification(words.begins);
}

// A browser that lets nothing sound before a touch or a key leaves the context suspended. It must not sound when that comes.
const SOUND_WITHIN = 1_500;

/** By a loudspeaker of its own: that of the game rests while the tab is hidden. */
function ring(tones) {
  const audio = context();
  if (audio === null) return;
  const allowed = audio.resume().then(() => tones.forEach(tone => sound(audio, tone)));
  allowed.catch(() => {});
  setTimeout(() => audio.close(), SOUND_WITHIN);
}

function notification(body) {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return;
  try {
    const shown = new Notification('The game begins', { body, icon: 'favicon.svg', tag: 'clix' });
    shown.onclick = () => {
      window.focus();
      shown.close();
    };
  } catch {
    // Some phones show notifications of service workers only.
  }
}
