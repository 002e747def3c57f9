/*
 * The page's title, which the tab and a screen reader tell. Pure.
 *
 * Comes from: main.js, with the state. Goes to: the document.
 */

import { pageOf, titleOf } from './games/pages.js';
import { rematchText } from './rematch.js';

const TITLE = 'CliX – quick games with friends';

export function title({ game, seat, forgotten, link, invited }) {
  if (game === null) return link === '' || invited === null ? TITLE : invited.title;
  return `${words(game, seat, forgotten)} – ${titleOf(game)}`;
}

function words(game, seat, forgotten) {
  if (game.phase === 'lobby') return `${game.players.length} of ${game.seats} are here`;
  if (game.phase !== 'ended') return pageOf(game).headline(game, seat);
  return (!forgotten && rematchText(game)) || ending(game, seat);
}

function ending({ winner, outcome }, { player }) {
  if (winner === player) return 'You win!';
  return outcome === 'draw' ? 'A draw' : 'Game over';
}
