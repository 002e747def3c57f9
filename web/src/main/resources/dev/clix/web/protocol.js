/*
 * The messages between browser and server, as the records of dev.clix.protocol have them.
 *
 * Comes from: the text of a frame. Goes to: state.js, as messages that need no further check.
 */

const text = value => typeof value === 'string';
const number = value => typeof value === 'number';
const flag = value => typeof value === 'boolean';
const list = Array.isArray;
const thing = value => typeof value === 'object' && value !== null && !list(value);
const maybe = kind => value => value === undefined || kind(value);

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
  clicked: { replyTo: text, clicks: number },
  shipped: { replyTo: text, sale: thing, receipt: text },
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
  gameStarted: { nextRoundAt: number },
  roundStarted: { round: number, startedAt: number, endsAt: number },
  progress: { player: text, clicks: number },
  superseded: { from: number },
  productShipped: { player: text, sale: thing },
  roundEnded: { round: number, standings: list, nextRoundAt: maybe(number) },
  gameEnded: { outcome: text, winner: maybe(text), standings: list },
  rematchChanged: { rematch: thing },
};

/** Every type the server may say. */
export const SERVER_TYPES = [...Object.keys(REPLIES), ...Object.keys(EVENTS)];

/** Makes the messages a client may send; `id` is the client's own name for the message. */
export const CLIENT_MESSAGES = {
  quickMatch: (id, { name, client, game }) => ({ type: 'quickMatch', id, name, ...known(client), ...kind(game) }),
  hostGame: (id, { name, seats, client, game }) => ({
    type: 'hostGame',
    id,
    name,
    seats,
    ...known(client),
    ...kind(game),
  }),
  joinGame: (id, { name, game, client }) => ({ type: 'joinGame', id, name, game, ...known(client) }),
  playAgain: (id, { name, game, client }) => ({ type: 'playAgain', id, name, game, ...known(client) }),
  spectate: (id, { name, game, client }) => ({ type: 'spectate', id, name, game, ...known(client) }),
  listSpectators: (id, { after }) => ({ type: 'listSpectators', id, after }),
  return: (id, { token, epoch, offset }) => ({ type: 'return', id, token, ...(epoch ? { epoch } : {}), offset }),
  addBot: (id, { speed }) => ({ type: 'addBot', id, speed }),
  startGame: id => ({ type: 'startGame', id }),
  click: (id, { clicks }) => ({ type: 'click', id, clicks }),
  ship: id => ({ type: 'ship', id }),
  showReceipt: (id, { receipt }) => ({ type: 'showReceipt', id, receipt }),
  leave: id => ({ type: 'leave', id }),
  ping: id => ({ type: 'ping', id }),
};

/** A request for a seat carries the page's key: sent again on another connection it is the same request. */
function known(client) {
  return client === undefined ? {} : { client };
}

/** The kind of game that is wanted; CliX without one. */
function kind(game) {
  return game === undefined ? {} : { game };
}

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
  if (Object.hasOwn(REPLIES, message.type)) return REPLIES[message.type];
  // An event of a newer server still has its place in the game's log, even if it means nothing here.
  if (isGameMessage(message)) return { ...ENVELOPE, ...EVENTS[message.type] };
  throw new Error(`Expected a message of a known type, but found ${JSON.stringify(message.type)}`);
}
