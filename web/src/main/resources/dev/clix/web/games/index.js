/*
 * The games of this page: one line for each, by the kind that the server tells. The first is the one that is meant where none is
 * named, and is part of the first paint; each other is fetched when it is chosen or played.
 *
 * Goes to: pages.js. Nothing else of the page imports anything of a game.
 */

import * as clix from './clix/page.js';

/** The title, which people choose by, and the page or the way to it: `fetch: () => import('./NAME/page.js')`. */
export const GAMES = {
  clix: { title: 'CliX', page: clix },
  dice: { title: "Liar's Dice", fetch: () => import('./dice/page.js') },
  rps: { title: 'Rock, paper, scissors', fetch: () => import('./rps/page.js') },
};
