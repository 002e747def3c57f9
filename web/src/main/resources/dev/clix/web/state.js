/*
 * The page's whole state, and what a message of the server makes of it. Pure: no DOM, no clock, no chance.
 *
 * Comes from: messages (protocol.js) and what the player does (intents.js). Goes to: view/*, which shows it, and
 * connection.js, which keeps the world true to it (commands.js).
 */

import { ask, comeBack, isWaiting } from './commands.js';
import { happen } from './game.js';
import { isGameId } from './invitation.js';
import { noticed } from './notices.js';
import { isGameMessage } from './protocol.js';
import { MALFORMED_LINK, refusalText } from './refusals.js';
import { NO_TALLY, tallied } from './tally.js';

/**
 * @param {object} recalled see memory.js
 * @param {string} recalled.session makes this page's message ids different from those of the page before a reload
 * @param {string} [recalled.client] the page's key: by it the server knows again who asked for a seat, on whatever connection
 * @param {string} [recalled.name] what the player was called last time
 * @param {boolean} [recalled.muted]
 * @param {object} [recalled.tally] see tally.js
 * @param {?{title: string, words: string, begun: boolean}} [recalled.invited] of the game an invitation leads to
 * @param {string} [recalled.link] the game an invitation leads to, or ''
 * @param {?{player: string, token: string, game?: string, watches?: string}} [recalled.seat] to come back into, in this
 *     game; `watches` is the same for one who only watches
 */
export const initial = ({ session, client, name = '', muted = false, tally = NO_TALLY, invited = null, link = '', seat = null }) => ({
  session,
  client,
  asked: 0,
  name,
  muted,
  tally,
  records: null,
  invited,
  link: isGameId(link) ? link : '',
  seat,
  log: null,
  catchUpTo: 0,
  game: null,
  listed: NOBODY_LISTED,
  clicks: NO_CLICKS,
  receipt: '',
  unanswered: [],
  house: null,
  seats: 0,
  invitation: '',
  invitations: [],
  kept: null,
  givenUp: null,
  forgotten: false,
  goingDown: null,
  connection: { status: 'idle' },
  notice: link === '' || isGameId(link) ? null : { kind: 'refusal', text: MALFORMED_LINK },
});

/** Spectators as far as they were asked for, and where the next page begins. */
export const NOBODY_LISTED = { spectators: [], next: undefined };

/**
 * My clicks in the running round: how many were made, how many the server has counted as far as it has answered, and how
 * many are not yet sent. Those likely to count are part of the unsent, and of each message that is underway (by its id).
 */
export const NO_CLICKS = { made: 0, counted: 0, unsent: 0, likely: 0, underway: {}, allowance: null };

/** The state after a message of the server. */
export function reduce(state, message) {
  const after = isGameMessage(message) ? happened(state, message) : answered(state, message);
  return tallied(state, noticed(state, after), message);
}

/** The state without a seat, back in the lobby. */
export const unseated = state => ({
  ...state,
  seat: null,
  log: null,
  catchUpTo: 0,
  game: null,
  forgotten: false,
  listed: NOBODY_LISTED,
  clicks: NO_CLICKS,
  receipt: '',
  unanswered: state.unanswered.filter(command => command.type === 'leave'),
  invitation: '',
  invitations: [],
});

export const me = state => state.game?.players.find(player => player.id === state.seat?.player);

/** Whether the connection is not known to be down; it may not be needed, or only be on its way. */
export const isUp = state => state.connection.since === undefined;

export const isSpectator = state => state.seat?.watches !== undefined;

/** The count my clicks are likely to come to once all of them have arrived. */
export function myClicks({ clicks, ...state }) {
  const underway = state.unanswered.reduce((sum, { id }) => sum + (clicks.underway[id] ?? 0), 0);
  return Math.max(me(state)?.clicks ?? 0, clicks.counted + underway + clicks.likely);
}

/** Clicks of this round that do not count, being more than the limit. */
export const clicksTooFast = state => Math.max(0, state.clicks.made - myClicks(state));

/** Clicks are sent one message at a time; those made meanwhile go together with the next. */
export function sendClicks(state) {
  if (state.clicks.unsent === 0 || isWaiting(state, 'click')) return state;
  return sendAllClicks(state);
}

export function sendAllClicks(state) {
  if (state.clicks.unsent === 0) return state;
  const { unsent, likely, underway } = state.clicks;
  const asked = ask(state, 'click', { clicks: Math.min(unsent, CLICKS_AT_ONCE_MAX) });
  const { id } = asked.unanswered.at(-1);
  return { ...asked, clicks: { ...state.clicks, unsent: 0, likely: 0, underway: { ...underway, [id]: likely } } };
}

const CLICKS_AT_ONCE_MAX = 100;

// ---- the game's numbered messages

function happened(state, message) {
  if (state.game?.id !== message.game || isWaiting(state, 'return')) return state;
  if (message.epoch !== state.log.epoch) return comeBack(state);
  if (message.offset <= state.log.offset) return state;
  // Whoever reads slowly is told of several messages by one that stands for them.
  const first = message.type === 'superseded' ? message.from : message.offset;
  if (first > state.log.offset + 1) return comeBack(state);
  if (isMyLeaving(state, message)) {
    if (message.offset > state.catchUpTo) return { ...unseated(state), notice: { kind: 'info', text: LEFT_ELSEWHERE } };
    state = { ...state, notice: { kind: 'refusal', text: GIVEN_UP_MEANWHILE } };
  }
  const after = { ...state, log: { epoch: message.epoch, offset: message.offset }, game: happen(state.game, message) };
  return ROUND_BOUNDS.includes(message.type) ? freshRound(after) : after;
}

/** Another tab of mine gave the seat up; or I was away too long, and hear of it and of the end of the game after it. */
const isMyLeaving = ({ seat }, { type, player, spectator }) =>
  (type === 'playerLeft' && player === seat?.player) || (type === 'spectatorLeft' && spectator === seat?.player);

const LEFT_ELSEWHERE = 'You left this game in another tab.';
const GIVEN_UP_MEANWHILE = 'You were away too long: your seat was given up.';

const ROUND_BOUNDS = ['roundStarted', 'roundEnded', 'gameEnded'];

// Clicks and a sale belong to the round they were made in: one that comes late must not count in the next.
const freshRound = state => ({
  ...state,
  clicks: NO_CLICKS,
  receipt: '',
  unanswered: state.unanswered.filter(command => !OF_A_ROUND.includes(command.type)),
});

const OF_A_ROUND = ['click', 'ship', 'showReceipt'];

// ---- answers

function answered(state, message) {
  const command = state.unanswered.find(asked => asked.id === message.replyTo);
  const settled = { ...state, unanswered: state.unanswered.filter(asked => asked !== command) };
  return ANSWERS[message.type](settled, message, command);
}

const ANSWERS = {
  seated: (state, message, command) => (command === undefined ? unwanted(state) : seated(state, message, command)),
  returned: (state, message, command) => {
    if (command === undefined) return state;
    return message.recovered ? recovered(state, message) : replaced(state, message);
  },
  spectators: (state, message, command) => (command === undefined ? state : listed(state, message, command)),
  acknowledged: state => state,
  clicked: (state, message) => sendClicks({ ...state, clicks: { ...state.clicks, counted: message.clicks } }),
  shipped: (state, message) => ({
    ...state,
    receipt: message.receipt,
    game: happen(state.game, { ...message, type: 'productShipped', player: state.seat?.player }),
  }),
  goingDown: (state, { gamesGoOn, until }) => ({ ...state, goingDown: { gamesGoOn, until } }),
  renewed: (state, { token }) => (state.seat === null ? state : { ...state, seat: { ...state.seat, token } }),
  pong: state => state,
  refused: (state, message, command) => (REFUSED[command?.type] ?? notified)(state, message, command),
};

const seatOf = ({ player, token, kept, epoch, offset }, watches) => ({
  seat: watches === undefined ? { player, token } : { player, token, watches },
  kept: kept ?? null,
  givenUp: null,
  log: { epoch, offset },
  catchUpTo: offset,
});

function seated(state, message, command) {
  const { game } = message;
  const seat = seatOf(message, command.type === 'spectate' ? game.id : undefined);
  // The end of the game before may have been on the screen until now.
  return seatBots({ ...unseated(state), unanswered: state.unanswered, ...seat, game, link: '', notice: null });
}

/** A seat nobody waits for any more is given back. */
const unwanted = state => (state.seat === null ? ask(state, 'leave') : state);

/** The missed messages follow; what is held stays. */
const recovered = (state, message) => ({
  ...state,
  ...seatOf(message, state.seat?.watches),
  log: state.log,
  link: '',
  notice: null,
});

/** What was held is replaced as a whole. A command for another round than the snapshot's is too late. */
function replaced(state, message) {
  const { game } = message;
  const after = { ...state, ...seatOf(message, state.seat?.watches), game, link: '', notice: null };
  const sameRound = game.phase === 'round' && state.game?.phase === 'round' && game.round === state.game.round;
  return sameRound ? proven(after) : freshRound(after);
}

/** A page follows those before it, and the first begins anew. */
const listed = (state, { spectators, next }, { after }) => ({
  ...state,
  listed: { spectators: after === 0 ? spectators : [...state.listed.spectators, ...spectators], next },
});

/** A server that has lost my sale believes its own receipt. */
const proven = state =>
  state.receipt !== '' && me(state).sale === undefined ? ask(state, 'showReceipt', { receipt: state.receipt }) : state;

/** Against the house, the bots sit down as soon as there is a game. */
function seatBots(state) {
  if (state.house === null) return state;
  return state.house.reduce((after, speed) => ask(after, 'addBot', { speed }), { ...state, house: null });
}

// ---- refusals

const notified = (state, { refusal, message, playedAt }) => ({
  ...state,
  house: null,
  notice: {
    kind: 'refusal',
    text: refusalText(refusal, message),
    ...(playedAt?.startsWith('http') && state.link !== '' ? { href: `${playedAt}/?game=${state.link}` } : {}),
  },
});

// A game that is full or has begun can be watched.
const LOST_LINKS = ['unknownGame', 'gameEnded'];

const notLinked = (state, message) =>
  notified({ ...state, link: LOST_LINKS.includes(message.refusal) ? '' : state.link }, message);

const unnoticed = state => state;

const REFUSED = {
  return: notBack,
  // A click too late or too many is the game, not an error.
  click: state => sendClicks(state),
  ship: (state, message) => (message.refusal === 'alreadyShipped' ? state : notified(state, message)),
  leave: unnoticed,
  listSpectators: unnoticed,
  playAgain: (state, message) => (message.refusal === 'unknownGame' ? newGame(state) : notified(state, message)),
  joinGame: notLinked,
  spectate: notLinked,
};

function notBack(state, message) {
  // The end stays on the screen, only that nothing more is heard of it.
  if (state.game?.phase === 'ended') return { ...state, forgotten: true };
  if (!AWAY_TOO_LONG.includes(message.refusal)) return notified(unseated(state), message);
  return isSpectator(state) && message.refusal === 'notSeated' ? watchAnew(state) : givenUp(state, message);
}

const AWAY_TOO_LONG = ['notSeated', 'expiredToken'];

/** The game goes on without me: it can be watched, and one that has not begun can be joined again. */
function givenUp(state, message) {
  const game = state.game?.id ?? state.seat.game;
  if (game === undefined) return notified(unseated(state), message);
  return { ...unseated(state), link: game, givenUp: { begun: state.game?.phase !== 'lobby' } };
}

/** There is always place to watch, also after having been away for long. */
const watchAnew = state => ask(unseated(state), 'spectate', { name: state.name, game: state.seat.watches });

/** When the server has forgotten the game that was played, the next one is opened here. */
const newGame = state => ask(state, 'hostGame', { name: state.name, seats: state.seats });
