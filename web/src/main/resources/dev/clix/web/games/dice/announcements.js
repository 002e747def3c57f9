/* The announcements of a screen reader for what happens in Liar's Dice. What is said takes the place of what was: a turn tells the bid before. Pure. */

import { nameOf } from '../../names.js';
import { me } from '../../seat.js';
import { count } from '../../words.js';
import { isTrue, standingBid } from './game.js';
import { bidText } from './words.js';

export const announcements = {
  diceRolled: (state, { round, inPlay, dice }) =>
    `Round ${round}, ${inPlay} dice. ${dice === undefined ? '' : `You have ${dice.join(', ')}.`}`.trim(),
  turnBegan,
  turnMissed: (state, { player, missed, out }) =>
    out
      ? `${nameOf(state, player)} let ${missed} turns pass and ${verb(state, player, 'are', 'is')} out.`
      : `${nameOf(state, player)} let the turn pass.`,
  diceShown,
};

const verb = (state, player, mine, other) => (player === state.seat?.player ? mine : other);

/** Yours, Ada's */
const possessive = (state, player) => (player === state.seat?.player ? 'your' : `${nameOf(state, player)}’s`);

function turnBegan(state, { player }) {
  const bid = standingBid(state.game);
  const before = bid === undefined ? rolled(state) : `${nameOf(state, bid.player)} ${verb(state, bid.player, 'bid', 'bids')} ${bidText(bid)}. `;
  return `${before}${player === state.seat?.player ? 'Your turn.' : `${nameOf(state, player)}’s turn.`}`;
}

/** The turn that opens a round follows the roll at once, and must not hide it. */
function rolled(state) {
  const { round, inPlay } = state.game;
  return `${announcements.diceRolled(state, { round, inPlay, dice: me(state)?.hand })} `;
}

function diceShown(state, { showdown }) {
  const { challenger, bid, count: found, loser } = showdown;
  const doubt = `${nameOf(state, challenger)} ${verb(state, challenger, 'doubt', 'doubts')} ${possessive(state, bid.player)} ${bidText(bid)}.`;
  return `${doubt} There ${found === 1 ? 'is' : 'are'} ${found}: ${isTrue(showdown) ? 'true' : 'a lie'}. ${loss(state, loser)}`;
}

function loss(state, loser) {
  const dice = diceOf(state, loser);
  return dice > 0 ? `${loses(state, loser)} and ${verb(state, loser, 'have', 'has')} ${count(dice, 'die', 'dice')} left.` : `${loses(state, loser)}.`;
}

const diceOf = ({ game }, id) => game.players.find(player => player.id === id)?.dice ?? 0;

/** Ada loses a die; Ada loses a die and is out */
export function loses(state, loser) {
  if (loser === undefined) return 'Nobody loses a die';
  const out = diceOf(state, loser) === 0 ? ` and ${verb(state, loser, 'are', 'is')} out` : '';
  return `${nameOf(state, loser)} ${verb(state, loser, 'lose', 'loses')} a die${out}`;
}
