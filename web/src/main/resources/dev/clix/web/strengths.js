/*
 * The words for how strong a bot plays, which are each game's own. A module apart, since games use the views that say them.
 *
 * Comes from: games/pages.js, as the page of a game comes. Goes to: the players' badges.
 */

const wordsOf = new Map();

/** @param {Object<string, string>} words by the server's */
export const learn = (kind, words) => wordsOf.set(kind, words);

/** The server's own word for a strength that is not known. */
export const strength = ({ kind }, { bot }) => (wordsOf.get(kind)?.[bot] ?? bot).toLowerCase();
