/*
 * The market of a game in which holding is a gamble, as its players may know it: prices, the burn, the odds of a crash. Pure.
 *
 * Comes from: a game's view. Goes to: game.js, with the price, and the views. The server's arithmetic is Economy's and Weather's.
 */

const FIRST_CLICK = 450;
/** How many times the price of its beginning is added until the round's end. */
const HYPE = 2;
const SECOND = 1_000;

/** By the server's words. */
export const MOODS = { calm: 'calm market', lively: 'lively market', wild: 'wild market' };

/** The cost of the current round, or of the last one in the pause after it; in whole dollars. */
export const burn = game => burnOf(game, Math.max(1, game.round));

export const nextBurn = game => burnOf(game, game.round + 1);

const burnOf = ({ burn: first, market }, round) => first + (market?.burnRise ?? 0) * (round - 1);

/** How long the round was to be, in milliseconds: it may close before. */
export const lengthOf = game => game.roundMillis ?? game.deadline - game.roundStartedAt;

/** The profit of a product, in whole dollars, while the market has not crashed. */
export function rising(game, clicks, now) {
  const length = lengthOf(game);
  const millis = Math.min(length, Math.max(0, Math.floor(now - game.roundStartedAt)));
  return Math.trunc(FIRST_CLICK * Math.sqrt(clicks) * (1 + (HYPE * millis) / length));
}

/** The probability that the market has not crashed so many milliseconds after the round began. */
export function survival({ calmMillis, riskMillis }, millis) {
  const risk = Math.max(0, millis - calmMillis) / riskMillis;
  return Math.exp(-risk * risk);
}

/** The probability that it crashes within the next second, having not crashed yet. */
export function risk({ market, roundStartedAt }, now) {
  const millis = now - roundStartedAt;
  return 1 - survival(market.weather, millis + SECOND) / survival(market.weather, millis);
}

/** How many clicks a product with so many still needs before it can be shipped. */
export const missing = ({ market }, clicks) => Math.max(0, (market?.clicksMin ?? 0) - clicks);
