/*
 * The moves of a player, as pure steps from state to state; a bid is put together before it is made.
 *
 * Comes from: the controls and the keyboard, through `act.play`. Goes to: the state, as one more command to be sent.
 */

import { askBy, isWaiting } from '../../commands.js';
import { me } from '../../seat.js';
import { FACES, least } from './bids.js';
import { standingBid } from './game.js';
import { MOVES } from './messages.js';

/** The commands of a turn. */
export const OF_A_TURN = ['bid', 'challenge'];

export const isMyTurn = ({ game, seat }) => game?.phase === 'turn' && game.turn !== undefined && game.turn === seat?.player;

export const canMove = state => isMyTurn(state) && me(state)?.dice > 0 && !isWaiting(state, ...OF_A_TURN);

export const canChallenge = state => canMove(state) && standingBid(state.game) !== undefined;

/** The least that can be bid of a face; undefined for nothing. */
export const leastOf = ({ game }, face) => least(face, standingBid(game), game.inPlay);

/**
 * The bid that is put together, the lowest of its face at least; null where no bid can be made. The quantity that was wished
 * for comes back with a face that allows it.
 */
export function draft(state) {
  const faces = FACES.filter(face => leastOf(state, face) !== undefined);
  if (faces.length === 0) return null;
  const face = faces.includes(state.wish.face) ? state.wish.face : proposed(state, faces);
  return { quantity: Math.min(state.game.inPlay, Math.max(state.wish.quantity, leastOf(state, face))), face };
}

/** The face of the standing bid; at first the one that I have most of. */
function proposed(state, faces) {
  const hand = me(state)?.hand ?? [];
  const mine = face => hand.filter(die => die === face).length;
  const wanted = standingBid(state.game)?.face ?? FACES.slice(1).reduce((most, face) => (mine(face) > mine(most) ? face : most));
  return faces.includes(wanted) ? wanted : faces[0];
}

/** Nothing was wished for yet. */
export const NO_WISH = { face: 0, quantity: 0 };

export const chooseFace = (state, _now, face) =>
  leastOf(state, face) === undefined ? state : { ...state, wish: { ...state.wish, face } };

export function step(state, _now, amount) {
  const bid = draft(state);
  if (bid === null) return state;
  const quantity = bid.quantity + amount;
  const isLegal = quantity >= leastOf(state, bid.face) && quantity <= state.game.inPlay;
  return isLegal ? { ...state, wish: { ...bid, quantity } } : state;
}

export function bid(state) {
  const made = draft(state);
  return canMove(state) && made !== null ? askBy(state, MOVES.bid, made) : state;
}

export const challenge = state => (canChallenge(state) ? askBy(state, MOVES.challenge) : state);
