/*
 * The clicks that will count, foretold by the same bucket as the server's (dev.clix.server.game.clix.ClickAllowance), which fills as
 * time passes, up to a second's worth, and is empty when the round begins. The server's own count replaces the forecast.
 *
 * Comes from: moves.js, click by click. All times are milliseconds.
 */

const SECOND = 1_000;

/**
 * The bucket after one more click, or null if it holds none.
 *
 * @param {?{millis: number, at: number}} allowance null before the round's first click
 * @param {object} game its clicksPerSecond; servers of before do not tell, and then every click may count
 */
export function spend(allowance, { clicksPerSecond, roundStartedAt }, now) {
  if (clicksPerSecond === undefined) return allowance ?? { millis: 0, at: now };
  const { millis, at } = allowance ?? { millis: 0, at: roundStartedAt };
  const filled = Math.min(SECOND, millis + Math.max(0, now - at));
  const cost = Math.ceil(SECOND / clicksPerSecond);
  return filled * clicksPerSecond < SECOND ? null : { millis: Math.max(0, filled - cost), at: now };
}
