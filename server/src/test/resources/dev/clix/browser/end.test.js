/* The end of a game beside the standings: its figures, the browser's records, and a picture. */

import { NO_TALLY, readTally, speed, tallied } from '/games/clix/tally.js';
import { picture } from '/games/clix/picture.js';
import { initial, reduce } from '/state.js';
import { recorded, result } from '/games/clix/records.js';
import { draw } from '/view/podium-picture.js';
import { fitted } from '/words.js';
import { equal } from './expect.js';
import { serverMessages as golden } from './golden.js';

const { seated, playerJoined, gameStarted, roundStarted, productShipped, roundEnded, gameEnded } = golden;

const took = type => reduce({ ...initial({ session: 's' }), unanswered: [{ type, id: 'm2' }] }, seated);
const next = (state, event) => reduce(state, { ...event, epoch: state.log.epoch, offset: state.log.offset + 1 });
const play = (state, ...events) => events.reduce(next, state);
const sold = (player, round, profit) => ({ ...productShipped, player, sale: { ...productShipped.sale, round, profit } });

const running = play(took('hostGame'), playerJoined, gameStarted, roundStarted);
const ended = play(running, productShipped, roundEnded, gameEnded);
const game = (key, bestSale, mostCapital, won = false) => ({ key, won, bestSale, mostCapital });

/** A game that is over, its players called so, with the colours of a page. */
const called = (...names) => ({
  ...ended,
  game: {
    ...ended.game,
    winner: 'p0',
    finalRanking: undefined,
    players: names.map((name, seat) => ({ ...ended.game.players[0], id: `p${seat}`, name, capitals: [30_000, 20_000 - seat] })),
  },
});

const NAMES = {
  long: 'W'.repeat(24),
  'right to left': 'שלום לכולם אנחנו משחקים',
  'of one very wide letter': '﷽'.repeat(12),
  full: 'ＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷ',
  marked: `Z${'\u0335\u0321\u035d\u0301'.repeat(5)}`,
  families: '👨‍👩‍👧‍👦👩‍👩‍👦👨‍👩‍👧',
};

export const tests = {
  'the best sale is anybody’s, the clicks are mine': () => {
    const { tally } = play(running, sold('p1', 2, 1_500), sold('p2', 2, 4_000), roundEnded, { ...roundStarted, round: 3 }, sold('p1', 3, 2_000));
    equal([tally.best, tally.ownBest], [{ player: 'p2', profit: 4_000 }, 2_000]);
    equal(speed(tally), 3);
    equal(speed(NO_TALLY), null);
  },

  'a sale that is told again counts once, and another game begins anew': () => {
    const twice = play(running, productShipped, productShipped);
    equal([twice.tally.clicks, twice.tally.millis], [12, 4_000]);
    const other = { ...twice, game: { ...twice.game, id: 'another' } };
    equal(tallied(twice, other, sold('p2', 1, 7)).tally, { ...NO_TALLY, game: 'another', best: { player: 'p2', profit: 7 } });
  },

  'what was written down is read again, and whatever else is there is nothing': () => {
    equal(readTally(JSON.parse(JSON.stringify(ended.tally))), ended.tally);
    for (const found of [null, 7, [], 'x', {}, { ...NO_TALLY, clicks: '7' }, { ...NO_TALLY, best: {} }]) equal(readTally(found), NO_TALLY);
  },

  'a game that was played has a result': () => {
    const { key, won, bestSale, mostCapital } = result(ended);
    equal([key, won, bestSale, mostCapital], [`${seated.game.id}/p1`, true, 1_500, 23_800]);
    equal(result(running), null);
    equal(result(play(took('hostGame'), playerJoined, golden['gameEnded-abandoned'])), null);
    equal(result({ ...ended, seat: { ...ended.seat, player: 'p9', watches: seated.game.id } }), null);
  },

  'records grow, and are new only against those before': () => {
    const first = recorded(null, game('a', 5_000, 28_000));
    equal([first.games, first.wins, first.bestSale, first.mostCapital, first.fresh], [1, 0, 5_000, 28_000, []]);
    const second = recorded(first, game('b', 6_000, 27_000, true));
    equal([second.games, second.wins, second.bestSale, second.mostCapital, second.fresh], [2, 1, 6_000, 28_000, ['bestSale']]);
  },

  'a game counts once, and few are remembered for it': () => {
    const once = recorded(null, game('a', 1, 1));
    equal(recorded(once, game('a', 1, 1)).games, 1);
    const many = Array.from({ length: 50 }, (_, i) => `game-${i}`).reduce((kept, key) => recorded(kept, game(key, 1, 1)), null);
    equal([many.games, many.counted.length, many.counted[0]], [50, 8, 'game-49']);
  },

  'records that are broken begin anew, and those of a newer page are left alone': () => {
    const whole = recorded(null, game('a', 1, 1));
    for (const found of [7, 'x', [], {}, { ...whole, games: -1 }, { ...whole, wins: '1' }, { ...whole, bestSale: 1e300 }, { ...whole, counted: 3 }])
      equal(recorded(found, game('b', 2, 2)).games, 1);
    equal(recorded({ ...whole, version: 2 }, game('b', 2, 2)), null);
  },

  'the picture tells in words what it shows': () => {
    equal(picture(ended).words, 'CliX: Ada wins after 2 rounds. 1st Ada $23,800, 2nd Turtle $0. Best sale $1,500.');
    const draw = picture({ ...ended, game: { ...ended.game, winner: undefined, outcome: 'draw' } });
    equal([draw.name, draw.says], ['', 'A draw']);
    equal(picture(called('Anna', 'Anna', 'Bob', 'Cy')).steps.map(({ place, name }) => `${place} ${name}`), ['1 Anna', '2 Anna 2', '3 Bob']);
  },

  'a text that does not fit is cut between letters': () => {
    const width = text => [...text].length - 2;
    equal([fitted('Anna', 4, width), fitted('Annabella', 5, width), fitted('Anna Bella', 6, width)], ['\u2068Anna\u2069', '\u2068Anna…\u2069', '\u2068Anna…\u2069']);
    equal(fitted('👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 8, width), '\u2068👨‍👩‍👧‍👦…\u2069');
    equal(fitted('﷽﷽', 0, width), '\u2068﷽…\u2069');
  },

  'whatever names are, each stays in its column and the headline on the picture': () => {
    for (const [color, value] of Object.entries({ paper: '#ffffff', ink: '#000000', muted: '#666666', 'tone-0': '#aa0000', 'tone-1': '#00aa00', 'tone-2': '#0000aa', display: 'sans-serif' }))
      document.documentElement.style.setProperty(`--${color}`, value);
    for (const [kind, name] of Object.entries(NAMES)) {
      const canvas = document.createElement('canvas');
      draw(canvas, picture(called(name, `${name}!`, `${name}?`)), document.createElement('canvas'));
      const spilled = (x, y, width, height) => canvas.getContext('2d').getImageData(x, y, width, height).data.some(value => value !== 255);
      const places = { between: [428, 240, 20, 330], beyond: [752, 240, 20, 330], left: [0, 0, 62, 630], right: [1_138, 0, 62, 630] };
      equal(Object.keys(places).filter(place => spilled(...places[place])).map(place => `${kind}: ${place}`), []);
      equal(spilled(128, 240, 296, 330), true);
    }
  },
};
