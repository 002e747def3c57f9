/*
 * Words on the screen about what has just happened, beside what it shows anyway. Pure.
 *
 * Comes from: state.js, with the states around a message. Goes to: the page's toasts.
 */

import { fullName } from './names.js';

/** The state after a message, with a notice of the player who hosts the game from now on. */
export function noticed(before, after) {
  const text = newHost(before, after);
  return text === '' ? after : { ...after, notice: { kind: 'info', text } };
}

function newHost({ game: before }, { game, seat }) {
  if (game?.phase !== 'lobby' || before?.id !== game.id || before.host === game.host) return '';
  const host = game.players.find(player => player.id === game.host);
  if (host === undefined) return '';
  return host.id === seat?.player ? 'You are the host now.' : `${fullName(game, host)} is the host now.`;
}
