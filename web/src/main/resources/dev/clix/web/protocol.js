/*
 * The messages of the server, as the records of dev.clix.protocol have them; those of a game are in its own shapes.
 *
 * Comes from: the text of a frame. Goes to: state.js, as messages that need no further check.
 */

import { areAllHere, pages } from './games/pages.js';
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
  openGames: { replyTo: maybe(text), visitors: number, kinds: list, games: list, more: number },
  gameFound: { replyTo: text, game: text, kind: maybe(text) },
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
  botsAwaited: { at: maybe(number) },
  emoted: { player: text, emote: text },
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
  const misfits = shapesOf(message).map(shape => misfit(shape, message));
  if (!misfits.includes(undefined))
    throw new Error(`Expected ${message.type} with a good ${misfits[0]}, but found ${JSON.stringify(message[misfits[0]])}`);
  return message;
}

/** The first field that is not as it should be, if any. */
const misfit = (shape, message) => Object.keys(shape).find(field => !shape[field](message[field]));

/** The shapes that a message may have: games may use one word, each in its own way. */
function shapesOf(message) {
  const { type } = message;
  if (Object.hasOwn(REPLIES, type)) return [REPLIES[type]];
  if (isGameMessage(message)) return eventShapes(type).map(shape => ({ ...ENVELOPE, ...shape }));
  const replies = ofGames('replies', type);
  if (replies.length > 0) return replies;
  throw new Error(`Expected a message of a known type, but found ${JSON.stringify(type)}`);
}

function eventShapes(type) {
  if (Object.hasOwn(EVENTS, type)) return [EVENTS[type]];
  const shapes = ofGames('events', type);
  // An event of a newer server, or of a game whose page is still to come, has its place in the game's log all the same.
  return shapes.length === 0 || !areAllHere() ? [...shapes, {}] : shapes;
}

const ofGames = (side, type) =>
  pages()
    .map(({ shapes }) => shapes[side])
    .filter(shapes => Object.hasOwn(shapes, type))
    .map(shapes => shapes[type]);
