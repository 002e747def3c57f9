/* The announcements of a screen reader for what happens in CliX, each a sentence or less. Pure. */

import { nameOf } from '../../names.js';
import { me } from '../../seat.js';
import { dollars, ordinal } from '../../words.js';
import { capital, place } from './game.js';
import { MOODS } from './market.js';

export const announcements = {
  gameStarted: () => 'The game begins. Get ready.',
  roundStarted,
  marketCrashed: state => `The market has crashed. ${fate(state)}`.trimEnd(),
  productShipped: (state, { player, sale }) => `${nameOf(state, player)} shipped for ${dollars(sale.profit)}.`,
  roundEnded,
};

function roundStarted(state, { round, weather }) {
  const market = weather === undefined ? '' : ` A ${MOODS[weather.mood]}.`;
  return `Round ${round}.${market}${(me(state)?.out ?? true) ? '' : ' Click now!'}`;
}

function fate(state) {
  const player = me(state);
  if (player === undefined || player.out) return '';
  return player.sale === undefined ? 'You had not shipped.' : 'You had shipped in time.';
}

function roundEnded(state, { round }) {
  const player = me(state);
  if (player === undefined) return `Round ${round} is over.`;
  if (player.out) return `Round ${round} is over. You are out.`;
  return `Round ${round} is over. You have ${dollars(capital(player))} and are ${ordinal(place(state.game, player))} of ${state.game.players.length}.`;
}
