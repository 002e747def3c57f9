/*
 * The figures of a game that its end shows: its best sale, and how fast my own clicks were. Pure.
 *
 * Comes from: reducer.js, sale by sale. Goes to: memory.js, since they are not told again after a reload; records.js and the end's screen.
 */

/** `round` is the one of my latest sale; a server that has lost a sale tells it twice. */
export const NO_TALLY = { game: '', best: null, ownBest: 0, clicks: 0, millis: 0, round: 0 };

/** The state after a message, with the sale it tells of among the figures. */
export function tallied(before, after, { type, player, sale }) {
  if (type !== 'productShipped' || after.game === null || after.game === before.game) return after;
  const known = after.tally.game === after.game.id ? after.tally : { ...NO_TALLY, game: after.game.id };
  const isBest = known.best === null || sale.profit > known.best.profit;
  const best = isBest ? { player, profit: sale.profit } : known.best;
  const isOwn = player === after.seat?.player && sale.round > known.round;
  return { ...after, tally: { ...known, best, ...(isOwn ? own(known, sale) : {}) } };
}

const own = ({ ownBest, clicks, millis }, sale) => ({
  ownBest: Math.max(ownBest, sale.profit),
  clicks: clicks + sale.clicks,
  millis: millis + sale.millis,
  round: sale.round,
});

/** My clicks a second until each sale; null without any. */
export const speed = ({ clicks, millis }) => (millis === 0 ? null : (1_000 * clicks) / millis);

/** The figures that this page kept over a reload; none where they are not whole. */
export function readTally(found) {
  const isWhole =
    typeof found?.game === 'string' &&
    ['ownBest', 'clicks', 'millis', 'round'].every(figure => Number.isFinite(found[figure])) &&
    (found.best === null || (typeof found.best?.player === 'string' && Number.isFinite(found.best.profit)));
  return isWhole ? found : NO_TALLY;
}
