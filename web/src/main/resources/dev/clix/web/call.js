/*
 * Calls somebody who looks at something else when the game begins. The title tells it (main.js); here are a sound,
 * unless muted, and a notification, each only where the browser has been allowed to already: nobody is asked.
 *
 * Comes from: main.js, while the tab is hidden.
 */

import { context, sound } from './speaker.js';
import { isSpectator } from './state.js';
import { tones } from './tones.js';

/** Whether a player who waited is called to play. */
export const begins = (before, after) =>
  before.game?.phase === 'lobby' && after.game?.id === before.game.id && after.game.phase === 'countdown' && !isSpectator(after);

export function call(isMuted) {
  if (!isMuted) ring();
  notification();
}

// A browser that lets nothing sound before a touch or a key leaves the context suspended. It must not sound when that comes.
const SOUND_WITHIN = 1_500;

/** By a loudspeaker of its own: that of the game rests while the tab is hidden. */
function ring() {
  const audio = context();
  if (audio === null) return;
  const allowed = audio.resume().then(() => tones({ kind: 'begin' }).forEach(tone => sound(audio, tone)));
  allowed.catch(() => {});
  setTimeout(() => audio.close(), SOUND_WITHIN);
}

function notification() {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return;
  try {
    const shown = new Notification('The game begins', { body: 'Get ready: the first round starts in a moment.', icon: 'favicon.svg', tag: 'clix' });
    shown.onclick = () => {
      window.focus();
      shown.close();
    };
  } catch {
    // Some phones show notifications of service workers only.
  }
}
