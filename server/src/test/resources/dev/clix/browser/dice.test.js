/* Liar's Dice: its messages, bids, steps, words and moments. */

import { announcements } from '/games/dice/announcements.js';
import { counts, least, raises } from '/games/dice/bids.js';
import { ranking } from '/games/dice/game.js';
import { keys } from '/games/dice/keys.js';
import { MOVES, shapes } from '/games/dice/messages.js';
import { moments, passing } from '/games/dice/moments.js';
import * as moves from '/games/dice/moves.js';
import { picture } from '/games/dice/picture.js';
import { recorded, result } from '/games/dice/records.js';
import { SOUNDING, tones } from '/games/dice/tones.js';
import { vibration } from '/games/dice/vibrations.js';
import { fetchPage, titles } from '/games/pages.js';
import * as intents from '/intents.js';
import { messages } from '/protocol.js';
import { initial, reduce } from '/state.js';
import { title } from '/title.js';
import { equal, throws } from './expect.js';
import { dice as golden, serverMessages as engine } from './golden.js';

// Events are held against their shapes only once the pages of all games are here; the first one is from the beginning.
for (const kind of Object.keys(titles).slice(1)) await fetchPage({ kind }, async () => {});

const { seated, turnMissed, diceShown, gameEnded } = golden.server;
const bot = golden.server['returned-in-turn'].game.players[1];

const took = (type, changes = {}) => reduce({ ...initial({ session: 's' }), unanswered: [{ type, id: 'm5' }] }, { ...seated, ...changes });
const next = (state, event) => reduce(state, { ...event, game: state.game.id, epoch: state.log.epoch, offset: state.log.offset + 1 });
const play = (state, ...events) => events.reduce(next, state);
const joined = { ...engine.playerJoined, player: { ...bot, dice: 5 }, host: 'p1' };
const rolled = golden.server['diceRolled-own'];
const turn = (player, endsAt = 1_543_449_630_000) => ({ ...golden.server.turnBegan, player, endsAt });
const bidBy = (player, quantity, face) => ({ ...golden.server.bidMade, player, quantity, face });

const both = play(took('hostGame'), joined);
const dealt = play(both, { ...rolled, inPlay: 10 });
const mine = play(dealt, turn('p1'));
const answered = play(mine, bidBy('p1', 4, 3), turn('p2'), bidBy('p2', 5, 3), turn('p1'));
const watching = play(took('spectate', { player: 'p7' }), joined, golden.server.diceRolled);
const shown = play(dealt, turn('p1'), bidBy('p1', 4, 3), turn('p2'), diceShown);
const ended = play(shown, { ...golden.server['diceShown-last'] }, gameEnded);

const bids = text => text.split(' ').map(each => ({ quantity: Number(each.split('x')[0]), face: Number(each.split('x')[1]) }));
const say = (state, message) => announcements[message.type](state, message);
const kinds = (before, event) => moments(before, next(before, event)).map(({ kind }) => kind);
const dice = state => state.game.players.map(player => player.dice);
const pressed = (key, target = document.body) => ({ key, target });

export const tests = {
  'what is made is what the golden files say, and nothing else is made': () => {
    equal(Object.keys(MOVES).sort(), Object.values(golden.client).map(({ type }) => type).sort());
    Object.values(golden.client).forEach(each => equal(MOVES[each.type](each.id, each), each));
  },

  'what the golden files say is read as it is, and every event is known': () => {
    Object.values(golden.server).forEach(each => equal(messages(each), [each]));
    const events = Object.values(golden.server).filter(each => !['seated', 'returned', 'refused'].includes(each.type));
    equal(Object.keys(shapes.events).sort(), [...new Set(events.map(({ type }) => type))].sort());
  },

  'a word of two games is read as either means it, and no other way': () => {
    equal(messages(engine.gameEnded), [engine.gameEnded]);
    throws(() => messages({ ...gameEnded, winner: 7 }), 'gameEnded with a good');
    throws(() => messages({ ...diceShown, hands: 'all' }), 'diceShown with a good hands');
  },

  'a bid is raised by more dice or a higher face, and one of ones is worth twice': () => {
    for (const [standing, bid] of ['3x4 4x2', '3x4 3x5', '4x2 2x1', '2x1 5x2', '3x6 2x1', '2x1 3x1', '6x6 3x1', '3x1 7x2'].map(bids))
      equal([raises(bid, standing), raises(standing, bid), raises(bid, bid)], [true, false, false]);
    equal(raises({ quantity: 1, face: 2 }, undefined), true);
    equal([counts(1, { face: 4 }), counts(4, { face: 4 }), counts(4, { face: 1 }), counts(5, { face: 4 })], [true, true, false, false]);
  },

  'the least of each face is the lowest that raises, as far as there are dice': () => {
    const [standing] = bids('4x3');
    equal([1, 2, 3, 4, 5, 6].map(face => least(face, standing, 10)), [2, 5, 5, 4, 4, 4]);
    equal([1, 2, 6].map(face => least(face, undefined, 10)), [1, 1, 1]);
    equal([1, 2, 3, 4].map(face => least(face, bids('5x6')[0], 5)), [3, undefined, undefined, undefined]);
  },

  'only legal bids can be put together': () => {
    const up = moves.step(moves.step(answered, 0, 1), 0, 1);
    equal(moves.draft(answered), { quantity: 6, face: 3 });
    equal(moves.draft(up), { quantity: 8, face: 3 });
    equal(moves.draft(moves.step(answered, 0, -1)), { quantity: 6, face: 3 });
    const most = Array.from({ length: 9 }).reduce(state => moves.step(state, 0, 1), answered);
    equal(moves.draft(most), { quantity: 10, face: 3 });
    equal(moves.draft(moves.chooseFace(answered, 0, 6)), { quantity: 5, face: 6 });
    equal(moves.draft(moves.chooseFace(moves.chooseFace(up, 0, 1), 0, 3)), { quantity: 8, face: 3 });
    equal(moves.draft(mine), { quantity: 1, face: 3 });
    equal(moves.draft(play(mine, bidBy('p2', 10, 1), turn('p1'))), null);
  },

  'a move is made once and in one’s turn, and only what was bid is challenged': () => {
    const asked = moves.bid(answered);
    equal(asked.unanswered, [{ type: 'bid', id: 's-1', quantity: 6, face: 3 }]);
    equal(moves.bid(asked), asked);
    equal(moves.challenge(answered).unanswered, [{ type: 'challenge', id: 's-1' }]);
    equal([moves.challenge(mine), moves.bid(dealt), moves.bid(watching)], [mine, dealt, watching]);
  },

  'a move belongs to its turn': () => {
    const asked = moves.bid(answered);
    equal(next(asked, { ...turnMissed, player: 'p1' }).unanswered, []);
    equal(next(asked, bidBy('p1', 6, 3)).unanswered, []);
    const back = intents.opened(asked);
    const snapshot = changes => ({ ...golden.server['returned-in-turn'], replyTo: back.unanswered.at(-1).id, game: { ...answered.game, ...changes } });
    equal(reduce(back, snapshot({})).unanswered.map(({ type }) => type), ['bid']);
    equal(reduce(back, snapshot({ bids: [] })).unanswered, []);
  },

  'a round begins with my dice alone, and ends with all': () => {
    equal(dealt.game.players.map(({ hand }) => hand), [[1, 3, 3, 4, 6], undefined]);
    equal(watching.game.players.map(({ hand }) => hand), [undefined, undefined]);
    equal(shown.game.players.map(({ hand }) => hand), [[1, 3, 3, 4, 6], [2, 5]]);
    equal([shown.game.phase, dice(shown), shown.game.deadline], ['shown', [4, 5], diceShown.nextRoundAt]);
    const again = play(shown, { ...rolled, round: 3 });
    equal([again.game.bids, again.game.showdown, again.game.players[1].hand], [[], undefined, undefined]);
  },

  'who loses the last die, lets too many turns pass or leaves is out, and places go by how long': () => {
    const one = { ...shown, game: { ...shown.game, players: shown.game.players.map(player => ({ ...player, dice: 1 })) } };
    const out = state => state.game.players.filter(player => player.out).map(({ id, outIn }) => `${id} in ${outIn}`);
    equal(out(next(one, diceShown)), ['p1 in 2']);
    equal(out(next(answered, { ...golden.server['turnMissed-out'], player: 'p2' })), ['p2 in 2']);
    equal(out(next(answered, { ...engine.playerLeft, player: 'p2' })), ['p2 in 2']);
    equal(out(took('spectate', { player: 'p7', game: golden.server['returned-after-the-end'].game })), ['p1 in 2']);
    equal(ranking(ended.game).map(({ id }) => id), ['p2', 'p1']);
  },

  'a bid that was made for one who let the turn pass says so, and only that one has missed turns': () => {
    const passed = play(answered, { ...turnMissed, player: 'p1', missed: 2 }, bidBy('p1', 6, 3));
    equal([passed.game.bids.at(-1).passed, passed.game.players[0].missed], [true, 2]);
    const bid = play(passed, turn('p2'), bidBy('p2', 7, 3), turn('p1'), bidBy('p1', 8, 3));
    equal([bid.game.bids.at(-1).passed, bid.game.players[0].missed], [undefined, 0]);
  },

  'a screen reader hears the roll, the bids, the turn and the showdown': () => {
    equal(say(mine, turn('p1')), 'Round 2, 10 dice. You have 1, 3, 3, 4, 6. Your turn.');
    equal(say(answered, turn('p1')), 'Raven bids 5 threes. Your turn.');
    equal(say(play(mine, bidBy('p1', 1, 6), turn('p2')), turn('p2')), 'You bid 1 six. Raven’s turn.');
    equal(say(watching, golden.server.diceRolled), 'Round 2, 7 dice.');
    equal(say(answered, { ...turnMissed, player: 'p2' }), 'Raven let the turn pass.');
    equal(say(shown, diceShown), 'Raven doubts your 4 threes. There are 3: a lie. You lose a die and have 4 dice left.');
  },

  'the title says whose turn it is, and which game': () =>
    equal([both, mine, answered, dealt, shown].map(title), ["2 of 2 are here – Liar's Dice", "Your turn – Liar's Dice", "Your turn – Liar's Dice", "Round 2 – Liar's Dice", "Liar? – Liar's Dice"]),

  'each moment is told once, as it is for the player': () => {
    equal(kinds(both, { ...rolled, round: 1 }), ['begin']);
    equal(kinds(dealt, turn('p1')), ['turn']);
    equal(kinds(mine, turn('p1', 7)), []);
    equal(kinds(mine, bidBy('p1', 4, 3)), ['bid']);
    equal(kinds(shown, { ...rolled, round: 3 }), ['roll']);
    const called = changes => kinds(answered, { ...diceShown, showdown: { ...diceShown.showdown, ...changes } });
    equal([called({}), called({ loser: 'p2' })], [['wrong'], ['right']]);
    equal(kinds(watching, diceShown), ['shown']);
    equal([kinds(shown, gameEnded), kinds(shown, { ...gameEnded, winner: 'p1' })], [['gameLost'], ['gameWon']]);
    const { deadline } = mine.game;
    equal([6_100, 5_016, 4_990].map(left => passing(mine, deadline - left - 100, deadline - left).length), [0, 0, 1]);
    equal(passing(dealt, 0, deadline), []);
  },

  'every moment has a sound of its own, short and not loud, and the longest is felt': () => {
    const sounds = SOUNDING.map(kind => tones({ kind }));
    equal(new Set(sounds.map(each => JSON.stringify(each))).size, SOUNDING.length);
    for (const each of sounds.flat()) equal([each.volume <= 0.2, each.at + each.length <= 1.5, Math.min(each.from, each.to) >= 60], [true, true, true]);
    equal([vibration([{ kind: 'bid' }]), vibration([{ kind: 'bid' }, { kind: 'turn' }]).length], [[], 3]);
  },

  'keys are taken in one’s turn, and Enter not from another button': () => {
    const face = document.createElement('button');
    const input = document.createElement('input');
    equal(['1', '6', 'l', 'L', 'Enter', 'ArrowUp'].map(key => keys.takes(pressed(key), answered)), [true, true, true, true, true, true]);
    equal([keys.takes(pressed('7'), answered), keys.takes(pressed('Enter', face), answered), keys.takes(pressed('3', input), answered)], [false, false, false]);
    equal([keys.takes(pressed('3', face), answered), keys.takes(pressed('l'), shown)], [true, false]);
  },

  'a game counts once in the records, and the dice that were kept': () => {
    const won = { key: 'a', won: true, dice: 3 };
    const first = recorded(null, won);
    equal([first.games, first.wins, first.mostDice, first.fresh], [1, 1, 3, []]);
    equal(recorded(first, won).games, 1);
    equal(recorded(first, { key: 'b', won: true, dice: 4 }).fresh, ['mostDice']);
    equal(recorded({ version: 2 }, won), null);
    for (const found of [7, {}, { ...first, wins: '1' }, { ...first, counted: 3 }]) equal(recorded(found, won).games, 1);
    equal([result(ended), result(shown)], [{ key: `${seated.game.id}/p1`, won: false, dice: 0 }, null]);
  },

  'the picture tells in words what it shows': () =>
    equal(picture(ended).words, "Liar's Dice: Raven wins after 2 rounds. 1st Raven, 5 dice left; 2nd Ada, 4 dice left."),
};
