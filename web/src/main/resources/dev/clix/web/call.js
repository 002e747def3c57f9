/*
 * Calls somebody who looks at something else when the game begins. The title tells it (main.js); here are a sound and a
 * notification, each only where the browser has been allowed to already: nobody is asked.
 *
 * Comes from: main.js, while the tab is hidden.
 */

import { isSpectator } from './state.js';

/** Whether a player who waited is called to play. */
export const begins = (before, after) =>
  before.game?.phase === 'lobby' && after.game?.id === before.game.id && after.game.phase === 'countdown' && !isSpectator(after);

export function call() {
  sound();
  notification();
}

// A browser that lets nothing sound before a touch or a key leaves the context suspended. It must not sound when that comes.
const SOUND_WITHIN = 1_500;

/** Two rising tones. */
function sound() {
  if (typeof AudioContext === 'undefined') return;
  const audio = new AudioContext();
  const allowed = audio.resume().then(() => {
    tone(audio, 660, 0);
    tone(audio, 880, 0.18);
  });
  allowed.catch(() => {});
  setTimeout(() => audio.close(), SOUND_WITHIN);
}

function tone(audio, frequency, after) {
  const [oscillator, volume] = [audio.createOscillator(), audio.createGain()];
  const start = audio.currentTime + after;
  oscillator.frequency.value = frequency;
  volume.gain.setValueAtTime(0.15, start);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.3);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + 0.3);
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
