/*
 * The address others can join a private game at. The server knows it best: it may be reached by another name than the
 * host's own browser uses, above all when that is "localhost". The host's name is the server's to tell as well: the document has it.
 */

import { isRunning } from './game.js';

/** As dev.clix.protocol.GameId has it. */
export const isGameId = link => /^[\w-]{1,40}$/.test(link);

/**
 * The invitation as the document tells it; null where it tells of no game.
 *
 * @returns {?{title: string, words: string, kind: string, begun: boolean}} `begun` while the game is played, and can only be watched
 */
export function invited(document) {
  const { kind, phase } = document.documentElement.dataset;
  if (phase === undefined) return null;
  const words = document.querySelector('meta[name="description"]').content;
  return { title: document.title, words, kind, begun: isRunning({ phase }) };
}

/** Calls back with the links, the likeliest first; with the page's own address when the server does not say. */
export async function fetchInvitation(game, invited) {
  if (game === null || game.visibility !== 'private') return;
  invited(await links(game.id));
}

async function links(game) {
  try {
    const answer = await fetch(`invitations/${game}`);
    if (answer.ok) return (await answer.json()).urls;
  } catch {
    // Not reachable: the address below is good enough on this machine.
  }
  return [new URL(`?game=${game}`, new URL('.', location.href)).href];
}

/** Where a link is, as a QR code. */
export const qrCode = ({ game, invitation }) => `invitations/${game.id}.svg?url=${encodeURIComponent(invitation)}`;
