/* The texts of Liar's Dice that the rest of the page shows, and its own ways to say numbers. */

/** How well bots play, by the server's words. */
const LEVELS = { cautious: 'Cautious', sharp: 'Sharp' };

export const name = 'dice';
export const title = "Liar's Dice";

export const words = {
  slogan: 'Bid\u00a0high. Bluff\u00a0well. Call\u00a0the\u00a0liar.',
  pitch:
    'Everybody rolls five dice under a cup. Bid how many there are under all of them, or call the last bidder a liar. Who is wrong loses a die, and the last one with dice wins.',
  placeholder: 'What the table calls you',
  begins: 'The dice are rolling.',
  leaving: 'Your dice are out of the game, and there is no way back in.',
};

export const seats = { min: 2, max: 6, usual: 4 };
export const bots = { label: 'Style', levels: LEVELS, usual: 'cautious', house: ['cautious', 'sharp'] };

export const refusals = {
  outOfTurn: 'Too late: it is not your turn any more.',
  bidTooLow: 'A bid must be higher than the one before.',
  bidTooHigh: 'There are not so many dice.',
  noBid: 'Nothing was bid yet.',
};

const ONE = ['', 'one', 'two', 'three', 'four', 'five', 'six'];
const MANY = ['', 'ones', 'twos', 'threes', 'fours', 'fives', 'sixes'];

/** 1 six, 4 threes */
export const bidText = ({ quantity, face }) => `${quantity} ${(quantity === 1 ? ONE : MANY)[face]}`;

/** threes */
export const faceText = face => MANY[face];

/** The title's words while it is played: whoever looks at another tab sees whose turn it is. */
export function headline({ phase, round, turn }, seat) {
  if (phase === 'shown') return 'Liar?';
  if (turn !== undefined && turn === seat?.player) return 'Your turn';
  return round === 0 ? 'Get ready' : `Round ${round}`;
}
