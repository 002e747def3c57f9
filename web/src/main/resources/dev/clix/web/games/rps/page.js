/*
 * Rock, paper, scissors, as the rest of the page knows it: see games/pages.js.
 *
 * Comes from: games/index.js, when it is chosen or played. Goes to: the server, as throws.
 */

import { askBy } from '../../commands.js';
import { changed, remaining } from '../../game.js';
import { html } from '../../lib/lit-html/lit-html.js';
import { nameOf } from '../../names.js';
import { me } from '../../seat.js';
import { list, maybe, number, text } from '../../shapes.js';
import { audience } from '../../view/audience.js';
import { rows } from '../../view/players.js';
import { count } from '../../words.js';

const HANDS = { rock: '✊ Rock', paper: '✋ Paper', scissors: '✌ Scissors' };

export const name = 'rps';
export const styles = ['games/plain.css'];
export const words = {
  slogan: 'Rock. Paper. Scissors.',
  pitch: 'Both throw at once; whoever wins three rounds first wins.',
  placeholder: 'Your name',
  begins: 'The first round starts.',
  leaving: 'The other one wins.',
};
export const seats = { min: 2, max: 2, usual: 2 };
export const bots = { label: 'Bot', levels: { lucky: 'Lucky' }, usual: 'lucky', house: ['lucky'] };
export const shapes = {
  events: {
    roundBegan: { round: number, endsAt: number },
    handThrown: { player: text },
    handsShown: { hands: list, winner: maybe(text) },
    gameEnded: { outcome: text, winner: maybe(text) },
  },
  replies: {},
};

export const events = {
  roundBegan: (game, { round, endsAt }) => ({
    ...game,
    phase: 'throw',
    round,
    deadline: endsAt,
    players: game.players.map(({ hand, ...player }) => ({ ...player, thrown: false })),
  }),
  handThrown: (game, { player }) => changed(game, player, { thrown: true }),
  handsShown: (game, { hands, winner }) => ({
    ...game,
    shown: hands,
    players: game.players.map(player => ({ ...player, wins: player.wins + Number(player.id === winner) })),
  }),
  gameEnded: (game, { outcome, winner }) => ({ ...game, phase: 'ended', outcome, winner }),
};

const toss = (state, _now, hand) =>
  askBy({ ...state, game: changed(state.game, state.seat.player, { hand }) }, id => ({ type: 'throw', id, hand }));

const button = (state, act, hand) =>
  html`<button class="primary" aria-pressed=${me(state).hand === hand} @click=${() => act.play(toss, hand)}>${HANDS[hand]}</button>`;

export const arena = (state, now, act) => html`
  <main class="plain-arena" data-screen="arena" data-phase=${state.game.phase}>
    <h1 tabindex="-1">Round ${state.game.round}</h1>
    <p role="timer">${state.game.deadline && `${count(Math.ceil(remaining(state.game, now) / 1_000), 'second')} left`}</p>
    <div class="plain-moves">${me(state) && Object.keys(HANDS).map(hand => button(state, act, hand))}</div>
    <p>${state.game.shown?.map(each => `${nameOf(state, each.player)}: ${HANDS[each.hand]}. `)}</p>
    ${rows(state, state.game.players, player => `${count(player.wins, 'win')}${player.thrown ? ', has thrown' : ''}`)} ${audience(state, act)}
  </main>
`;

export const announcements = {
  handsShown: (state, { hands, winner }) =>
    `${hands.map(each => `${nameOf(state, each.player)} ${each.hand}`).join(', ')}. ${winner ? `${nameOf(state, winner)} wins the round.` : 'A draw.'}`,
};

export const outcome = ({ game }) => (game.outcome === 'bestOfFive' ? 'Three rounds won.' : 'The other one left.');

export const podium = state => rows(state, state.game.players, player => count(player.wins, 'win'));
