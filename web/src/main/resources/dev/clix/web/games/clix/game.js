/*
 * CliX as its players see it: what each of its own events makes of the view. Pure.
 *
 * Comes from: game.js, through page.js. Goes to: the views, with `ranking`, `change` and `price`.
 */

import { changed } from '../../game.js';
import { lengthOf, rising } from './market.js';

/** The profit of one click in one millisecond, in whole dollars. */
const PROFIT_FACTOR = 500_000;

/** By type, each from game and event to the next game. */
export const EVENTS = {
  gameStarted: (game, { nextRoundAt }) => ({ ...game, phase: 'countdown', deadline: nextRoundAt }),
  roundStarted: (game, { round, startedAt, endsAt, weather }) => ({
    ...game,
    phase: 'round',
    round,
    roundStartedAt: startedAt,
    deadline: endsAt,
    ...(weather === undefined ? {} : { market: { ...game.market, weather }, roundMillis: endsAt - startedAt, crash: undefined, closed: undefined }),
    players: game.players.map(({ sale, profit, ...player }) => ({ ...player, clicks: 0 })),
  }),
  roundClosing: (game, { endsAt }) => ({
    ...game,
    roundMillis: lengthOf(game),
    closed: endsAt - game.roundStartedAt,
    deadline: endsAt,
  }),
  marketCrashed: (game, { millis }) => ({ ...game, crash: millis }),
  progress: (game, { player, clicks }) => changed(game, player, { clicks }),
  productShipped: (game, { player, sale }) => changed(game, player, { sale, clicks: sale.clicks }),
  roundEnded: (game, { standings, nextRoundAt }) => ({
    ...game,
    phase: 'countdown',
    ...(game.market === undefined ? {} : { roundMillis: lengthOf(game) }),
    deadline: nextRoundAt,
    players: game.players.map(player => booked(player, standings)),
  }),
  gameEnded: (game, { outcome, winner, standings }) => ({
    ...game,
    phase: 'ended',
    outcome,
    winner,
    deadline: undefined,
    finalRanking: standings.map(standing => standing.player),
  }),
};

function booked(player, standings) {
  const standing = standings.find(each => each.player === player.id);
  if (standing === undefined) return player;
  const { clicks, profit, capital, out } = standing;
  return { ...player, clicks, profit, out, capitals: player.out ? player.capitals : [...player.capitals, capital] };
}

export const capital = player => player.capitals.at(-1) ?? 0;

/** The change of a player's capital in the last round; 0 before the first. */
export const change = player => (player.capitals.length < 2 ? 0 : capital(player) - player.capitals.at(-2));

/** The players, best first: those in the game before those who are out, and these by how long they held out. */
export function ranking(game) {
  const order = game.finalRanking ?? [];
  return [...game.players].sort(
    (a, b) =>
      order.indexOf(a.id) - order.indexOf(b.id) ||
      Number(b.id === game.winner) - Number(a.id === game.winner) ||
      Number(a.out) - Number(b.out) ||
      b.capitals.length - a.capitals.length ||
      capital(b) - capital(a),
  );
}

/** The place at the end, from 1; equals share one. */
export const rank = (game, player) => 1 + ranking(game).findIndex(other => areEqual(other, player));

const areEqual = (a, b) => a.out === b.out && a.capitals.length === b.capitals.length && capital(a) === capital(b);

/** The place by capital, from 1; equal capitals share one. */
export const place = (game, player) =>
  1 +
  game.players.filter(
    other => Number(player.out) > Number(other.out) || (player.out === other.out && capital(other) > capital(player)),
  ).length;

/** The profit of the product if it were shipped now, in whole dollars. */
export function price(game, clicks, now) {
  if (game.market !== undefined) return rising(game, clicks, now);
  const elapsed = Math.max(1, Math.floor(Math.min(now, game.deadline) - game.roundStartedAt));
  return Math.trunc((PROFIT_FACTOR * clicks) / elapsed);
}
