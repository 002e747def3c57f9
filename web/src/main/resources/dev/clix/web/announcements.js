/*
 * The announcements of a screen reader for what happens, each a sentence or less. Pure.
 *
 * Comes from: main.js, with the message and the states around it. Goes to: the page's polite live region.
 */

import { capital, place } from './game.js';
import { fullName, nameOf } from './names.js';
import { rematchText } from './rematch.js';
import { isSpectator, me } from './state.js';
import { dollars, ordinal } from './words.js';

/** '' when there is nothing worth interrupting for. */
export function announcement(before, after, message) {
  if (after.game === null || after.game === before.game) return '';
  return SENTENCES[message.type]?.(after, message) ?? '';
}

const SENTENCES = {
  seated: state => (isSpectator(state) ? 'You are watching.' : seated(state)),
  returned: () => 'You are back in the game.',
  playerJoined: ({ game }, { player }) =>
    `${fullName(game, player)} joined. ${game.players.length} of ${game.seats} players are here.`,
  playerLeft: (state, { player }) => `${nameOf(state, player)} left.`,
  playerAway: (state, { player }) => `${nameOf(state, player)} lost the connection.`,
  playerBack: (state, { player }) => `${nameOf(state, player)} is back.`,
  gameStarted: () => 'The game begins. Get ready.',
  roundStarted: (state, { round }) => (me(state)?.out ?? true ? `Round ${round}.` : `Round ${round}. Click now!`),
  productShipped: (state, { player, sale }) => `${nameOf(state, player)} shipped for ${dollars(sale.profit)}.`,
  roundEnded,
  rematchChanged: ({ game }) => rematchText(game),
  gameEnded: (state, end) => `The game is over. ${ending(state, end)}`,
};

function ending(state, { outcome, winner }) {
  if (winner === undefined) return outcome === 'draw' ? 'It is a draw.' : 'Nobody won.';
  return winner === state.seat?.player ? 'You win!' : `${nameOf(state, winner)} wins.`;
}

const seated = ({ game }) => `You have a seat. ${game.players.length} of ${game.seats} players are here.`;

function roundEnded(state, { round }) {
  const player = me(state);
  if (player === undefined) return `Round ${round} is over.`;
  if (player.out) return `Round ${round} is over. You are out.`;
  return `Round ${round} is over. You have ${dollars(capital(player))} and are ${ordinal(place(state.game, player))} of ${state.game.players.length}.`;
}
