/*
 * The messages of CliX, as the records of dev.clix.server.game.clix.message have them.
 *
 * Comes from: moves.js, with the fields. Goes to: the server; and to protocol.js, which checks what comes from there.
 */

import { list, maybe, number, text, thing } from '../../shapes.js';

/** Makes each move a client may send; `id` is the client's own name for the message. */
export const MOVES = {
  click: (id, { clicks }) => ({ type: 'click', id, clicks }),
  ship: id => ({ type: 'ship', id }),
  showReceipt: (id, { receipt }) => ({ type: 'showReceipt', id, receipt }),
};

/** The fields of every event and answer, by type. */
export const shapes = {
  events: {
    gameStarted: { nextRoundAt: number },
    roundStarted: { round: number, startedAt: number, endsAt: number, weather: maybe(thing) },
    roundClosing: { endsAt: number },
    marketCrashed: { round: number, millis: number },
    progress: { player: text, clicks: number },
    productShipped: { player: text, sale: thing },
    roundEnded: { round: number, standings: list, nextRoundAt: maybe(number) },
    gameEnded: { outcome: text, winner: maybe(text), standings: list },
  },
  replies: {
    clicked: { replyTo: text, clicks: number },
    shipped: { replyTo: text, sale: thing, receipt: text },
  },
};

/** The answers that need no word of the workflow: they take as long as the way. */
export const prompt = ['clicked'];
