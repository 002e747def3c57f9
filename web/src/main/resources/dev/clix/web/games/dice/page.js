/*
 * Liar's Dice, as the rest of the page knows it: see games/pages.js.
 *
 * Comes from: games/index.js, when it is chosen or played. Goes to: the modules of this folder.
 */

import { HEIGHT, WIDTH, draw } from '../../view/podium-picture.js';
import { announcements } from './announcements.js';
import { EVENTS as events } from './game.js';
import { entered, keys } from './keys.js';
import { shapes } from './messages.js';
import { moments, passing } from './moments.js';
import { picture } from './picture.js';
import { recorded, result } from './records.js';
import { fresh, happened, initial, replaced } from './reducer.js';
import { tones } from './tones.js';
import { vibration } from './vibrations.js';
import { arena } from './view/arena.js';
import { emblem } from './view/cup.js';
import { details, hasPlayed, outcome, podium } from './view/end.js';
import { tips } from './view/tips.js';
import { bots, headline, name, refusals, seats, words } from './words.js';

const drawn = { width: WIDTH, height: HEIGHT };
const styles = [
  'games/dice/style/table.css',
  'games/dice/style/dice.css',
  'games/dice/style/standing.css',
  'games/dice/style/move.css',
  'games/dice/style/emblem.css',
];

export { announcements, arena, bots, details, draw, drawn, emblem, entered, events, fresh, happened, hasPlayed, headline, initial, keys };
export { moments, name, outcome, passing, picture, podium, recorded, refusals, replaced, result, seats, shapes, styles, tips, tones };
export { vibration, words };
