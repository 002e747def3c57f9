/*
 * The engine's refusals: in words for people, the reason and the remedy; for the connection, whether to come again.
 */

const WORDS = {
  invalidMessage: 'The server could not read that. Is the name 1 to 24 visible characters long?',
  tooManyMessages: 'That was a lot at once. Wait a moment, then try again.',
  tooManyConnections: 'You have this game open too often. Close a tab, then try again.',
  tooManyGames: 'There are enough games from where you are. Finish one, or join one.',
  invalidToken: 'Your seat could not be found any more. Start or join another game.',
  expiredToken: 'You were away too long and your seat was given up. Start or join another game.',
  unknownGame: 'This game does not exist any more. Ask for a new link, or start a game of your own.',
  unknownCode: 'No game has this code now. Look at the letters again, or ask for a new one.',
  tooManyCodes: 'Those were many wrong codes. Wait a moment, then try again.',
  unknownKind: 'This server does not have that game. Choose another one.',
  gameElsewhere: 'This game is played on another server.',
  gameFull: 'This game is full. Watch it, or start a game of your own.',
  seatsKept: 'The seats are kept for those who played, for a few seconds more.',
  gameStarted: 'This game has begun without you. Watch it, or start a game of your own.',
  gameEnded: 'This game is over. Start or join another one.',
  notSeated: 'You have no seat in a game. Start or join one.',
  alreadySeated: 'You sit in a game already. Leave it first.',
  notHost: 'Only the host can do this. Ask them.',
  tooFewPlayers: 'A game needs two players. Invite somebody, or add a bot.',
  internalError: 'The game went wrong at that, and nothing was done. Try something else, or start another game.',
  overloaded: 'The server is full right now. Try again in a minute.',
  shuttingDown: 'The server is about to restart. Try again in a minute.',
  workflowUnavailable: 'The server could not reach its workflow. Try again in a minute.',
};

/** The address has a game in it that cannot be one: half of it, or something added. */
export const MALFORMED_LINK = 'This link is not whole, or has something added. Ask for it again, or start a game of your own.';

/** @param {string} title of a game, or its kind */
export const noPage = title => `This page does not have the game “${title}”. Reload it: there may be a newer one.`;

/**
 * @param {string} refusal the protocol's word
 * @param {string} message the server's own words, for a refusal this page does not know
 * @param {Object<string, string>} [own] the game's own refusals
 */
export const refusalText = (refusal, message, own = {}) => WORDS[refusal] ?? own[refusal] ?? `${message} Reload the page if this goes on.`;

// These say something about the server's hour, not about the seat.
const COME_AGAIN = ['overloaded', 'shuttingDown', 'workflowUnavailable', 'tooManyMessages', 'tooManyConnections'];

/**
 * Whether only another connection helps: the server could not take the player back just now, or dropped a message
 * without reading whose it was.
 */
export const mustComeAgain = (state, message) =>
  message.type === 'refused' &&
  COME_AGAIN.includes(message.refusal) &&
  (message.replyTo === undefined ||
    state.unanswered.some(command => command.type === 'return' && command.id === message.replyTo));
