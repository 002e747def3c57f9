import { announcement } from '/announcements.js';
import { mayEmote } from '/emotes.js';
import * as intents from '/intents.js';
import { initial, reduce } from '/state.js';
import { equal } from './expect.js';
import { serverMessages as golden } from './golden.js';

const answer = (state, message) => reduce(state, { ...message, replyTo: state.unanswered.at(-1).id });
const seated = answer(intents.hostGame(initial({ session: 's' }), 'Ada', 4), golden.seated);
const joined = reduce(seated, { ...golden.playerJoined, epoch: seated.log.epoch, offset: seated.log.offset + 1 });
const other = golden.playerJoined.player.id;
const face = { ...golden.emoted, game: joined.game.id, player: other };

export const tests = {
  'a face is shown beside the game, whatever its offset, until it fades': () => {
    const shown = reduce(joined, face);
    equal([shown.faces[other].word, shown.log, shown.game === joined.game], ['clap', joined.log, true]);
    equal(intents.faded(shown, other, face.time - 1), shown);
    equal(intents.faded(shown, other, face.time).faces, {});
  },

  'nothing is shown of other games, of strangers, of words to come': () => {
    for (const odd of [{ game: 'another' }, { player: 'nobody' }, { emote: 'toString' }]) equal(reduce(joined, { ...face, ...odd }), joined);
  },

  'who wants to see none sees and hears none': () => {
    const hidden = intents.hideFaces(reduce(joined, face), true);
    equal([hidden.faces, reduce(hidden, face)], [{}, hidden]);
    equal(announcement(hidden, reduce(hidden, face), face), '');
  },

  'the others are read aloud': () => {
    equal(announcement(joined, reduce(joined, face), face), 'Turtle: Well done.');
    const own = { ...face, player: joined.seat.player };
    equal(announcement(joined, reduce(joined, own), own), '');
  },

  'three may follow each other, and another once one is regained': () => {
    const three = ['wave', 'clap', 'wow'].reduce(intents.emote, joined);
    equal([three.unanswered.length, mayEmote(three), intents.emote(three, 'ouch')], [3, false, three]);
    equal(intents.emote(intents.regained(three), 'ouch').unanswered.at(-1).emote, 'ouch');
  },

  'among strangers bots may join, until one would rather wait': () => {
    const game = { ...golden.seated.game, visibility: 'public' };
    const open = answer(intents.quickMatch(initial({ session: 's' }), 'Ada'), { ...golden.seated, game });
    equal(open.unanswered.map(({ type, agrees }) => [type, agrees]), [['agreeToBots', true]]);
    equal(seated.unanswered, []);
    const awaited = { ...golden.botsAwaited, game: game.id, epoch: open.log.epoch, offset: open.log.offset + 1 };
    const soon = reduce(open, awaited);
    equal([soon.game.botsAt, announcement(open, soon, { ...awaited, time: awaited.at - 8_000 })], [awaited.at, 'Bots join in 8 seconds.']);
    const not = { ...golden['botsAwaited-not'], game: game.id, epoch: open.log.epoch, offset: open.log.offset + 2 };
    equal(reduce(soon, not).game.botsAt, undefined);

    const agreed = { ...soon, unanswered: [] };
    const back = epoch => answer(intents.opened(agreed), { ...golden['returned-with-snapshot'], epoch, game }).unanswered.map(({ type }) => type);
    equal([back(agreed.log.epoch), back('made anew')], [[], ['agreeToBots']]);
  },

  'what was not said in time is not said late': () => equal(intents.opened(intents.emote(joined, 'wave')).unanswered.map(({ type }) => type), ['return']),
};
