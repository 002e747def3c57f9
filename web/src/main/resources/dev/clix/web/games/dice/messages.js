/*
 * The messages of Liar's Dice, as the records of dev.clix.server.game.dice.message have them.
 *
 * Comes from: moves.js, with the fields. Goes to: the server; and to protocol.js, which checks what comes from there.
 */

import { flag, list, maybe, number, text, thing } from '../../shapes.js';

/** Makes each move a client may send; `id` is the client's own name for the message. */
export const MOVES = {
  bid: (id, { quantity, face }) => ({ type: 'bid', id, quantity, face }),
  challenge: id => ({ type: 'challenge', id }),
};

/** The fields of every event, by type; moves are acknowledged. */
export const shapes = {
  events: {
    diceRolled: { round: number, inPlay: number, dice: maybe(list) },
    turnBegan: { player: text, endsAt: number },
    turnMissed: { player: text, missed: number, out: flag },
    bidMade: { player: text, quantity: number, face: number },
    diceShown: { showdown: thing, hands: list, nextRoundAt: maybe(number) },
    gameEnded: { outcome: text, winner: maybe(text) },
  },
  replies: {},
};
