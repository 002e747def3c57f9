import { CLIENT_MESSAGES as ENGINE_MESSAGES } from '/client-messages.js';
import { MOVES, shapes } from '/games/clix/messages.js';
import { SERVER_TYPES as ENGINE_TYPES, isGameMessage, messages } from '/protocol.js';
import { equal, throws } from './expect.js';
import { clientMessages, serverMessages } from './golden.js';

const CLIENT_MESSAGES = { ...ENGINE_MESSAGES, ...MOVES };
const SERVER_TYPES = [ENGINE_TYPES, Object.keys(shapes.events), Object.keys(shapes.replies)].flat();

const types = golden => [...new Set(Object.values(golden).map(message => message.type))].sort();

export const tests = {
  'every message a client may send has a maker, and the makers make nothing else': () =>
    equal(Object.keys(CLIENT_MESSAGES).sort(), types(clientMessages)),

  'every message of the server is known, and no other': () => equal([...SERVER_TYPES].sort(), types(serverMessages)),

  'what is made is what the golden files say': () =>
    Object.values(clientMessages).forEach(golden => equal(CLIENT_MESSAGES[golden.type](golden.id, golden), golden)),

  'what the golden files say is read as it is': () =>
    Object.values(serverMessages).forEach(golden => equal(messages(golden), [golden])),

  'a frame may hold several messages': () =>
    equal(messages(Object.values(serverMessages)), Object.values(serverMessages)),

  'game messages are told from answers': () =>
    Object.values(serverMessages).forEach(golden => equal(isGameMessage(golden), typeof golden.game === 'string' && golden.type !== 'gameFound')),

  'a field of the wrong kind is named': () =>
    throws(() => messages({ ...serverMessages.pong, time: 'noon' }), 'pong with a good time'),

  'a game message without its place in the log is refused': () =>
    throws(() => messages({ ...serverMessages.progress, epoch: undefined }), 'progress with a good epoch'),

  'an answer of an unknown type is refused': () => throws(() => messages({ type: 'horoscope' }), 'known type'),

  'what is no message is refused': () => throws(() => messages('hello'), 'Expected a message'),

  'an event of a newer server keeps its place in the log': () => {
    const event = { ...serverMessages.progress, type: 'earthquake' };
    equal(messages(event), [event]);
    equal(isGameMessage(event), true);
  },
};
