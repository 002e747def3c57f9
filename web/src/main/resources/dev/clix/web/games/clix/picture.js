/*
 * The content of the picture of a game's end, and the same in words for those who cannot see it. Pure: the page's view/podium-picture.js
 * draws it.
 *
 * Comes from: a game that is over. Goes to: view/sharing.js.
 */

import { fullName } from '../../names.js';
import { STEPS } from '../../view/podium-picture.js';
import { count, dollars, letters, ordinal } from '../../words.js';
import { capital, rank, ranking } from './game.js';

/** @returns {object} see the page's view/podium-picture.js; and its `words` */
export function picture({ game, tally }) {
  const winner = game.players.find(player => player.id === game.winner);
  const best = bestSale(game, tally);
  const told = {
    title: 'CliX',
    name: winner === undefined ? '' : fullName(game, winner),
    says: winner === undefined ? nobodyWins(game) : 'wins',
    corner: count(game.round, 'round'),
    steps: ranking(game)
      .slice(0, STEPS)
      .map(player => step(game, player)),
    foot: [best, 'click, ship, survive'].filter(text => text !== '').join('  ·  '),
  };
  return { ...told, words: words(told, best) };
}

const nobodyWins = ({ outcome }) => (outcome === 'draw' ? 'A draw' : 'Nobody wins');

const step = (game, player) => ({
  place: rank(game, player),
  name: fullName(game, player),
  initial: letters(player.name)[0].toUpperCase(),
  seat: game.players.indexOf(player),
  note: dollars(capital(player)),
});

const bestSale = (game, tally) => (tally.game === game.id && tally.best !== null ? `Best sale ${dollars(tally.best.profit)}` : '');

const words = ({ name, says, corner, steps }, best) =>
  [
    `CliX: ${[name, says].filter(part => part !== '').join(' ')} after ${corner}.`,
    `${steps.map(({ place, name, note }) => `${ordinal(place)} ${name} ${note}`).join(', ')}.`,
    ...(best === '' ? [] : [`${best}.`]),
  ].join(' ');
