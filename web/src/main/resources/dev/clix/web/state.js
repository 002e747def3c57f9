/*
 * The page's whole state, and what a message of the server makes of it. Pure: no DOM, no clock, no chance.
 *
 * Comes from: messages (protocol.js) and what the player does (intents.js). Goes to: view/*, which shows it, and
 * connection.js, which keeps the world true to it (commands.js).
 */

import { ask, comeBack, isWaiting } from './commands.js';
import { shown } from './emotes.js';
import { happen, seen } from './game.js';
import { isKnown, named, pageOf, titleOf } from './games/pages.js';
import { isGameId } from './invitation.js';
import { noticed } from './notices.js';
import { isGameMessage } from './protocol.js';
import { MALFORMED_LINK, noPage, refusalText } from './refusals.js';
import { isSpectator } from './seat.js';
import { untold } from './visit.js';

/**
 * @param {object} recalled see memory.js
 * @param {string} recalled.session makes this page's message ids different from those of the page before a reload
 * @param {string} [recalled.client] the page's key: by it the server knows again who asked for a seat, on whatever connection
 * @param {string} [recalled.name] what the player was called last time
 * @param {boolean} [recalled.muted]
 * @param {boolean} [recalled.facesHidden] whether the player wants to see no faces of others
 * @param {unknown} [recalled.tally] the figures of a game that its page kept over a reload
 * @param {?{title: string, words: string, kind: string, begun: boolean}} [recalled.invited] of the game an invitation leads to
 * @param {string} [recalled.link] the game an invitation leads to, or ''
 * @param {?{player: string, token: string, game?: string, watches?: string}} [recalled.seat] to come back into, in this
 *     game; `watches` is the same for one who only watches
 */
export const initial = ({ session, client, name = '', muted = false, facesHidden = false, tally = null, invited = null, link = '', seat = null }) => ({
  session,
  client,
  asked: 0,
  name,
  muted,
  facesHidden,
  faces: {},
  emoted: 0,
  invited,
  link: isGameId(link) ? link : '',
  seat,
  log: null,
  catchUpTo: 0,
  game: null,
  listed: NOBODY_LISTED,
  ...pageOf(null).initial(tally),
  unanswered: [],
  house: null,
  offered: [],
  visible: false,
  untold: false,
  board: null,
  chosen: undefined,
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

/** The state after a message of the server. */
export function reduce(state, message) {
  const after = isGameMessage(message) ? happened(state, message) : answered(state, message);
  return noticed(state, after);
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
  faces: {},
  ...pageOf(state.game).fresh,
  unanswered: state.unanswered.filter(command => command.type === 'leave'),
  invitation: '',
  invitations: [],
});

// ---- the game's numbered messages

function happened(state, message) {
  if (message.type === 'emoted') return shown(state, message);
  if (state.game?.id !== message.game || isWaiting(state, 'return')) return state;
  if (message.epoch !== state.log.epoch) return comeBack(state);
  if (message.offset <= state.log.offset) return state;
  // One message may stand for several, for a page that reads slowly.
  const first = message.type === 'superseded' ? message.from : message.offset;
  if (first > state.log.offset + 1) return comeBack(state);
  if (isMyLeaving(state, message)) {
    if (message.offset > state.catchUpTo) return { ...unseated(state), notice: { kind: 'info', text: LEFT_ELSEWHERE } };
    state = { ...state, notice: { kind: 'refusal', text: GIVEN_UP_MEANWHILE } };
  }
  const page = pageOf(state.game);
  const log = { epoch: message.epoch, offset: message.offset };
  return page.happened(state, { ...state, log, game: happen(state.game, message, page.events) }, message);
}

/** Another tab of mine gave the seat up; or I was away too long, and hear of it and of the end of the game after it. */
const isMyLeaving = ({ seat }, { type, player, spectator }) =>
  (type === 'playerLeft' && player === seat?.player) || (type === 'spectatorLeft' && spectator === seat?.player);

const LEFT_ELSEWHERE = 'You left this game in another tab.';
const GIVEN_UP_MEANWHILE = 'You were away too long: your seat was given up.';

// ---- answers

function answered(state, message) {
  const command = state.unanswered.find(asked => asked.id === message.replyTo);
  const settled = { ...state, unanswered: state.unanswered.filter(asked => asked !== command) };
  const answer = ANSWERS[message.type] ?? pageOf(state.game).answers[message.type];
  return answer === undefined ? settled : answer(settled, message, command);
}

const ANSWERS = {
  seated: (state, message, command) => (command === undefined ? unwanted(state) : seated(state, message, command)),
  returned: (state, message, command) => {
    if (command === undefined) return state;
    return message.recovered ? recovered(state, message) : replaced(state, message);
  },
  spectators: (state, message, command) => (command === undefined ? state : listed(state, message, command)),
  openGames: (state, { visitors, kinds, games, more }) => ({ ...state, board: { visitors, kinds, games, more } }),
  gameFound: found,
  acknowledged: state => state,
  goingDown: (state, { gamesGoOn, until }) => ({ ...state, goingDown: { gamesGoOn, until } }),
  renewed: (state, { token }) => (state.seat === null ? state : { ...state, seat: { ...state.seat, token } }),
  pong: state => state,
  refused,
};

const seatOf = ({ player, token, kept, epoch, offset }, watches) => ({
  seat: watches === undefined ? { player, token } : { player, token, watches },
  kept: kept ?? null,
  givenUp: null,
  log: { epoch, offset },
  catchUpTo: offset,
});

function seated(state, message, command) {
  const game = seen(message.game);
  const seat = seatOf(message, command.type === 'spectate' ? game.id : undefined);
  // The end of the game before may have been on the screen until now.
  const page = pageOf(game);
  const left = { ...unseated(state), ...page.fresh, unanswered: state.unanswered };
  return agreed(seatBots(page.replaced(left, { ...left, ...seat, game, chosen: named(game), link: '', notice: null })));
}

/** A game that was found by its code is as good as one that a link leads to, if there is a page for it. */
function found(state, { game, kind }, command) {
  if (command === undefined) return state;
  if (!isKnown({ kind })) return { ...state, notice: { kind: 'refusal', text: noPage(titleOf({ kind })) } };
  return ask({ ...state, link: game, invited: null, givenUp: null }, 'joinGame', { name: state.name, game });
}

/** A seat that is not waited for any more is given back. */
const unwanted = state => (state.seat === null ? ask(state, 'leave') : state);

/** The missed messages follow; what is held stays. */
const recovered = (state, message) => ({
  ...state,
  ...seatOf(message, state.seat?.watches),
  log: state.log,
  link: '',
  notice: null,
});

/** The game that was held is replaced as a whole. */
function replaced(state, message) {
  const game = seen(message.game);
  const page = pageOf(game);
  const held = state.game?.id === game.id ? {} : page.fresh;
  const seat = seatOf(message, state.seat?.watches);
  const after = page.replaced(state, { ...state, ...held, ...seat, game, chosen: named(game), link: '', notice: null });
  // A room that was made anew knows of no agreement.
  return state.game?.botsAt !== undefined && state.log.epoch !== message.epoch ? agreed(after) : after;
}

/** A page follows those before it, and the first begins anew. */
const listed = (state, { spectators, next }, { after }) => ({
  ...state,
  listed: { spectators: after === 0 ? spectators : [...state.listed.spectators, ...spectators], next },
});

/** Among strangers bots may join once nobody else has for a while; the waiting room shows it, and how to wait longer. */
const agreed = state =>
  state.game.visibility === 'public' && state.game.phase === 'lobby' && !isSpectator(state)
    ? ask(state, 'agreeToBots', { agrees: true })
    : state;

/** Against the house, the bots sit down as soon as there is a game. */
function seatBots(state) {
  if (state.house === null) return state;
  return state.house.reduce((after, speed) => ask(after, 'addBot', { speed }), { ...state, house: null });
}

// ---- refusals

/** The refusal of a game's own command may be part of the game, and no error. */
function refused(state, message, command) {
  const handler = REFUSED[command?.type];
  if (handler !== undefined) return handler(state, message, command);
  return pageOf(state.game).refused(state, message, command) ?? notified(state, message);
}

const notified = (state, { refusal, message, playedAt }) => ({
  ...state,
  house: null,
  notice: {
    kind: 'refusal',
    text: refusalText(refusal, message, pageOf(state.game).refusals),
    ...(playedAt?.startsWith('http') && state.link !== '' ? { href: `${playedAt}/?game=${state.link}` } : {}),
  },
});

// A game that is full or has begun can be watched.
const LOST_LINKS = ['unknownGame', 'gameEnded'];

function notLinked(state, message) {
  const link = LOST_LINKS.includes(message.refusal) ? '' : state.link;
  const invited = message.refusal === 'gameStarted' && link !== '' ? { ...BEGUN, ...state.invited, begun: true } : state.invited;
  return notified({ ...state, link, invited }, message);
}

/** An invitation that no document tells of, as one that a code led to. */
const BEGUN = { title: 'This game has begun.', words: 'It can be watched to its end.' };

const unnoticed = state => state;

const REFUSED = {
  return: notBack,
  leave: unnoticed,
  listSpectators: unnoticed,
  emote: unnoticed,
  agreeToBots: unnoticed,
  listGames: untold,
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
const newGame = state => ask(state, 'hostGame', { name: state.name, seats: state.seats, game: state.chosen });
