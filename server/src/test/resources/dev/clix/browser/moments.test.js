/* Sounds and vibrations, and the moments they belong to. */

import * as moves from '/games/clix/moves.js';
import * as intents from '/intents.js';
import { moments, passing } from '/games/clix/moments.js';
import { initial, reduce } from '/state.js';
import { SOUNDING, pitch, tones } from '/games/clix/tones.js';
import { vibration } from '/games/clix/vibrations.js';
import { Speaker, sound } from '/speaker.js';
import { equal } from './expect.js';
import { serverMessages as golden } from './golden.js';

const { seated, playerJoined, gameStarted, roundStarted, productShipped, roundEnded, gameEnded } = golden;

const RATE = 22_050;

const took = (command, watches) =>
  reduce({ ...initial({ session: 's' }), unanswered: [{ type: command, id: 'm2' }] }, { ...seated, ...watches });
const next = (state, event) => reduce(state, { ...event, epoch: state.log.epoch, offset: state.log.offset + 1 });
const play = (state, ...events) => events.reduce(next, state);
const kinds = (before, after, now = roundStarted.startedAt + 1_000) => moments(before, after, now).map(({ kind }) => kind);
const after = (state, event) => kinds(state, next(state, event));

const both = play(took('hostGame'), playerJoined);
const counting = play(both, gameStarted);
const running = play(counting, roundStarted);
const watching = play(took('spectate', { player: 'p7' }), playerJoined, gameStarted, roundStarted);
const standing = (player, capital, out = false) => ({ player, clicks: 3, profit: 0, capital, out });
const ended = (capital, out) => ({ ...roundEnded, standings: [standing('p1', capital, out), standing('p2', 30_000)] });

export const tests = {
  'each moment of a game is told once, by what changes': () => {
    equal(after(both, gameStarted), ['begin']);
    equal(after(counting, roundStarted), ['go']);
    equal(after(running, productShipped), ['ship']);
    equal(after(play(running, productShipped), { ...productShipped, player: 'p2' }), []);
    equal(after(running, { ...productShipped, player: 'p2' }), []);
    equal(after(running, gameEnded), ['gameWon']);
    equal(after(play(running, gameEnded), gameEnded), []);
  },

  'a round is won where capital was not lost': () => {
    equal(after(running, ended(30_001)), ['roundWon']);
    equal(after(running, ended(30_000)), ['roundWon']);
    equal(after(running, ended(29_999)), ['roundLost']);
    equal(after(running, ended(0, true)), ['roundLost']);
  },

  'the last round’s end is the game’s, and the rounds of others are none of mine': () => {
    equal(after(running, golden['roundEnded-last']), []);
    const out = play(running, ended(0, true));
    equal(after(out, { ...roundStarted, round: 3 }), []);
    equal(after(play(out, { ...roundStarted, round: 3 }), ended(0, true)), []);
  },

  'a crash is heard by all, and otherwise by whoever had shipped': () => {
    equal(after(running, golden.marketCrashed), ['crash']);
    equal(after(play(running, golden.marketCrashed), ended(20_000)), []);
    equal(after(play(running, productShipped), golden.marketCrashed), ['crashOfOthers']);
    equal(after(play(running, productShipped, golden.marketCrashed), ended(30_001)), ['roundWon']);
    equal(after(watching, golden.marketCrashed), ['crashOfOthers']);
    equal(after(play(running, ended(0, true), { ...roundStarted, round: 3 }), golden.marketCrashed), ['crashOfOthers']);
  },

  'the end sounds as it was for the player': () => {
    equal(after(running, { ...gameEnded, winner: 'p2' }), ['gameLost']);
    equal(after(running, { ...golden['gameEnded-draw'] }), ['gameOver']);
    equal(after(watching, gameEnded), ['gameOver']);
    equal(after(counting, golden['gameEnded-abandoned']), []);
  },

  'who watches hears the rounds begin, and no result': () => {
    equal(after(play(watching, ended(30_001)), { ...roundStarted, round: 3 }), ['go']);
    equal(after(watching, ended(30_001)), []);
  },

  'a click is as high as the price, and one too fast has none': () => {
    const at = millis => roundStarted.startedAt + millis;
    const click = (state, millis) => moves.click(state, at(millis));
    const first = click(running, 1_000);
    equal(moments(running, first, at(1_000)), [{ kind: 'click', octaves: Math.log2(500 / 5_000) }]);
    const fast = Array.from({ length: 20 }).reduce(state => click(state, 1_000), running);
    equal(kinds(fast, click(fast, 1_000)), ['surplus']);
  },

  'nothing is told of another game, or of none': () => {
    equal(kinds(initial({ session: 's' }), both), []);
    equal(kinds(running, { ...running, game: { ...running.game, id: 'another', phase: 'ended' } }), []);
    equal(kinds(running, intents.leave(running)), []);
  },

  'the last seconds are counted, each once, for whoever has something to do': () => {
    const { deadline } = running.game;
    const at = (state, then, now) => passing(state, state.game.deadline - then, state.game.deadline - now).map(({ kind }) => kind);
    equal([4_100, 3_000, 2_980, 2_000, 1_000].map(left => at(running, left + 16, left)), [[], ['hurry'], [], ['hurry'], ['hurry']]);
    equal(at(running, 16, 0), []);
    equal([at(counting, 3_001, 3_000), at(counting, 2_001, 2_000), at(counting, 1_016, 999)], [[], ['tick'], ['tick']]);
    equal(at(play(running, productShipped), 2_001, 2_000), []);
    equal(passing({ ...running, game: null }, 0, deadline), []);
    equal(passing(both, 0, both.game.deadline - 1_000), []);
  },

  'the pitch rises with the price, on a scale, and has bounds': () => {
    equal([0, 1, 2].map(octaves => Math.round(pitch(octaves))), [392, 784, 1_568]);
    const pitches = Array.from({ length: 41 }, (_, step) => pitch(step / 10 - 2));
    equal(pitches, [...pitches].sort((a, b) => a - b));
    equal([pitch(-99), pitch(99)], [pitches[0], pitches.at(-1)]);
  },

  'every kind of moment has a sound of its own, short and not loud': () => {
    const sounds = SOUNDING.map(kind => tones({ kind, octaves: 0 }));
    equal(new Set(sounds.map(each => JSON.stringify(each))).size, SOUNDING.length);
    for (const each of sounds.flat()) {
      equal([each.from, each.to].every(hertz => hertz >= 60 && hertz <= 3_200), true);
      equal([each.volume <= 0.2, each.at + each.length <= 1.5], [true, true]);
    }
    equal(tones({ kind: 'earthquake' }), []);
  },

  'every sound is heard to its end, and none is cut off at its loudest': async () => {
    for (const kind of SOUNDING) {
      const audio = new OfflineAudioContext(1, 2 * RATE, RATE);
      for (const each of tones({ kind, octaves: 1 })) sound(audio, each);
      const heard = (await audio.startRendering()).getChannelData(0);
      const loudest = heard.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      equal([kind, loudest > 0.03, loudest < 0.5, heard.at(-1)], [kind, true, true, 0]);
    }
  },

  'a sale and the end are felt, of several moments the longest': () => {
    equal(vibration([{ kind: 'click' }]), [8]);
    equal(vibration([{ kind: 'click' }, { kind: 'ship' }]), [15, 40, 30]);
    equal([vibration([]), vibration([{ kind: 'tick' }])], [[], []]);
    equal(new Set(['gameWon', 'gameLost', 'gameOver', 'ship'].map(kind => `${vibration([{ kind }])}`)).size, 4);
  },

  'where there is no sound nothing is thrown': () => {
    const kept = window.AudioContext;
    try {
      for (const missing of [undefined, class { constructor() { throw new DOMException('none left', 'NotSupportedError'); } }]) {
        window.AudioContext = missing;
        const speaker = new Speaker();
        speaker.allow();
        speaker.play(tones({ kind: 'go' }));
        speaker.rest();
        speaker.wake();
      }
    } finally {
      window.AudioContext = kept;
    }
  },
};
