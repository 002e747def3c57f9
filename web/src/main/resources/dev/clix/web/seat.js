/*
 * The seat this page has in its game. Pure.
 *
 * Comes from: state.js, which takes and gives it up. Goes to: all that asks for the player at this page.
 */

export const me = state => state.game?.players.find(player => player.id === state.seat?.player);

/** Whether the connection is not known to be down; it may not be needed, or only be on its way. */
export const isUp = state => state.connection.since === undefined;

export const isSpectator = state => state.seat?.watches !== undefined;
