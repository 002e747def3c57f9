/*
 * The records of this browser over all its games of Liar's Dice. Pure.
 *
 * Comes from: the end of a game. Goes to: memory.js, which keeps it, and the end's screen.
 */

import { isSpectator, me } from '../../seat.js';

const VERSION = 1;
/** Games that are not counted again when the page is opened anew at their end. */
const COUNTED_MAX = 8;
const FIGURES = ['games', 'wins', 'mostDice'];
const NONE = { version: VERSION, games: 0, wins: 0, mostDice: 0, counted: [] };

/** The result that a game adds at its end; null for those who watched, and where nothing was played. */
export function result(state) {
  const { game } = state;
  const player = me(state);
  if (game?.phase !== 'ended' || game.round === 0 || player === undefined || isSpectator(state)) return null;
  const won = game.winner === player.id;
  return { key: `${game.id}/${player.id}`, won, dice: won ? player.dice : 0 };
}

/**
 * The records after a game.
 *
 * @param {unknown} found the records as the browser kept them, perhaps broken
 * @returns {?object} with `fresh`, the figures that were never as high; null where a newer page has kept them in its way
 */
export function recorded(found, { key, won, dice }) {
  if (found?.version > VERSION) return null;
  const before = readable(found);
  if (before.counted.includes(key)) return { ...before, fresh: [] };
  return {
    version: VERSION,
    games: before.games + 1,
    wins: before.wins + Number(won),
    mostDice: Math.max(before.mostDice, dice),
    counted: [key, ...before.counted].slice(0, COUNTED_MAX),
    fresh: before.wins > 0 && dice > before.mostDice ? ['mostDice'] : [],
  };
}

function readable(found) {
  const isWhole =
    found?.version === VERSION &&
    FIGURES.every(figure => Number.isSafeInteger(found[figure]) && found[figure] >= 0) &&
    Array.isArray(found.counted);
  return isWhole ? found : NONE;
}
