import { commands, needsConnection } from '/commands.js';
import { clicksTooFast, myClicks } from '/games/clix/clicks.js';
import * as moves from '/games/clix/moves.js';
import * as intents from '/intents.js';
import { isSpectator, me } from '/seat.js';
import { initial, reduce } from '/state.js';
import { mustComeAgain } from '/refusals.js';
import { rematchText } from '/rematch.js';
import { equal } from './expect.js';
import { serverMessages as golden } from './golden.js';

const { seated, playerJoined, gameStarted, roundStarted } = golden;
const types = state => commands(state).map(command => command.type);
const last = state => state.unanswered.at(-1);

/** An event of the game the golden messages tell of, in the place that comes next. */
const next = (state, event) => ({ ...event, epoch: state.log.epoch, offset: state.log.offset + 1 });
const play = (state, ...events) => events.reduce((before, event) => reduce(before, next(before, event)), state);
const answer = (state, message) => reduce(state, { ...message, replyTo: last(state).id });

const lobby = initial({ session: 's' });
const seatedNow = answer(intents.hostGame(lobby, 'Ada', 4), seated);
const inRound = play(seatedNow, playerJoined, gameStarted, roundStarted);
const linked = initial({ session: 's', link: seated.game.id });
const people = inRound.game.players.map(({ bot, ...player }) => player);
const endedTogether = { ...inRound, game: { ...inRound.game, visibility: 'private', phase: 'ended', players: people } };
/** A second into the round: there is an allowance. */
const click = state => moves.click(state, roundStarted.startedAt + 1_000);
const watching = answer(intents.spectate(linked, 'Eve'), { ...seated, player: 'p7' });
const returnedAt = (state, offset) => ({ ...golden.returned, epoch: state.log.epoch, offset });

export const tests = {
  'who watches has a place, but no startup': () => {
    equal(watching.seat, { player: 'p7', token: seated.token, watches: seated.game.id });
    equal([isSpectator(watching), me(watching), moves.canClick(watching)], [true, undefined, false]);
    equal([isSpectator(seatedNow), isSpectator(lobby)], [false, false]);
  },

  'who watches comes back to the same place': () => {
    const back = answer(intents.opened(watching), { ...returnedAt(watching, 1), player: 'p7' });
    equal(isSpectator(back), true);
    const replaced = answer(intents.opened(watching), { ...golden['returned-with-snapshot'], player: 'p7' });
    equal([isSpectator(replaced), replaced.game.audience.count], [true, 412]);
  },

  'whose place was given up watches anew': () => {
    const refused = answer(intents.opened(watching), { ...golden.refused, refusal: 'notSeated' });
    equal(commands(refused), [{ type: 'spectate', id: 's-3', name: 'Eve', game: seated.game.id }]);
    equal(refused.seat, null);
  },

  'those who watch are listed page after page, and from the first on anew': () => {
    const { spectators } = golden.spectators;
    const first = answer(intents.listSpectators(watching), golden.spectators);
    equal(first.listed, { spectators, next: 102 });
    const second = intents.listSpectators(first, 102);
    equal(last(second).after, 102);
    const both = answer(second, golden['spectators-last']);
    equal(both.listed, { spectators: [...spectators, ...spectators], next: undefined });
    equal(answer(intents.listSpectators(both), golden.spectators).listed, first.listed);
    equal(intents.leave(both).listed.spectators, []);
  },

  'a malformed link gets words of its own, and leads nowhere': () => {
    for (const link of ['Zk3y%20', 'Zk3y.', 'x'.repeat(41), '<b>']) {
      const { link: kept, notice } = initial({ session: 's', link });
      equal([kept, notice.kind, notice.text.includes('link is not whole')], ['', 'refusal', true]);
    }
    equal(linked.notice, null);
  },

  'who hosts from now on is seen': () => {
    const both = play(seatedNow, playerJoined);
    const other = play(both, { ...golden.playerAway, player: 'p1', host: playerJoined.player.id });
    equal(other.notice, { kind: 'info', text: 'Turtle is the host now.' });
    equal(play(other, { ...golden.playerBack, player: 'p1', host: 'p1' }).notice.text, 'You are the host now.');
    equal(both.notice, null);
  },

  'a page in the lobby needs no connection': () => equal(needsConnection(lobby), false),

  'a quick match is asked for once': () => {
    const asked = intents.quickMatch(lobby, 'Ada');
    equal(commands(asked), [{ type: 'quickMatch', id: 's-1', name: 'Ada' }]);
    equal(needsConnection(asked), true);
  },

  'a seat is taken as it is told': () => {
    equal(seatedNow.game, seated.game);
    equal(seatedNow.seat, { player: 'p1', token: seated.token });
    equal(seatedNow.log, { epoch: seated.epoch, offset: seated.offset });
    equal(commands(seatedNow), []);
  },

  'against the house a bot sits down on every other seat': () => {
    const state = answer(intents.playHouse(lobby, 'Ada', ['slow', 'fast', 'fast']), seated);
    equal(
      commands(state).map(({ type, speed }) => [type, speed]),
      [
        ['addBot', 'slow'],
        ['addBot', 'fast'],
        ['addBot', 'fast'],
      ],
    );
  },

  'a seat nobody waits for any more is given back': () => {
    const cancelled = intents.cancel(intents.quickMatch(lobby, 'Ada'));
    equal(types(reduce(cancelled, { ...seated, replyTo: 's-1' })), ['leave']);
  },

  'a game message of another game means nothing': () =>
    equal(reduce(seatedNow, { ...next(seatedNow, playerJoined), game: 'other' }), seatedNow),

  'a game message told twice counts once': () => {
    const again = offset => reduce(inRound, { ...golden.playerLeft, epoch: inRound.log.epoch, offset });
    equal(again(inRound.log.offset), inRound);
    equal(again(inRound.log.offset - 1), inRound);
  },

  'a gap in the offsets asks for what was missed': () => {
    const state = reduce(seatedNow, { ...playerJoined, epoch: seated.epoch, offset: seated.offset + 2 });
    equal(commands(state), [
      { type: 'return', id: 's-2', token: seated.token, epoch: seated.epoch, offset: seated.offset },
    ]);
    equal(state.game, seatedNow.game);
  },

  'a new token takes the place of the old one': () => {
    equal(reduce(seatedNow, golden.renewed).seat, { player: 'p1', token: golden.renewed.token });
    equal(reduce(lobby, golden.renewed), lobby);
  },

  'a message that stands for several leaves no gap': () => {
    const { epoch, offset } = seatedNow.log;
    const state = reduce(seatedNow, { ...golden.superseded, epoch, from: offset + 1, offset: offset + 4 });
    equal(state.log, { epoch, offset: offset + 4 });
    equal(commands(state), []);
    equal(commands(reduce(seatedNow, { ...golden.superseded, epoch, from: offset + 2, offset: offset + 4 })).length, 1);
  },

  'another epoch asks for what was missed': () =>
    equal(types(reduce(seatedNow, { ...playerJoined, epoch: 'other', offset: 1 })), ['return']),

  'the first click goes at once, those made meanwhile go together': () => {
    const clicked = [1, 2, 3].reduce(click, inRound);
    equal(
      commands(clicked).map(({ type, clicks }) => [type, clicks]),
      [['click', 1]],
    );
    equal(myClicks(clicked), 3);
    const counted = answer(clicked, { type: 'clicked', clicks: 1 });
    equal(
      commands(counted).map(({ type, clicks }) => [type, clicks]),
      [['click', 2]],
    );
    equal(myClicks(counted), 3);
  },

  'clicks the server did not count are not shown': () =>
    equal(myClicks(answer(click(inRound), { type: 'clicked', clicks: 0 })), 0),

  'clicks over the limit are sent, but not shown as if they counted': () => {
    const at = millis => state => moves.click(state, roundStarted.startedAt + millis);
    const early = at(49)(inRound);
    equal([myClicks(early), clicksTooFast(early), commands(early)[0].clicks], [0, 1, 1]);
    const burst = Array(30).fill(at(5_000)).reduce((state, once) => once(state), inRound);
    equal([myClicks(burst), clicksTooFast(burst)], [20, 10]);
    const second = answer(burst, { type: 'clicked', clicks: 1 });
    equal([myClicks(second), commands(second)[0].clicks], [20, 29]);
    const later = at(5_100)(second);
    equal([myClicks(later), clicksTooFast(later)], [21, 10]);
  },

  'the server’s count corrects what was shown, both ways': () => {
    const three = [1, 2, 3].reduce(click, inRound);
    const fewer = answer(answer(three, { type: 'clicked', clicks: 1 }), { type: 'clicked', clicks: 1 });
    equal([myClicks(fewer), clicksTooFast(fewer)], [1, 2]);
    const early = moves.click(inRound, roundStarted.startedAt);
    const more = answer(early, { type: 'clicked', clicks: 1 });
    equal([myClicks(more), clicksTooFast(more)], [1, 0]);
    equal(clicksTooFast(play(fewer, golden.roundEnded)), 0);
  },

  'a server that tells no limit counts every click': () => {
    const { clicksPerSecond, ...game } = inRound.game;
    equal([clicksPerSecond, myClicks([1, 2, 3].reduce(click, { ...inRound, game }))], [20, 3]);
  },

  'all clicks go before the sale': () => {
    const shipped = moves.ship([1, 2, 3].reduce(click, inRound));
    equal(
      commands(shipped).map(({ type, clicks }) => [type, clicks]),
      [
        ['click', 1],
        ['click', 2],
        ['ship', undefined],
      ],
    );
  },

  'one sale a round': () => {
    const shipping = moves.ship(inRound);
    equal(moves.ship(shipping), shipping);
    const shipped = answer(shipping, golden.shipped);
    equal(me(shipped).sale, golden.shipped.sale);
    equal(click(shipped), shipped);
  },

  'a sale the server has lost is proven by its receipt, once': () => {
    const shipped = answer(moves.ship(inRound), golden.shipped);
    const { game } = golden['returned-with-snapshot'];
    const players = game.players.map(({ sale, ...player }) => player);
    const snapshot = { ...golden['returned-with-snapshot'], epoch: 'other', game: { ...game, players } };
    const lost = answer(intents.opened(shipped), snapshot);
    equal(
      commands(lost).map(({ type, receipt }) => [type, receipt]),
      [['showReceipt', golden.shipped.receipt]],
    );
    equal(click(lost), lost);
    const found = answer(lost, golden.shipped);
    equal([me(found).sale, commands(found)], [golden.shipped.sale, []]);
    equal(types(answer(intents.opened(shipped), golden['returned-with-snapshot'])), []);
    equal(types(play(lost, golden.roundEnded)), []);
  },

  'nobody clicks in the pause': () => equal(click(seatedNow), seatedNow),

  'nobody clicks who is out': () => {
    const players = inRound.game.players.map(player => (player.id === 'p1' ? { ...player, out: true } : player));
    const out = { ...inRound, game: { ...inRound.game, players } };
    equal(click(out), out);
  },

  'a seat that another tab gave up is gone here as well': () => {
    for (const state of [seatedNow, inRound]) {
      const left = play(state, { ...golden.playerLeft, player: 'p1' });
      equal([left.seat, left.game, needsConnection(left)], [null, null, false]);
      equal(left.notice, { kind: 'info', text: 'You left this game in another tab.' });
    }
    equal(play(watching, { ...golden.spectatorLeft, spectator: 'p7' }).seat, null);
  },

  'clicks and sales too late for their round are not sent in the next': () => {
    const late = moves.ship(click(inRound));
    equal(commands(play(late, golden.roundEnded)), []);
  },

  'what is unanswered is sent again after a return, but only when all that was missed is here': () => {
    const clicked = click(inRound);
    const back = intents.opened(clicked);
    equal(types(back), ['return']);
    const recovered = answer(back, returnedAt(back, inRound.log.offset + 1));
    equal(types(recovered), []);
    equal(types(play(recovered, golden.progress)), ['click']);
  },

  'a snapshot replaces the game and drops what belonged to another round': () => {
    const back = intents.opened(click(inRound));
    const replaced = answer(back, golden['returned-after-the-end']);
    equal(replaced.game, golden['returned-after-the-end'].game);
    equal(commands(replaced), []);
  },

  'a snapshot of the same round keeps what is unanswered': () => {
    const back = intents.opened(click(inRound));
    equal(types(answer(back, golden['returned-with-snapshot'])), ['click']);
  },

  'a page after a reload comes back with nothing in its hands': () => {
    const reloaded = intents.opened(initial({ session: 'r', seat: { player: 'p1', token: 't' } }));
    equal(commands(reloaded), [{ type: 'return', id: 'r-1', token: 't', offset: 0 }]);
    equal(answer(reloaded, golden['returned-with-snapshot']).game.round, 2);
  },

  'a seat that is no more leads to the lobby with a word about it': () => {
    const back = intents.opened(seatedNow);
    const refused = answer(back, { ...golden.refused, refusal: 'invalidToken' });
    equal([refused.seat, refused.game, refused.notice.kind, refused.givenUp], [null, null, 'refusal', null]);
  },

  'whose seat was given up is told so, and led to the game it was in': () => {
    for (const refusal of ['expiredToken', 'notSeated']) {
      const early = answer(intents.opened(seatedNow), { ...golden.refused, refusal });
      equal([early.seat, early.game, early.link, early.givenUp], [null, null, seated.game.id, { begun: false }]);
      const refused = answer(intents.opened(inRound), { ...golden.refused, refusal });
      equal([refused.givenUp, refused.kept], [{ begun: true }, seated.kept]);
      equal(last(intents.spectate(refused, 'Ada')).game, seated.game.id);
      equal(intents.declineLink(refused).givenUp, null);
    }
    const reloaded = intents.opened(initial({ session: 'r', seat: { player: 'p1', token: 't', game: 'g7' } }));
    const refused = answer(reloaded, { ...golden.refused, refusal: 'notSeated' });
    equal([refused.link, refused.givenUp], ['g7', { begun: true }]);
  },

  'whose seat was given up in a game that ended meanwhile sees the end of it': () => {
    const back = intents.opened(inRound);
    const recovered = answer(back, returnedAt(back, inRound.log.offset + 2));
    const ended = play(recovered, { ...golden.playerLeft, player: 'p1' }, golden.gameEnded);
    equal([ended.game.phase, ended.seat.player], ['ended', 'p1']);
    equal(ended.notice.text.includes('away too long'), true);
  },

  'a lost connection is lost since it was lost first': () => {
    const lost = intents.connectionIs(intents.connectionIs(inRound, 'lost', 100), 'lost', 900);
    equal(lost.connection, { status: 'lost', since: 100 });
    equal(intents.connectionIs(lost, 'idle').connection, { status: 'idle' });
  },

  'a server that goes down is so until the connection leads to another': () => {
    const told = reduce(inRound, golden['goingDown-for-good']);
    equal(told.goingDown, { gamesGoOn: false, until: golden.goingDown.until });
    equal(intents.opened(told).goingDown, null);
  },

  'a server that is busy does not cost the seat': () => {
    const back = intents.opened(seatedNow);
    const busy = { ...golden.refused, replyTo: last(back).id, refusal: 'overloaded' };
    equal(mustComeAgain(back, busy), true);
    equal(mustComeAgain(back, { ...busy, refusal: 'invalidToken' }), false);
  },

  'a message dropped unread is sent again over another connection': () => {
    const dropped = { type: 'refused', refusal: 'tooManyMessages', message: 'Expected less' };
    equal(mustComeAgain(inRound, dropped), true);
    equal(mustComeAgain(inRound, { ...dropped, refusal: 'invalidJson' }), false);
  },

  'leaving shows the lobby at once, and nothing passes the leave': () => {
    const left = intents.quickMatch(intents.leave(inRound), 'Ada');
    equal([left.game, types(left)], [null, ['leave']]);
    const heard = reduce(left, { type: 'acknowledged', replyTo: left.unanswered[0].id });
    equal(types(heard), ['quickMatch']);
  },

  'a game that is over needs no connection, and nobody is told when it is left': () => {
    const ended = play(inRound, golden.gameEnded);
    equal(needsConnection(ended), false);
    equal([intents.leave(ended).game, commands(intents.leave(ended))], [null, []]);
  },

  'a link to a game that is full can still be watched': () => {
    const asked = intents.joinGame(initial({ session: 's', link: 'g1' }), 'Ada');
    const refused = answer(asked, golden.refused);
    equal([refused.link, refused.notice.kind], ['g1', 'refusal']);
    equal(last(intents.spectate(refused, 'Ada')), { type: 'spectate', id: 's-2', name: 'Ada', game: 'g1' });
  },

  'a link to a game of another server leads there': () => {
    const asked = intents.joinGame(initial({ session: 's', link: 'g1' }), 'Ada');
    const refused = answer(asked, golden['refused-elsewhere']);
    equal([refused.link, refused.notice.href], ['g1', 'http://192.0.2.7:8080/?game=g1']);
  },

  'again means a game of the same kind': () => {
    const again = state => {
      const left = intents.playAgain(state);
      return { ...left.unanswered.at(-1), house: left.house };
    };
    const ended = { ...inRound, game: { ...inRound.game, phase: 'ended' } };
    equal(again(ended), {
      type: 'hostGame',
      id: again(ended).id,
      name: 'Ada',
      seats: 2,
      house: ['slow'],
    });
    const publicGame = { ...ended, game: { ...ended.game, visibility: 'public' } };
    equal(again(publicGame).type, 'quickMatch');
    const together = { ...ended, game: { ...ended.game, visibility: 'private', players: people } };
    equal(again(together), { type: 'playAgain', id: again(together).id, name: 'Ada', game: ended.game.id, house: null });
  },

  'when the server has forgotten the game that was played, another one is hosted': () => {
    const again = intents.playAgain({ ...inRound, game: { ...inRound.game, phase: 'ended', seats: 3, players: people } });
    const forgotten = answer(again, { ...golden.refused, refusal: 'unknownGame' });
    equal(forgotten.unanswered, [{ type: 'hostGame', id: last(forgotten).id, name: 'Ada', seats: 3 }]);
    const begun = answer(again, { ...golden.refused, refusal: 'gameStarted' });
    equal([types(begun), begun.notice.kind], [[], 'refusal']);
  },

  'the end stays on the screen until there is a seat in the next game': () => {
    const asked = intents.playAgain(endedTogether);
    equal([asked.game.phase, asked.seat, asked.unanswered.length], ['ended', endedTogether.seat, 1]);
    const kept = answer(asked, { ...golden.refused, refusal: 'seatsKept' });
    equal([kept.game.phase, kept.notice.kind, kept.unanswered], ['ended', 'refusal', []]);
    const next = answer(intents.playAgain({ ...endedTogether, receipt: 'r', invitation: 'http://i' }), seated);
    equal([next.game.phase, next.seat.player, next.receipt, next.invitation], ['lobby', seated.player, '', '']);
  },

  'at the end of a game of people the page hears of the next one, until the server has forgotten the game': () => {
    equal(needsConnection(endedTogether), true);
    equal(needsConnection({ ...inRound, game: { ...inRound.game, phase: 'ended' } }), false);
    const asked = play(endedTogether, golden.rematchChanged);
    equal(asked.game.rematch.players, ['Ada']);
    const forgotten = answer(intents.opened(asked), { ...golden.refused, refusal: 'unknownGame' });
    equal([forgotten.game.phase, needsConnection(forgotten), forgotten.notice], ['ended', false, null]);
    equal(types(intents.opened(intents.playAgain(forgotten))), ['playAgain']);
  },

  'a next game that has begun can be watched': () => {
    const begun = play(endedTogether, golden['rematchChanged-started']);
    const asked = intents.watchRematch(begun);
    equal([last(asked).type, last(asked).game], ['spectate', begun.game.rematch.started]);
    equal(isSpectator(answer(asked, seated)), true);
  },

  'who waits is named, and many are counted': () => {
    const text = players => rematchText({ rematch: { players, seats: 5 } });
    equal(rematchText({}), '');
    equal(
      [[], ['A'], ['A', 'B'], ['A', 'B', 'C'], ['A', 'B', 'C', 'D']].map(text),
      ['', 'A wants a rematch.', 'A and B want a rematch.', 'A, B and 1 more want a rematch.', 'A, B and 2 more want a rematch.'],
    );
  },

  'when nobody else came the house plays': () => {
    const abandoned = play(seatedNow, golden['gameEnded-abandoned']);
    const house = intents.playHouseInstead(abandoned);
    equal([types(house), house.unanswered.at(-1).seats, house.house], [['hostGame'], 3, ['medium', 'medium']]);
  },

  'no event changes a state that others hold': () => {
    const frozen = freeze(inRound);
    Object.values(golden)
      .filter(message => typeof message.game === 'string')
      .forEach(message => play(frozen, message));
    equal(frozen, inRound);
  },
};

function freeze(value) {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
