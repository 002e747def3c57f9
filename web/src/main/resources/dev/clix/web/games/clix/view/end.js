/* The end of CliX, as far as it is not that of every game: why it ended, and the course of the game. */

import { html, nothing } from '../../../lib/lit-html/lit-html.js';
import { me } from '../../../seat.js';
import { podium as steps } from '../../../view/podium.js';
import { count, dollars, ordinal } from '../../../words.js';
import { capital, rank, ranking } from '../game.js';
import { chart } from './chart.js';
import { facts } from './facts.js';
import { finalStandings } from './standings.js';

const OUTCOMES = {
  lastOneLeft: 'The last one in business.',
  drawDecidedByCapital: 'Everybody went broke at once; the highest capital decides.',
  roundsPlayed: 'The richest wins.',
  draw: 'The richest are equally rich.',
  abandoned: 'Everybody left.',
};

/** A game that nobody else came to has no round. */
export const hasPlayed = game => game.round > 0;

export const outcome = state => `${OUTCOMES[state.game.outcome]} ${summary(state.game, me(state))}`;

/** How long it took, and what became of me. */
function summary(game, player) {
  const rounds = `${count(game.round, 'round')} played`;
  if (player === undefined || rank(game, player) === 1) return `${rounds}.`;
  return `${rounds}; you came ${ordinal(rank(game, player))}.`;
}

export const podium = ({ game }) => (game.outcome === 'abandoned' ? nothing : steps(game, ranking(game).map(player => ranked(game, player))));

const ranked = (game, player) => ({ player, place: rank(game, player), note: dollars(capital(player)) });

export const details = state => html`
  ${facts(state)}
  <section aria-label="Final standings">${finalStandings(state)}</section>
  ${chart(state.game)}
`;
