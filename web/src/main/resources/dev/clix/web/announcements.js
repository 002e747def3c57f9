/*
 * The announcements of a screen reader for what happens in any game, each a sentence or less; a game has its own beside them. Pure.
 *
 * Comes from: main.js, with the message and the states around it. Goes to: the page's polite live region.
 */

import { FACES } from './emotes.js';
import { pageOf } from './games/pages.js';
import { fullName, nameOf } from './names.js';
import { rematchText } from './rematch.js';
import { isSpectator } from './seat.js';

/** '' when there is nothing worth interrupting for. */
export function announcement(before, after, message) {
  if (message.type === 'emoted') return faceOf(before, after, message);
  if (after.game === null || after.game === before.game) return '';
  const sentence = SENTENCES[message.type] ?? pageOf(after.game).announcements[message.type];
  if (sentence !== undefined) return sentence(after, message);
  return ends(before.game, after.game) ? `The game is over. ${ending(after)}` : '';
}

/** My own face is no news. */
const faceOf = (before, after, { player, emote }) =>
  after.faces === before.faces || player === after.seat?.player ? '' : `${nameOf(after, player)}: ${FACES[emote].label}.`;

const SENTENCES = {
  seated: state => (isSpectator(state) ? 'You are watching.' : seated(state)),
  returned: () => 'You are back in the game.',
  playerJoined: ({ game }, { player }) =>
    `${fullName(game, player)} joined. ${game.players.length} of ${game.seats} players are here.`,
  playerLeft: (state, { player }) => `${nameOf(state, player)} left.`,
  playerAway: (state, { player }) => `${nameOf(state, player)} lost the connection.`,
  playerBack: (state, { player }) => `${nameOf(state, player)} is back.`,
  botsAwaited: (_state, { at, time }) => (at === undefined ? '' : `Bots join in ${Math.round((at - time) / 1_000)} seconds.`),
  rematchChanged: ({ game }) => rematchText(game),
};

const ends = (before, after) => before?.id === after.id && before.phase !== 'ended' && after.phase === 'ended';

function ending(state) {
  const { outcome, winner } = state.game;
  if (winner === undefined) return outcome === 'draw' ? 'It is a draw.' : 'Nobody won.';
  return winner === state.seat?.player ? 'You win!' : `${nameOf(state, winner)} wins.`;
}

const seated = ({ game }) => `You have a seat. ${game.players.length} of ${game.seats} players are here.`;
