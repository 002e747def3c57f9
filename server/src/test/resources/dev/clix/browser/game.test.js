import { happen as happened, isTogether, keptFor, remaining, seen } from '/game.js';
import { EVENTS, capital, change, place, price, rank, ranking } from '/games/clix/game.js';
import { burn, lengthOf, missing, nextBurn, risk, survival } from '/games/clix/market.js';
import { equal } from './expect.js';
import { serverMessages as golden } from './golden.js';

const happen = (game, event) => happened(game, event, EVENTS);

const market = golden['returned-to-a-market'].game;
const { players } = golden['returned-with-snapshot'].game;
const round = golden['returned-with-snapshot'].game;
const player = (game, id) => game.players.find(each => each.id === id);
const founder = (id, capitals, out = false) => ({ ...players[0], id, capitals, out });

export const tests = {
  'a player takes a seat': () =>
    equal(
      happen(golden.seated.game, golden.playerJoined).players.map(({ name }) => name),
      ['Ada', 'Turtle'],
    ),

  'a player told again is the same player': () =>
    equal(happen(happen(golden.seated.game, golden.playerJoined), golden.playerJoined).players.length, 2),

  'a seat given up in the lobby is free, and somebody else hosts': () => {
    const game = happen(golden.seated.game, golden.playerLeft);
    equal([game.players, game.host], [[], 'p3']);
  },

  'who leaves a running game keeps the place but is out': () => {
    const left = player(happen(round, golden.playerLeft), 'p1');
    equal([left.here, left.out, left.left], [false, true, true]);
  },

  'who is only away has not left': () => equal(player(happen(round, golden.playerAway), 'p1').left, false),

  'who has left is out in a snapshot as well, whatever the game says of it': () => {
    const { out, ...told } = player(round, 'p1');
    const game = { ...round, players: [{ ...told, here: false, left: true }, ...round.players.slice(1)] };
    equal(player(seen(game), 'p1'), player(happen({ ...round, players: [told] }, golden.playerLeft), 'p1'));
    equal(seen(round), round);
  },

  'people play together as long as two of them have not left': () => {
    const [ada, eve] = round.players.map(({ bot, ...person }) => person);
    const together = (...group) => isTogether({ visibility: 'private', players: group });
    equal([together(ada, eve), together(ada, { ...eve, left: true }), together(ada, { ...eve, bot: 'fast' })], [true, false, false]);
  },

  'who is away comes back, and hosts again': () => {
    const away = happen(round, golden.playerAway);
    equal([player(away, 'p1').here, away.host], [false, 'p3']);
    const back = happen(away, golden.playerBack);
    equal([player(back, 'p1').here, back.host], [true, 'p1']);
  },

  'who comes while the host is away hosts': () =>
    equal(happen(golden.seated.game, { ...golden.playerJoined, host: 'p2' }).host, 'p2'),

  'few who watch are told one by one': () => {
    const joined = happen(golden.seated.game, golden.spectatorJoined);
    equal(joined.audience, { count: 1, first: [golden.spectatorJoined.spectator] });
    equal(happen(joined, golden.spectatorLeft).audience, { count: 0, first: [] });
  },

  'many who watch are told as a whole': () =>
    equal(happen(golden.seated.game, golden.audienceChanged).audience, golden.audienceChanged.audience),

  'a round begins with nothing clicked and nothing sold': () => {
    const game = happen(round, { ...golden.roundStarted, round: 3 });
    equal(
      [game.phase, game.round, game.roundStartedAt, game.deadline],
      ['round', 3, golden.roundStarted.startedAt, golden.roundStarted.endsAt],
    );
    equal(
      game.players.map(({ clicks, sale }) => [clicks, sale ?? 'none']),
      [
        [0, 'none'],
        [0, 'none'],
      ],
    );
  },

  'progress and sales are the player’s own': () => {
    equal(player(happen(round, { ...golden.progress, player: 'p2' }), 'p2').clicks, 12);
    equal(player(happen(round, { ...golden.productShipped, player: 'p2' }), 'p2').sale, golden.productShipped.sale);
  },

  'a round’s end books the capitals': () => {
    const game = happen(round, golden.roundEnded);
    equal(game.players.map(capital), [23800, 0]);
    equal(game.players.map(change), [23800 - 27300, -26500]);
    equal(
      game.players.map(({ out }) => out),
      [false, true],
    );
    equal(game.deadline, golden.roundEnded.nextRoundAt);
  },

  'who is out has no more rounds': () => {
    const after = happen(happen(round, golden.roundEnded), golden.roundEnded);
    equal(
      after.players.map(({ capitals }) => capitals.length),
      [4, 3],
    );
  },

  'the end names the winner': () => {
    const game = happen(round, golden.gameEnded);
    equal([game.phase, game.winner, game.outcome], ['ended', 'p1', 'lastOneLeft']);
    equal(
      ranking(game).map(({ id }) => id),
      ['p1', 'p2'],
    );
  },

  'of equals nobody stands before another': () => {
    const game = {
      ...happen(round, golden['gameEnded-draw']),
      players: [founder('p1', [30, 0], true), founder('p2', [30, 0], true), founder('p3', [30, 0, 0], true)],
      finalRanking: ['p3', 'p1', 'p2'],
    };
    equal([game.outcome, game.winner], ['draw', undefined]);
    equal(game.players.map(each => rank(game, each)), [2, 2, 1]);
  },

  'an unknown event changes nothing': () => equal(happen(round, { type: 'earthquake' }), round),

  'who held out longer stands before who did not': () => {
    const game = {
      players: [
        founder('a', [30, 0], true),
        founder('b', [30, 20, 10]),
        founder('c', [30, 20, 0], true),
        founder('d', [30, 25, 20]),
      ],
    };
    equal(
      ranking(game).map(({ id }) => id),
      ['d', 'b', 'c', 'a'],
    );
  },

  'equal capitals share a place': () => {
    const game = { players: [founder('a', [30]), founder('b', [30]), founder('c', [20])] };
    equal(
      game.players.map(each => place(game, each)),
      [1, 1, 3],
    );
  },

  'the price is 500,000 times clicks by milliseconds': () => {
    const { roundStartedAt, deadline } = round;
    equal(price(round, 12, roundStartedAt + 4_000), 1_500);
    equal(price(round, 7, roundStartedAt + 3_000), 1_166);
    equal(price(round, 0, roundStartedAt), 0);
    equal(price(round, 1, roundStartedAt - 50), 500_000);
    equal(price(round, 10, deadline + 60_000), 500);
  },

  'where there is a market the price rises with clicks and time, and a round burns more than the one before': () => {
    const { roundStartedAt, deadline } = market;
    equal(price(market, 20, roundStartedAt + 1_500), 2_616);
    equal(price(market, 20, roundStartedAt + 5_000), 4_024);
    equal(price(market, 20, deadline + 60_000), 6_037);
    equal(price(market, 20, roundStartedAt - 50), 2_012);
    equal([burn(market), nextBurn(market), burn(round)], [6_000, 7_000, 5_000]);
    equal([missing(market, 3), missing(market, 12), missing(round, 0)], [7, 0, 0]);
  },

  'a round that closes early keeps its prices, and the next one its length': () => {
    const closing = happen(market, golden.roundClosing);
    equal([closing.deadline, price(closing, 20, closing.roundStartedAt + 5_000)], [golden.roundClosing.endsAt, 4_024]);
    const next = happen(closing, golden['roundStarted-market']);
    equal([lengthOf(next), next.market.weather, next.closed], [10_000, golden['roundStarted-market'].weather, undefined]);
  },

  'the risk of a crash is as the weather has it, and grows': () => {
    const { weather } = market.market;
    equal([survival(weather, 1_999), survival(weather, 7_000)], [1, Math.exp(-1)]);
    equal(risk(market, market.roundStartedAt), 0);
    equal(risk(market, market.roundStartedAt + 4_000) < risk(market, market.roundStartedAt + 6_000), true);
  },

  'a crash is remembered until the next round': () => {
    const crashed = happen(happen(market, golden.marketCrashed), golden.roundEnded);
    equal([crashed.crash, player(crashed, 'p1').profit], [5_321, 1_500]);
    equal(happen(crashed, golden['roundStarted-market']).crash, undefined);
  },

  'a seat is kept for as long as the server says, in the lobby longer': () => {
    const kept = { seconds: 15, lobbySeconds: 600 };
    const lobby = { phase: 'lobby', visibility: 'private' };
    equal([1_000, 16_000, 99_000].map(now => keptFor(kept, round, 1_000, now)), [15_000, 0, 0]);
    equal(keptFor(kept, lobby, 1_000, 1_000), 600_000);
    equal(keptFor(kept, { ...lobby, visibility: 'public' }, 0, 0), null);
    equal([keptFor(null, round, 0, 0), keptFor(kept, null, 0, 0)], [null, null]);
  },

  'what remains is never negative, and nothing when nothing is awaited': () => {
    equal([remaining(round, round.deadline - 1), remaining(round, round.deadline + 1)], [1, 0]);
    equal(remaining({}, 0), null);
  },
};
