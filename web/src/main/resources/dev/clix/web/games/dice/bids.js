/*
 * The bids that may follow another, by the same rule as the server's (dev.clix.server.game.dice.message.Bid). Pure.
 *
 * Comes from: moves.js and the views, with the standing bid. Goes to: the controls, which offer none but these.
 */

export const WILD = 1;
export const FACES = [1, 2, 3, 4, 5, 6];

/** A bid on ones, which only ones meet, is worth twice its quantity. */
const worth = ({ quantity, face }) => (face === WILD ? 2 * quantity : quantity);

const rank = face => (face === WILD ? FACES.length + 1 : face);

/** Whether a bid may follow the standing one, undefined for none. */
export function raises(bid, standing) {
  if (standing === undefined) return true;
  return worth(bid) === worth(standing) ? rank(bid.face) > rank(standing.face) : worth(bid) > worth(standing);
}

/** The lowest quantity of a face that may be bid; undefined where there are not enough dice. */
export function least(face, standing, inPlay) {
  for (let quantity = 1; quantity <= inPlay; quantity += 1) if (raises({ quantity, face }, standing)) return quantity;
  return undefined;
}

/** Whether a die counts for a bid: ones count for every face. */
export const counts = (die, { face }) => die === face || die === WILD;
