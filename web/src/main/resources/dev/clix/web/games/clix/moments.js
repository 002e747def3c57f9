/*
 * The moments of a game that are worth a sound or a touch of the hand, for the player at this page. Pure.
 *
 * Comes from: main.js, with the states around a change, or the time that passes. Goes to: tones.js and vibrations.js, which say
 * how each of them sounds and feels.
 */

import { isSpectator, me } from '../../seat.js';
import { clicksTooFast, myClicks } from './clicks.js';
import { change, price, rank } from './game.js';
import { burn } from './market.js';
import { canClick } from './moves.js';

/** The last seconds of each phase that are counted aloud; a pause ends with a sound of its own. */
const COUNTED = { countdown: 2, round: 3 };

/**
 * The moments of a change.
 *
 * @param {number} now the server's time
 * @returns {{kind: string, octaves?: number}[]} `octaves` above what a round burns, for a price
 */
export function moments(before, after, now) {
  if (before.game === null || before.game.id !== after.game?.id) return [];
  const [was, is] = [before.game.phase, after.game.phase];
  return [...clicked(before, after, now), ...shipped(before, after), ...crashed(before, after), ...(was === is ? [] : entered(before, after))];
}

function clicked(before, after, now) {
  if (after.clicks.made <= before.clicks.made) return [];
  if (clicksTooFast(after) > clicksTooFast(before)) return [{ kind: 'surplus' }];
  return [{ kind: 'click', octaves: octaves(after, now) }];
}

/** 0 where the price is what a round burns, 1 where it is twice that. */
const octaves = (state, now) =>
  Math.log2(Math.max(1, price(state.game, myClicks(state), now)) / Math.max(1, burn(state.game)));

const shipped = (before, after) =>
  me(before)?.sale === undefined && me(after)?.sale !== undefined ? [{ kind: 'ship' }] : [];

/** Those who have shipped, or watch, see others fall. */
function crashed(before, after) {
  if (before.game.crash !== undefined || after.game.crash === undefined) return [];
  return [{ kind: isCaught(after) ? 'crash' : 'crashOfOthers' }];
}

const isCaught = state => me(state)?.out === false && me(state).sale === undefined;

const entered = (before, after) => ENTERED[after.game.phase]?.(before, after).map(kind => ({ kind })) ?? [];

const ENTERED = {
  countdown: (before, after) => (before.game.phase === 'lobby' ? ['begin'] : roundEnded(before, after)),
  round: (_before, after) => (me(after)?.out ? [] : ['go']),
  ended: (_before, after) => (after.game.round === 0 ? [] : [ending(after)]),
};

/** The end of the last round is the end of the game, which has a sound of its own. */
function roundEnded(before, { game, ...after }) {
  const player = me({ ...after, game });
  if (game.deadline === undefined || player === undefined || me(before)?.out) return [];
  // The crash is still to be heard.
  if (game.crash !== undefined && me(before).sale === undefined) return [];
  return [change(player) < 0 ? 'roundLost' : 'roundWon'];
}

function ending(state) {
  const { game, seat } = state;
  if (game.winner === seat?.player) return 'gameWon';
  return isSpectator(state) || (game.winner === undefined && rank(game, me(state)) === 1) ? 'gameOver' : 'gameLost';
}

/** The second that has begun since then, if it is one of the last of its phase and there is something to be done. */
export function passing(state, then, now) {
  const { game } = state;
  const counted = COUNTED[game?.phase];
  if (counted === undefined || game.deadline === undefined || !isConcerned(state)) return [];
  const [before, left] = [then, now].map(time => Math.ceil((game.deadline - time) / 1_000));
  return left < before && left >= 1 && left <= counted ? [{ kind: game.phase === 'round' ? 'hurry' : 'tick' }] : [];
}

const isConcerned = state => (state.game.phase === 'round' ? canClick(state) : !me(state)?.out);
