/*
 * The page of each game, as the rest of the page knows it: a module `games/NAME/page.js` that exports those of the members below that the
 * game has. A `state` is the page's (state.js), with `state.game` the view the server tells (game.js).
 *
 *   name                                     the kind
 *   words                                    texts: slogan, pitch, placeholder (of a name), begins (to a hidden tab), leaving (while it runs)
 *   seats                                    { min, max, usual } of a private game
 *   bots                                     { label, levels: { word: label }, usual, house }, `house` those who play when nobody else came
 *   shapes                                   { events, replies } of the game: the fields of each type, see shapes.js
 *   prompt                                   the types of replies that take no longer than the way
 *   refusals                                 the game's own refusals, as sentences by their words
 *
 * Pure steps; `fresh`, `initial` and the steps may only put fields of the game's own into the state:
 *   fresh                                    the game's own fields of the state, as a new seat begins
 *   initial(found)                           the same as a page begins; `found` is the `tally` kept over a reload, unchecked;
 *                                            the tally of the state may still be that of a game before
 *   events[type](game, event)                the game after an event of its own; the last one sets phase "ended" and `winner`
 *   happened(before, after, message)         the state once an event is in `after.game`
 *   answers[type](state, message)            the state after a reply of its own
 *   refused(state, message, command)         the state after a refusal that is no error, or null
 *   replaced(before, after)                  the state once `after.game` is a snapshot: a seat's first, or one that replaces what was held
 *   result(state), recorded(found, result)   the result of a game for the browser's records, or null; and the records after it
 *
 * The screens, as lit-html templates. A move is a step from state and the server's time, played by `act.play(step, ...more)`, which
 * returns the states around it as `{ before, after }`. For a command of the game see askBy in commands.js.
 *   hasPlayed(game)                          false where the game ended before it began
 *   emblem(mood)                             a picture for the lobby ("well") and an empty end ("sad")
 *   tips(title, game)                        how to win; `game` may be undefined
 *   arena(state, now, act)                   the screen between lobby and end: a main with data-screen "arena" and a data-phase, with an h1
 *   outcome(state)                           why it ended so, in a sentence or two
 *   podium(state), details(state)            of the end's screen: under the headline, and under the buttons
 *   picture(state), draw(canvas, told, logo) of the end, to share: `told.words` says the same, under a `told.title`; size in `drawn` as { width, height }
 *   entered(main, phase)                     where the keyboard goes when a phase begins
 *   keys                                     { takes(event, state), press(event, state, act) }
 *
 * Words, sounds and touch:
 *   headline(game, seat)                     the title's words while it is played
 *   announcements[type](state, message)      a sentence for a screen reader, or ''
 *   moments(before, after, now)              what is worth a sound, as { kind, … }; passing(state, then, now) as time goes by
 *   tones(moment), vibration(moments)        how it sounds (tones.js) and feels; kind "begin" is also the call to a hidden tab
 *   styles                                   addresses of style sheets, as a list of texts, for a page that is fetched later
 *
 * Comes from: index.js. Goes to: state.js, main.js and the views.
 */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { learn } from '../strengths.js';
import { GAMES } from './index.js';

const same = (_before, after) => after;
const none = () => nothing;

/** A page for a game that has none of a part, or is not here yet. */
const PLAIN = {
  words: { slogan: '', pitch: '', placeholder: '', begins: '', leaving: '' },
  seats: { min: 2, max: 2, usual: 2 },
  bots: { label: 'Level', levels: {}, usual: '', house: [] },
  shapes: { events: {}, replies: {} },
  prompt: [],
  refusals: {},
  fresh: {},
  initial: () => ({}),
  events: {},
  happened: same,
  answers: {},
  refused: () => null,
  replaced: same,
  result: () => null,
  recorded: () => null,
  hasPlayed: () => true,
  emblem: none,
  tips: none,
  arena: () => html`<main data-screen="arena"><h1 tabindex="-1">One moment…</h1></main>`,
  outcome: none,
  podium: none,
  details: none,
  picture: null,
  entered: () => {},
  keys: { takes: () => false, press: () => {} },
  headline: () => 'Play',
  announcements: {},
  moments: () => [],
  passing: () => [],
  tones: () => [],
  vibration: () => [],
  styles: [],
};

const FIRST = Object.keys(GAMES)[0];
const here = new Map();
for (const [name, { page }] of Object.entries(GAMES)) if (page !== undefined) take(name, page);

function take(name, page) {
  here.set(name, { ...PLAIN, ...page });
  learn(name, here.get(name).bots.levels);
  // Servers of before do not tell the kind.
  if (name === FIRST) learn(undefined, here.get(name).bots.levels);
}

const kindOf = game => game?.kind ?? FIRST;

/** The kind as messages name it: the first kind has no need to be. */
export const named = game => (kindOf(game) === FIRST ? undefined : game.kind);

/** The titles of games by their kinds. */
export const titles = Object.fromEntries(Object.entries(GAMES).map(([name, { title }]) => [name, title]));

/** The title of a game; its kind, where there is no page for it. */
export const titleOf = game => (isKnown(game) ? titles[kindOf(game)] : kindOf(game));

/** Whether there is a page for a game, here or to be fetched. */
export const isKnown = game => Object.hasOwn(GAMES, kindOf(game));

/** The page of a game; that of the first kind for none, and a plain one until it is here. */
export const pageOf = game => here.get(kindOf(game)) ?? { ...PLAIN, words: { ...PLAIN.words, slogan: titleOf(game) } };

/** All that are here. */
export const pages = () => [...here.values()];

export const areAllHere = () => here.size === Object.keys(GAMES).length;

export const isHere = game => here.has(kindOf(game));

/**
 * Fetches the page of a game.
 *
 * @param {(href: string) => Promise<void>} style adds a style sheet to the document
 * @throws {Error} where there is none, or the network fails
 */
export async function fetchPage(game, style) {
  const kind = kindOf(game);
  if (!isKnown(game)) throw new Error(`Expected a page for ${kind}, but found none`);
  const page = await GAMES[kind].fetch();
  await Promise.all((page.styles ?? []).map(style));
  take(kind, page);
}
