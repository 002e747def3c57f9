/*
 * The messages that a client may send whatever game it plays, as the records of dev.clix.protocol have them. The moves of a game
 * are its own: games/NAME makes them.
 *
 * Comes from: commands.js and connection.js, with the fields. Goes to: the server.
 */

/** Makes each of them; `id` is the client's own name for the message. */
export const CLIENT_MESSAGES = {
  quickMatch: (id, { name, game, client }) => ({ type: 'quickMatch', id, name, ...ofKind(game), ...known(client) }),
  hostGame: (id, { name, seats, game, client, listed }) => ({
    type: 'hostGame',
    id,
    name,
    seats,
    ...ofKind(game),
    ...known(client),
    ...(listed ? { listed } : {}),
  }),
  joinGame: (id, { name, game, client }) => ({ type: 'joinGame', id, name, game, ...known(client) }),
  playAgain: (id, { name, game, client }) => ({ type: 'playAgain', id, name, game, ...known(client) }),
  spectate: (id, { name, game, client }) => ({ type: 'spectate', id, name, game, ...known(client) }),
  listGames: id => ({ type: 'listGames', id }),
  findGame: (id, { code }) => ({ type: 'findGame', id, code }),
  listSpectators: (id, { after }) => ({ type: 'listSpectators', id, after }),
  return: (id, { token, epoch, offset }) => ({ type: 'return', id, token, ...(epoch ? { epoch } : {}), offset }),
  addBot: (id, { speed }) => ({ type: 'addBot', id, speed }),
  startGame: id => ({ type: 'startGame', id }),
  agreeToBots: (id, { agrees }) => ({ type: 'agreeToBots', id, agrees }),
  emote: (id, { emote }) => ({ type: 'emote', id, emote }),
  leave: id => ({ type: 'leave', id }),
  ping: id => ({ type: 'ping', id }),
};

/** The kind of game; servers of before know one only, which needs no name. */
function ofKind(game) {
  return game === undefined ? {} : { game };
}

/** A request for a seat carries the page's key: sent again on another connection it is the same request. */
function known(client) {
  return client === undefined ? {} : { client };
}
