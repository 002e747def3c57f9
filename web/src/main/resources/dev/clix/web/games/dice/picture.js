/*
 * The content of the picture of a game's end, and the same in words for those who cannot see it. Pure: the page's view/podium-picture.js
 * draws it.
 *
 * Comes from: a game that is over. Goes to: view/sharing.js.
 */

import { fullName } from '../../names.js';
import { STEPS } from '../../view/podium-picture.js';
import { count, letters, ordinal } from '../../words.js';
import { rank, ranking } from './game.js';
import { title } from './words.js';

/** @returns {object} see the page's view/podium-picture.js; and its `words` */
export function picture({ game }) {
  const winner = game.players.find(player => player.id === game.winner);
  const told = {
    title,
    name: winner === undefined ? '' : fullName(game, winner),
    says: winner === undefined ? 'Nobody wins' : 'wins',
    corner: count(game.round, 'round'),
    steps: ranking(game)
      .slice(0, STEPS)
      .map(player => step(game, player)),
    foot: 'bid, bluff, call the liar',
  };
  return { ...told, words: words(told) };
}

const step = (game, player) => ({
  place: rank(game, player),
  name: fullName(game, player),
  initial: letters(player.name)[0].toUpperCase(),
  seat: game.players.indexOf(player),
  note: fate(player),
});

/** 3 dice left; out in round 4 */
export function fate({ dice, outIn }) {
  if (dice > 0) return `${count(dice, 'die', 'dice')} left`;
  return outIn === undefined ? 'out' : `out in round ${outIn}`;
}

const words = ({ name, says, corner, steps }) =>
  `${title}: ${[name, says].filter(part => part !== '').join(' ')} after ${corner}. ${steps.map(({ place, name, note }) => `${ordinal(place)} ${name}, ${note}`).join('; ')}.`;
