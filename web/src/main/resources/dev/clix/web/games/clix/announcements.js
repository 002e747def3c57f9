/* The announcements of a screen reader for what happens in CliX, each a sentence or less. Pure. */

import { nameOf } from '../../names.js';
import { me } from '../../seat.js';
import { dollars, ordinal } from '../../words.js';
import { capital, place } from './game.js';

export const announcements = {
  gameStarted: () => 'The game begins. Get ready.',
  roundStarted: (state, { round }) => (me(state)?.out ?? true ? `Round ${round}.` : `Round ${round}. Click now!`),
  productShipped: (state, { player, sale }) => `${nameOf(state, player)} shipped for ${dollars(sale.profit)}.`,
  roundEnded,
};

function roundEnded(state, { round }) {
  const player = me(state);
  if (player === undefined) return `Round ${round} is over.`;
  if (player.out) return `Round ${round} is over. You are out.`;
  return `Round ${round} is over. You have ${dollars(capital(player))} and are ${ordinal(place(state.game, player))} of ${state.game.players.length}.`;
}
