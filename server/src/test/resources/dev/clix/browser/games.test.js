/* The games of the page: their pages, and the choice among them. */

import { fetchPage, isHere, named, pageOf, pages, titles } from '/games/pages.js';
import * as intents from '/intents.js';
import { fetchOffer } from '/offer.js';
import { initial, reduce } from '/state.js';
import { equal } from './expect.js';
import { serverMessages as golden } from './golden.js';

const lobby = initial({ session: 's' });
const whist = { ...golden.seated, game: { ...golden.seated.game, kind: 'whist' } };
const seated = reduce({ ...lobby, unanswered: [{ type: 'hostGame', id: 'm2' }] }, whist);
const asked = state => state.unanswered.at(-1);

export const tests = {
  'where no kind is told it is the first': () => {
    equal([pageOf(null).name, pageOf({}).name, named(null), named({ kind: 'clix' })], ['clix', 'clix', undefined, undefined]);
    equal([isHere(null), isHere({ kind: 'clix' }), isHere(whist.game)], [true, true, false]);
  },

  'each page has a title, and says which kind it is': () =>
    pages().forEach(page => equal([titles[page.name] !== undefined, pageOf({ kind: page.name }).name], [true, page.name])),

  'a game whose page is not here is held all the same': () => {
    const joined = reduce(seated, { ...golden.playerJoined, epoch: seated.log.epoch, offset: seated.log.offset + 1 });
    equal(joined.game.players.map(({ name }) => name), ['Ada', 'Turtle']);
    equal(pageOf(joined.game).headline(joined.game), 'Play');
  },

  'an answer that the game does not know only settles its command': () => {
    const dealt = reduce({ ...seated, unanswered: [{ type: 'deal', id: 'm9' }] }, { type: 'dealt', replyTo: 'm9' });
    equal(dealt, { ...seated, unanswered: [] });
  },

  'there is no page for a kind that the page does not know': async () => {
    const failure = await fetchPage(whist.game, () => {}).catch(({ message }) => message);
    equal(failure, 'Expected a page for whist, but found none');
  },

  'the kind that is chosen is asked for, and stays chosen after its game': () => {
    const chosen = intents.choose(lobby, 'whist');
    equal(asked(intents.quickMatch(chosen, 'Ada')), { type: 'quickMatch', id: 's-1', name: 'Ada', game: 'whist' });
    equal(asked(intents.hostGame(chosen, 'Ada', 3)), { type: 'hostGame', id: 's-1', name: 'Ada', seats: 3, game: 'whist' });
    equal(asked(intents.quickMatch(intents.choose(chosen, 'clix'), 'Ada')), { type: 'quickMatch', id: 's-1', name: 'Ada' });
    equal(intents.leave(seated).chosen, 'whist');
  },

  'whoever is in a game that the page cannot show is out of it again, and told its name': () => {
    const out = intents.cannotShow(seated);
    equal([out.seat, out.game, asked(out).type, out.notice.kind, out.notice.text.includes('“whist”')], [null, null, 'leave', 'refusal', true]);
  },

  'a page that has one game asks for no list of them': async () => {
    const kept = window.fetch;
    const calls = [];
    window.fetch = (...call) => calls.push(call);
    try {
      await fetchOffer(kinds => calls.push(kinds));
    } finally {
      window.fetch = kept;
    }
    equal(calls.length > 0, Object.keys(titles).length > 1);
  },
};
