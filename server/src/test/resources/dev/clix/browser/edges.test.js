/* The ground of connection and views: the clock, the back-off, and the words. */

import { announcement } from '/announcements.js';
import { delay } from '/backoff.js';
import { UNKNOWN, answered, serverTime, told } from '/clock.js';
import { invited } from '/invitation.js';
import { fullName, numberOf } from '/names.js';
import { refusalText } from '/refusals.js';
import { initial, reduce } from '/state.js';
import { title } from '/title.js';
import { clockTime, count, dollars, ordinal, signed } from '/words.js';
import { equal } from './expect.js';
import { serverMessages as golden } from './golden.js';

const seated = reduce({ ...initial({ session: 's' }), unanswered: [{ type: 'hostGame', id: 'm2' }] }, golden.seated);

export const tests = {
  'the server’s time is taken from the middle of question and answer': () => {
    const clock = answered(UNKNOWN, { sentAt: 1_000, heardAt: 1_100, time: 5_050 });
    equal(serverTime(clock, 1_200), 5_200);
  },

  'the quickest answer is believed, until it is old': () => {
    const quick = answered(UNKNOWN, { sentAt: 1_000, heardAt: 1_010, time: 5_005 });
    equal(answered(quick, { sentAt: 2_000, heardAt: 2_800, time: 6_500 }), quick);
    equal(answered(quick, { sentAt: 99_000, heardAt: 99_800, time: 103_500 }).roundTrip, 800);
  },

  'nothing is heard before it was said': () => {
    const behind = answered(UNKNOWN, { sentAt: 0, heardAt: 1_000, time: 400 });
    equal(serverTime(told(behind, { heardAt: 2_000, time: 2_300 }), 2_000), 2_300);
  },

  'the back-off doubles up to its longest, and luck spreads it': () => {
    const longest = [1, 2, 3, 4, 5, 6, 7, 8].map(failures => delay(0, failures, 1));
    equal(longest, [500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000]);
    equal(
      [0, 0.25, 0.5].map(luck => delay(1006, 3, luck)),
      [0, 500, 1_000],
    );
  },

  'who was too much stays away for a minute': () => equal([delay(4029, 1, 0), delay(4032, 1, 0)], [60_000, 60_000]),

  'numbers as people read them': () => {
    equal([dollars(30_000), signed(4_120), signed(-880), signed(0)], ['$30,000', '+$4,120', '−$880', '$0']);
    equal([1, 2, 3, 4, 11, 21].map(ordinal), ['1st', '2nd', '3rd', '4th', '11th', '21st']);
    equal([count(1, 'click'), count(2, 'click')], ['1 click', '2 clicks']);
    equal([clockTime(600_000), clockTime(61_000), clockTime(200)], ['10:00', '1:01', '0:01']);
  },

  'a minus is one sign everywhere': () =>
    equal([dollars(-880), signed(-880)], ['−$880', '−$880']),

  'people of one name are told apart by a number': () => {
    const named = (...names) => ({ players: names.map((name, seat) => ({ id: `p${seat}`, name })) });
    const called = (...names) => named(...names).players.map(player => fullName(named(...names), player));
    equal(called('Anna', 'Bob', 'Anna'), ['Anna', 'Bob', 'Anna 2']);
    equal(called('Anna', 'ANNA', 'Ａｎｎａ'), ['Anna', 'ANNA 2', 'Ａｎｎａ 3']);
    equal(called('Anna', 'Anna 2', 'Anna'), ['Anna', 'Anna 2', 'Anna 3']);
    equal(numberOf(named('Anna'), 'nobody'), '');
  },

  'a document that tells of a game is taken at its word, as long as the link is followed': () => {
    const served = phase => ({
      title: 'Ada invites you',
      documentElement: { dataset: phase === undefined ? {} : { phase } },
      querySelector: () => ({ content: 'Ada is here.' }),
    });
    const told = invited(served('lobby'));
    equal([invited(served()), told], [null, { title: 'Ada invites you', words: 'Ada is here.', begun: false }]);
    equal(['countdown', 'round', 'ended'].map(phase => invited(served(phase)).begun), [true, true, false]);
    const titled = recalled => title(initial(recalled)).slice(0, 4);
    equal([titled({ link: 'g1', invited: told }), titled({ invited: told }), titled({ link: 'g1' })], ['Ada ', 'CliX', 'CliX']);
  },

  'a known refusal says what to do': () =>
    equal(refusalText('gameFull', 'Expected a seat').includes('start a game of your own'), true),

  'an unknown refusal is shown in the server’s words': () =>
    equal(refusalText('meteorShower', 'Expected no meteors, but found one.').startsWith('Expected no meteors'), true),

  'what happens is said once, in a sentence': () => {
    const said = (state, message) => {
      const after = reduce(state, { ...message, epoch: state.log.epoch, offset: state.log.offset + 1 });
      return announcement(state, after, message);
    };
    equal(said(seated, golden.playerJoined), 'Turtle joined. 2 of 4 players are here.');
    equal(said(seated, golden.roundStarted), 'Round 2. Click now!');
    equal(said(seated, golden.productShipped), 'You shipped for $1,500.');
    equal(said(seated, golden.gameEnded), 'The game is over. You win!');
    equal(said(seated, golden['gameEnded-draw']), 'The game is over. It is a draw.');
    equal(said(seated, golden['gameEnded-abandoned']), 'The game is over. Nobody won.');
    equal(said(seated, golden.progress), '');
    equal(
      said({ ...seated, game: { ...seated.game, host: 'p3' } }, { ...golden.playerLeft, player: 'p3', host: 'p1' }),
      'Somebody left.',
    );
  },
};
