/*
 * The moments of a game that are worth a sound or a touch of the hand, for the player at this page. Pure.
 *
 * Comes from: main.js, with the states around a change, or the time that passes. Goes to: tones.js and vibrations.js, which say
 * how each of them sounds and feels.
 */

import { isSpectator, me } from '../../seat.js';
import { canMove, isMyTurn } from './moves.js';

/** The last seconds of one's turn that are counted aloud. */
const COUNTED = 5;

/** @returns {{kind: string}[]} */
export function moments(before, after) {
  if (before.game === null || before.game.id !== after.game?.id) return [];
  return MOMENTS.filter(([, isNow]) => isNow(before, after)).map(([kind]) => ({ kind }));
}

const entered = (phase, before, after) => before.game.phase !== phase && after.game.phase === phase;
const showdown = ({ game }) => game.showdown;
const isShown = (before, after) => entered('shown', before, after);
const ends = (before, after) => entered('ended', before, after) && after.game.round > 0;
const wins = ({ game, seat }) => game.winner !== undefined && game.winner === seat?.player;
const isMine = (id, { seat }) => id !== undefined && id === seat?.player;

/** Whether it was about the player: the dice of others are theirs. */
const isWrong = after => isMine(showdown(after).loser, after);
const isRight = after => !isWrong(after) && [showdown(after).challenger, showdown(after).bid.player].some(id => isMine(id, after));

const MOMENTS = [
  ['begin', (before, after) => before.game.phase === 'lobby' && ['deal', 'turn'].includes(after.game.phase)],
  ['roll', (before, after) => after.game.phase === 'turn' && before.game.phase !== 'lobby' && after.game.round > before.game.round],
  ['turn', (before, after) => !isMyTurn(before) && isMyTurn(after)],
  ['bid', (before, after) => after.game.phase === 'turn' && after.game.round === before.game.round && after.game.bids.length > before.game.bids.length],
  ['wrong', (before, after) => isShown(before, after) && isWrong(after)],
  ['right', (before, after) => isShown(before, after) && isRight(after)],
  ['shown', (before, after) => isShown(before, after) && !isWrong(after) && !isRight(after)],
  ['gameWon', (before, after) => ends(before, after) && wins(after)],
  ['gameLost', (before, after) => ends(before, after) && !wins(after) && !isSpectator(after) && me(after) !== undefined],
  ['gameOver', (before, after) => ends(before, after) && isSpectator(after)],
];

/** The second that has begun since then, if it is one of the last of my turn. */
export function passing(state, then, now) {
  if (!canMove(state) || state.game.deadline === undefined) return [];
  const [before, left] = [then, now].map(time => Math.ceil((state.game.deadline - time) / 1_000));
  return left < before && left >= 1 && left <= COUNTED ? [{ kind: 'tick' }] : [];
}
