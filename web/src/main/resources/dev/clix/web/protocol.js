/*
 * The messages of the server, as the records of dev.clix.protocol have them; those of a game are in its own shapes.
 *
 * Comes from: the text of a frame. Goes to: state.js, as messages that need no further check.
 */

import { pages } from './games/pages.js';
import { flag, list, maybe, number, text, thing } from './shapes.js';

/** The fields of every answer, by type. */
const REPLIES = {
  seated: { replyTo: text, player: text, token: text, kept: maybe(thing), epoch: text, offset: number, game: thing, time: number },
  returned: {
    replyTo: text,
    player: text,
    token: text,
    kept: maybe(thing),
    recovered: flag,
    epoch: text,
    offset: number,
    game: maybe(thing),
    time: number,
  },
  spectators: { replyTo: text, count: number, spectators: list, next: maybe(number) },
  acknowledged: { replyTo: text },
  renewed: { token: text },
  goingDown: { gamesGoOn: flag, until: number },
  pong: { replyTo: text, time: number },
  refused: { replyTo: maybe(text), refusal: text, message: text, retryAfter: maybe(number), playedAt: maybe(text) },
};

/** The envelope every game message has around its event. */
const ENVELOPE = { game: text, epoch: text, offset: number, time: number };

/** The fields of every event, by type. */
const EVENTS = {
  playerJoined: { player: thing, host: maybe(text) },
  playerLeft: { player: text, host: maybe(text) },
  playerAway: { player: text, host: maybe(text) },
  playerBack: { player: text, host: maybe(text) },
  spectatorJoined: { spectator: thing },
  spectatorLeft: { spectator: text },
  audienceChanged: { audience: thing },
  superseded: { from: number },
  rematchChanged: { rematch: thing },
};

/** Every type the server may say in whatever game. */
export const SERVER_TYPES = [...Object.keys(REPLIES), ...Object.keys(EVENTS)];

/** Whether a message is one of a game's numbered ones, not an answer to a single client. */
export const isGameMessage = message => 'offset' in message && !Object.hasOwn(REPLIES, message.type);

/**
 * The messages of a frame: it holds one, or several in an array.
 *
 * @param {unknown} frame the frame's parsed JSON
 * @throws {Error} when the server said something the protocol does not know
 */
export function messages(frame) {
  return (list(frame) ? frame : [frame]).map(checked);
}

function checked(message) {
  if (!thing(message)) throw new Error(`Expected a message, but found ${JSON.stringify(message)}`);
  for (const [field, kind] of Object.entries(shapeOf(message)))
    if (!kind(message[field]))
      throw new Error(`Expected ${message.type} with a good ${field}, but found ${JSON.stringify(message[field])}`);
  return message;
}

function shapeOf(message) {
  const { type } = message;
  if (Object.hasOwn(REPLIES, type)) return REPLIES[type];
  // An event of a newer server still has its place in the game's log, even if it means nothing here.
  if (isGameMessage(message)) return { ...ENVELOPE, ...(EVENTS[type] ?? ofAGame('events', type)) };
  const reply = ofAGame('replies', type);
  if (reply !== undefined) return reply;
  throw new Error(`Expected a message of a known type, but found ${JSON.stringify(type)}`);
}

const ofAGame = (side, type) =>
  pages().map(({ shapes }) => shapes[side]).find(shapes => Object.hasOwn(shapes, type))?.[type];
