/*
 * The players who want to play again together, in words. Pure.
 *
 * Comes from: a game that is over, with its `rematch`. Goes to: the end's screen, the tab's title and the announcements.
 */

/** Named one by one; of more, how many. */
const NAMED = 2;

/** '' while nobody waits. */
export function rematchText({ rematch }) {
  if (rematch === undefined || rematch.players.length === 0) return '';
  const { players, started } = rematch;
  if (started !== undefined) return `${enumerated(players)} ${players.length === 1 ? 'plays' : 'play'} the next game.`;
  return `${enumerated(players)} ${players.length === 1 ? 'wants' : 'want'} a rematch.`;
}

/** Anna; Anna and Bob; Anna, Bob and 2 more */
function enumerated(names) {
  if (names.length <= NAMED) return names.join(' and ');
  return `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`;
}
