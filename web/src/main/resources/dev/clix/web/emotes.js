/*
 * The faces that players show each other, whatever they play: which there are, who shows one just now, and how many more may
 * be shown. Pure.
 *
 * Comes from: the server, beside the game's numbered messages, and the player. Goes to: the players' rows, and the screen reader.
 */

import { ask } from './commands.js';

/** By the protocol's words, in the order of EmoteWord. */
export const FACES = {
  wave: { face: '👋', label: 'Hello' },
  clap: { face: '👏', label: 'Well done' },
  laugh: { face: '😂', label: 'Funny' },
  wow: { face: '😮', label: 'Wow' },
  ouch: { face: '😬', label: 'Ouch' },
  think: { face: '🤔', label: 'Hmm' },
};

/** As the server has it (EmoteWord): so many, and as many again after so long. */
const MOST = 3;
export const REGAINED_AFTER = 5_000;
/** How long a face is seen. */
export const SHOWN_FOR = 3_500;

export const mayEmote = ({ emoted }) => emoted < MOST;

/** Faces not sent at once are dropped with the lost connection, since a late one means nothing. */
export const emote = (state, word) =>
  mayEmote(state) ? { ...ask(state, 'emote', { emote: word }), emoted: state.emoted + 1 } : state;

/** One of them was shown long enough ago. */
export const regained = state => ({ ...state, emoted: Math.max(0, state.emoted - 1) });

/** The state after somebody showed a face; one that this page does not know, and of a player it does not, is none. */
export function shown(state, { game, player, emote: word, time }) {
  const isHere = state.game?.id === game && state.game.players.some(({ id }) => id === player);
  if (!isHere || state.facesHidden || !Object.hasOwn(FACES, word)) return state;
  return { ...state, faces: { ...state.faces, [player]: { word, time } } };
}

/** The face is gone, unless it is another one by now. */
export function faded(state, player, time) {
  if (state.faces[player]?.time !== time) return state;
  const { [player]: gone, ...faces } = state.faces;
  return { ...state, faces };
}

export const hideFaces = (state, facesHidden) => ({ ...state, facesHidden, faces: {} });

export const withoutEmotes = unanswered => unanswered.filter(({ type }) => type !== 'emote');
