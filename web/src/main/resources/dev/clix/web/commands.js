/*
 * The commands of this page that must still reach the server. Pure.
 *
 * Comes from: state.js and intents.js, which ask. Goes to: connection.js, which says it until it is answered.
 */

import { CLIENT_MESSAGES } from './client-messages.js';
import { isTogether } from './game.js';

/** All that must still reach the server, in this order. The same command may be asked for again: its id makes it count once. */
export function commands(state) {
  const comingBack = state.unanswered.filter(command => command.type === 'return');
  if (comingBack.length > 0) return comingBack;
  if (state.log !== null && state.log.offset < state.catchUpTo) return [];
  const leave = state.unanswered.findIndex(command => command.type === 'leave');
  return leave < 0 ? state.unanswered : state.unanswered.slice(0, leave + 1);
}

/**
 * Whether the player needs to be heard, or told. A page that shows the lobby needs no connection, even where it has one to show
 * what is played, nor does the end of a game that is not played again together.
 */
export const needsConnection = state =>
  state.unanswered.some(({ type }) => type !== 'listGames') || (state.seat !== null && (state.game?.phase !== 'ended' || mayHearOfARematch(state)));

const mayHearOfARematch = ({ game, forgotten }) => !forgotten && isTogether(game);

/** Whether a player is in a game, or waits for it to begin: one who must know soon that the network is gone. */
export const awaitsPlay = ({ seat, game }) =>
  seat !== null && seat.watches === undefined && game !== null && game.phase !== 'ended';

/** The state with one more command to be sent. */
export const ask = (state, type, fields = {}) => askBy(state, CLIENT_MESSAGES[type], { client: state.client, ...fields });

/**
 * The same for a game's own commands.
 *
 * @param {(id: string, fields: object) => object} make the command
 */
export function askBy(state, make, fields = {}) {
  const asked = state.asked + 1;
  const command = make(`${state.session}-${asked}`, fields);
  return { ...state, asked, unanswered: [...state.unanswered, command] };
}

/** The state that asks for what was missed since the last message held; an earlier such question is dropped. */
export function comeBack(state) {
  const others = state.unanswered.filter(command => command.type !== 'return');
  const { token } = state.seat;
  const { epoch, offset } = state.log ?? { epoch: '', offset: 0 };
  return ask({ ...state, unanswered: others }, 'return', { token, epoch, offset });
}

/** Whether an answer to a command of one of these types is awaited. */
export const isWaiting = (state, ...types) => state.unanswered.some(command => types.includes(command.type));
