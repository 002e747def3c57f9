/*
 * The names of a game's players: people of one name are told apart by a number. Pure.
 *
 * Comes from: game.js' players. Goes to: the views and the announcements.
 */

/** Names that readers take for one: other letters of the same look and other spaces make no other one. */
const alike = name => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');

/** '' for the first of a name, then 2, 3…, in the order of the seats; never a number that makes another's name. */
export function numberOf({ players }, id) {
  const taken = new Set(players.map(({ name }) => alike(name)));
  const seen = new Set();
  for (const player of players) {
    const name = alike(player.name);
    const number = seen.has(name) ? freeNumber(taken, name) : '';
    if (player.id === id) return number;
    seen.add(name);
    taken.add(`${name} ${number}`);
  }
  return '';
}

function freeNumber(taken, name) {
  let number = 2;
  while (taken.has(`${name} ${number}`)) number += 1;
  return number;
}

/** Anna, or Anna 2 */
export function fullName(game, player) {
  const number = numberOf(game, player.id);
  return number === '' ? player.name : `${player.name} ${number}`;
}

/** "You" for the player at this page. */
export function nameOf({ game, seat }, id) {
  const player = game.players.find(each => each.id === id);
  if (id === seat?.player) return 'You';
  return player === undefined ? 'Somebody' : fullName(game, player);
}
