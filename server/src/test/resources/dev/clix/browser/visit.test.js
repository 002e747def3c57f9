import { commands, needsConnection } from '/commands.js';
import * as intents from '/intents.js';
import { initial, reduce } from '/state.js';
import { isVisiting, visited } from '/visit.js';
import { equal } from './expect.js';
import { serverMessages as golden } from './golden.js';

const closed = initial({ session: 's' });
const open = visited(closed, intents.seen(closed, true));
const asked = type => state => commands(state).filter(command => command.type === type).length;
const answer = (state, message) => reduce(state, { ...message, replyTo: state.unanswered.at(-1).id });
const told = answer(open, golden.openGames);

export const tests = {
  'the lobby asks for open games once it can be seen, and needs no connection for it': () => {
    equal(commands(open), [{ type: 'listGames', id: 's-1' }]);
    equal([isVisiting(open), needsConnection(open)], [true, false]);
    equal(commands(intents.seen(open, false)), []);
  },

  'what is told is shown, also what is told later': () => {
    const { visitors, kinds, games, more } = golden.openGames;
    equal([told.board, commands(told)], [{ visitors, kinds, games, more }, []]);
    equal(reduce(told, golden['openGames-told']).board.games, []);
  },

  'each connection is asked anew, and once': () => {
    equal(asked('listGames')(intents.opened(open)), 1);
    equal(asked('listGames')(intents.opened(told)), 1);
    equal(asked('listGames')(intents.opened(intents.seen(told, false))), 0);
  },

  'who leaves a game sees the lobby anew': () => {
    const seated = answer(intents.hostGame(told, 'Ada', 4), golden.seated);
    equal([isVisiting(seated), visited(told, seated)], [false, seated]);
    const left = intents.leave(seated);
    equal(visited(seated, left).unanswered.map(({ type }) => type), ['leave', 'listGames']);
  },

  'a server that does not tell is not asked again': () => {
    const refused = answer(open, { ...golden.refused, refusal: 'unknownType' });
    equal([isVisiting(refused), refused.notice, refused.board], [false, null, null]);
    equal(isVisiting(answer(open, { ...golden.refused, refusal: 'alreadySeated' })), true);
  },

  'a game is hosted for strangers only if it is said so': () => {
    const said = state => state.unanswered.at(-1).listed;
    equal([said(intents.hostGame(told, 'Ada', 4)), said(intents.hostGame(told, 'Ada', 4, true))], [undefined, true]);
  },

  'a game that is found by its code is joined, as by its link': () => {
    const found = answer(intents.joinByCode(told, 'Bob', ' bcdg'), golden.gameFound);
    equal(commands(found), [{ type: 'joinGame', id: 's-3', name: 'Bob', game: golden.gameFound.game }]);
    equal([found.link, isVisiting(found)], [golden.gameFound.game, false]);
    const unknown = answer(intents.joinByCode(told, 'Bob', ' bcdg'), { ...golden.gameFound, kind: 'chess' });
    equal([commands(unknown), unknown.notice.text.includes('chess')], [[], true]);
    const cancelled = intents.cancel(intents.joinByCode(told, 'Bob', 'bcdg'));
    equal(reduce(cancelled, { ...golden.gameFound, replyTo: 's-2' }), cancelled);
  },

  'a game that has begun, as is found out now, is there to be watched': () => {
    const found = answer(intents.joinByCode(told, 'Bob', 'bcdg'), golden.gameFound);
    const late = answer(found, { ...golden.refused, refusal: 'gameStarted' });
    equal([late.link, late.invited.begun, late.invited.title], [golden.gameFound.game, true, 'This game has begun.']);
    equal(answer(found, { ...golden.refused, refusal: 'gameFull' }).invited, null);
  },

  'a wrong code gets words of its own, and the lobby stays': () => {
    const refused = answer(intents.joinByCode(told, 'Bob', 'xxxx'), { ...golden.refused, refusal: 'unknownCode' });
    equal([refused.notice.text.startsWith('No game has this code'), isVisiting(refused)], [true, true]);
  },
};
