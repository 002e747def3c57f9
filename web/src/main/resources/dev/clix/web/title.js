/*
 * The page's title, which the tab and a screen reader tell. Pure.
 *
 * Comes from: main.js, with the state. Goes to: the document.
 */

import { rematchText } from './rematch.js';

const TITLE = 'CliX – click, ship, survive';

export function title({ game, seat, forgotten, link, invited }) {
  if (game === null) return link === '' || invited === null ? TITLE : invited.title;
  const titles = {
    lobby: `${game.players.length} of ${game.seats} are here`,
    countdown: 'Get ready',
    round: `Round ${game.round}`,
    ended: (!forgotten && rematchText(game)) || ending(game, seat),
  };
  return `${titles[game.phase]} – CliX`;
}

function ending({ winner, outcome }, { player }) {
  if (winner === player) return 'You win!';
  return outcome === 'draw' ? 'A draw' : 'Game over';
}
