/*
 * Liar's Dice as its players see it: what each of its own events makes of the view. Pure.
 *
 * Beside the server's members a player who has no dice left is `out`, and a bid has `passed` where it was made for one who let
 * the turn pass.
 *
 * Comes from: game.js of the page, through page.js. Goes to: the views.
 */

import { changed } from '../../game.js';

/** By type, each from game and event to the next game. */
export const EVENTS = {
  diceRolled: (game, { round, inPlay }) => ({
    ...between(game),
    phase: 'turn',
    round,
    inPlay,
    bids: [],
    showdown: undefined,
    players: game.players.map(({ hand, ...player }) => player),
  }),
  turnBegan: (game, { player, endsAt }) => ({ ...game, turn: player, deadline: endsAt }),
  turnMissed: (game, { player, missed, out }) => {
    const told = changed({ ...between(game), passed: player }, player, { missed });
    return out ? lostAll(told, player) : told;
  },
  bidMade: (game, { player, quantity, face }) => {
    const passed = game.passed === player;
    const bid = { player, quantity, face, ...(passed ? { passed } : {}) };
    return { ...present(between(game), player), bids: [...game.bids, bid] };
  },
  diceShown: (game, { showdown, hands, nextRoundAt }) => {
    const shown = { ...present(between(game), showdown.challenger), phase: 'shown', showdown, deadline: nextRoundAt };
    return lost({ ...shown, players: shown.players.map(player => ({ ...player, hand: handOf(hands, player) })) }, showdown.loser);
  },
  gameEnded: (game, { outcome, winner }) => ({ ...between(game), phase: 'ended', outcome, winner }),
};

/** The turn is over, and the next one is still to begin. */
const between = ({ turn, deadline, ...game }) => game;

const handOf = (hands, { id }) => hands.find(hand => hand.player === id)?.dice;

/** A player who moves has missed no turn, unless it was another who moved in the player's place. */
const present = ({ passed, ...game }, player) => (passed === player ? game : changed(game, player, { missed: 0 }));

function lost(game, id) {
  const player = game.players.find(each => each.id === id);
  if (player === undefined) return game;
  return player.dice > 1 ? changed(game, id, { dice: player.dice - 1 }) : lostAll(game, id);
}

/** The game once a player is out. */
export const lostAll = (game, id) => changed(game, id, { dice: 0, out: true, outIn: game.round });

/** A snapshot, with what its events would have made of it. */
export const seen = game => ({
  ...game,
  players: game.players.map(player => (player.dice === 0 ? { ...player, out: true } : player)),
});

export const standingBid = game => game.bids.at(-1);

/** The bid that a player has made last in this round. */
export const lastBid = (game, player) => game.bids.findLast(bid => bid.player === player.id);

/** Whether there are as many dice as were bid: then the challenger loses one, else the bidder does. */
export const isTrue = ({ bid, count }) => count >= bid.quantity;

/** The players, best first: the winner, those with dice, and those who are out by how long they held out. */
export const ranking = game => [...game.players].sort((a, b) => compared(game, b) - compared(game, a));

/** The place at the end, from 1; equals share one. */
export const rank = (game, player) => 1 + ranking(game).findIndex(other => compared(game, other) === compared(game, player));

function compared({ winner }, player) {
  if (player.id === winner) return Infinity;
  return player.dice > 0 ? 1_000_000 + player.dice : (player.outIn ?? 0);
}
