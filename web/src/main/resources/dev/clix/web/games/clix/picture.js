/*
 * The content of the picture of a game's end, and the same in words for those who cannot see it. Pure: view/drawing.js draws it.
 *
 * Comes from: a game that is over. Goes to: view/sharing.js.
 */

import { fullName } from '../../names.js';
import { count, dollars, letters, ordinal } from '../../words.js';
import { capital, rank, ranking } from './game.js';

export const STEPS = 3;

/**
 * @returns {{name: string, says: string, rounds: string, steps: object[], best: string, words: string}} `name` is the winner's or '',
 *     and `says` what is to be said of it
 */
export function picture({ game, tally }) {
  const winner = game.players.find(player => player.id === game.winner);
  const told = {
    name: winner === undefined ? '' : fullName(game, winner),
    says: winner === undefined ? nobodyWins(game) : 'wins',
    rounds: count(game.round, 'round'),
    steps: ranking(game)
      .slice(0, STEPS)
      .map(player => step(game, player)),
    best: best(game, tally),
  };
  return { ...told, words: words(told) };
}

const nobodyWins = ({ outcome }) => (outcome === 'draw' ? 'A draw' : 'Nobody wins');

const step = (game, player) => ({
  place: rank(game, player),
  name: fullName(game, player),
  initial: letters(player.name)[0].toUpperCase(),
  seat: game.players.indexOf(player),
  capital: dollars(capital(player)),
});

const best = (game, tally) => (tally.game === game.id && tally.best !== null ? `Best sale ${dollars(tally.best.profit)}` : '');

const words = ({ name, says, rounds, steps, best }) =>
  [
    `CliX: ${[name, says].filter(part => part !== '').join(' ')} after ${rounds}.`,
    `${steps.map(({ place, name, capital }) => `${ordinal(place)} ${name} ${capital}`).join(', ')}.`,
    ...(best === '' ? [] : [`${best}.`]),
  ].join(' ');

/** A text of either direction that does not turn what stands around it. */
export const isolated = text => `\u2068${text}\u2069`;

/**
 * As much of a text as fits, with an ellipsis where it was cut.
 *
 * @param {(text: string) => number} width in the units of `room`
 */
export function fitted(text, room, width) {
  if (width(isolated(text)) <= room) return isolated(text);
  const all = letters(text);
  const cut = length => isolated(`${all.slice(0, length).join('').trimEnd()}…`);
  let length = all.length - 1;
  while (length > 1 && width(cut(length)) > room) length -= 1;
  return cut(length);
}
