/*
 * CliX, as the rest of the page knows it: see games/pages.js.
 *
 * Comes from: games/index.js. Goes to: the modules of this folder.
 */

import { HEIGHT, WIDTH, draw } from '../../view/podium-picture.js';
import { announcements } from './announcements.js';
import { EVENTS as events } from './game.js';
import { entered, keys } from './keys.js';
import { prompt, shapes } from './messages.js';
import { moments, passing } from './moments.js';
import { picture } from './picture.js';
import { recorded, result } from './records.js';
import { answers, fresh, happened, initial, refused, replaced } from './reducer.js';
import { tones } from './tones.js';
import { vibration } from './vibrations.js';
import { arena } from './view/arena.js';
import { details, hasPlayed, outcome, podium } from './view/end.js';
import { product } from './view/product.js';
import { tips } from './view/tips.js';
import { bots, headline, name, refusals, seats, words } from './words.js';

const emblem = mood => product(mood === 'sad' ? 'sad' : 'awake');
const drawn = { width: WIDTH, height: HEIGHT };

export { announcements, answers, arena, bots, details, draw, drawn, emblem, entered, events, fresh, happened, hasPlayed, headline };
export { initial, keys, moments, name, outcome, passing, picture, podium, prompt, recorded, refusals, refused, replaced, result };
export { seats, shapes, tips, tones, vibration, words };
