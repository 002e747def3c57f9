/*
 * The kinds of games to choose from: those that this page and its server both have. A server of before has no list.
 *
 * Comes from: the server, once, if this page has more than one kind. Goes to: the lobby.
 */

import { titles } from './games/pages.js';

/** Calls back with the kinds, if there is a choice. */
export async function fetchOffer(offered) {
  if (Object.keys(titles).length < 2) return;
  const kinds = (await played()).filter(kind => Object.hasOwn(titles, kind));
  if (kinds.length > 1) offered(kinds);
}

async function played() {
  try {
    const answer = await fetch('games');
    if (answer.ok) return (await answer.json()).games.map(({ name }) => name);
  } catch {
    // No choice, then: the first kind can be played all the same.
  }
  return [];
}
