/* The texts of CliX that the rest of the page shows. */

/** The speeds of bots, by the server's words. */
const SPEEDS = { slow: 'Slow', medium: 'Medium', fast: 'Fast' };

export const name = 'clix';

export const words = {
  slogan: 'Click\u00a0it. Ship\u00a0it. Survive.',
  pitch:
    'You found a startup, and every round burns money. Click your product into shape, hold it while the price rises, ship it before the market crashes, and be the last one in business.',
  placeholder: 'What founders call you',
  begins: 'Get ready: the first round starts in a moment.',
  leaving: 'Your startup closes, and there is no way back in.',
};

export const seats = { min: 2, max: 10, usual: 4 };
export const bots = { label: 'Speed', levels: SPEEDS, usual: 'medium', house: ['medium', 'medium'] };

export const refusals = {
  noRound: 'Too late: the round was over before it arrived.',
  invalidReceipt: 'This sale could not be proven any more. What counted stands in the table.',
  tooFewClicks: 'A product takes ten clicks.',
  outOfGame: 'You are out of this game. You can watch it to the end.',
};

/** The title's words while it is played. */
export const headline = ({ phase, round }) => (phase === 'round' ? `Round ${round}` : 'Get ready');
