/* The first screen: a name, and a way into a game. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { choice, masthead, stepper } from './controls.js';
import { bolt, eye, people, robot } from './icons.js';
import { openGames, withCode } from './open-games.js';
import { isWaiting } from '../commands.js';
import { isHere, isKnown, named, pageOf, titleOf, titles } from '../games/pages.js';
import { noPage } from '../refusals.js';
import { count } from '../words.js';

const NAME_LENGTH_MAX = 24;

export function lobby(state, act) {
  const page = pageOf(gameHere(state));
  const busy = isWaiting(state, 'quickMatch', 'hostGame', 'findGame', 'joinGame', 'spectate', 'playAgain');
  return html`
    ${masthead(state, act, nothing)}
    <main class="lobby" data-screen="lobby">
      <section class="hero">
        <div class="hero-product" aria-hidden="true">${page.emblem('well')}</div>
        <h1 tabindex="-1">${headline(state, page)}</h1>
        <p>${words(state, page)}</p>
      </section>
      <form class="ways" @submit=${submit(act)} aria-busy=${busy ? 'true' : 'false'}>
        ${nameField(state, page)}
        <fieldset class="ways-list" ?disabled=${busy}>
          <legend class="unseen">Ways to play</legend>
          ${ways(state, page, act)}
        </fieldset>
        ${busy ? waiting(act) : nothing}
      </form>
      ${page.tips('How to win')}
    </main>
  `;
}

/** The game that is spoken of: the invitation's, or the one that is chosen. */
const gameHere = state =>
  state.link !== '' && state.invited !== null && !isGivenUp(state) ? state.invited : { kind: state.chosen };

/** A player who was away too long lands here, and is told so. */
const isGivenUp = ({ link, givenUp }) => link !== '' && givenUp !== null;

function headline(state, page) {
  if (isGivenUp(state)) return 'Your seat was given up.';
  return state.link === '' ? page.words.slogan : (state.invited?.title ?? 'You are invited to a game.');
}

function words(state, page) {
  if (isGivenUp(state)) return whyGivenUp(state);
  if (!isKnown(gameHere(state))) return noPage(titleOf(gameHere(state)));
  return state.link === '' ? page.words.pitch : (state.invited?.words ?? page.words.pitch);
}

function whyGivenUp({ kept, givenUp: { begun } }) {
  const length = kept === null ? 'a seat is kept' : count(begun ? kept.seconds : kept.lobbySeconds, 'second');
  return `You had no connection for longer than ${length}. ${begun ? 'The game went on without you.' : 'Perhaps there is still a seat.'}`;
}

function ways(state, page, act) {
  const isPlayable = isHere(gameHere(state));
  if (state.link === '')
    return html`${state.offered.length > 1 ? kinds(state, act) : nothing} ${isPlayable ? ownGame(page, openGames(state)) : nothing}`;
  if (!isKnown(gameHere(state))) return somethingElse(act);
  return hasBegun(state) ? watchIt(act) : invitation(act);
}

/** The game that each of the ways leads into. */
const kinds = ({ offered, chosen }, act) =>
  choice({
    name: 'kind',
    label: 'Game',
    options: Object.fromEntries(offered.map(kind => [kind, titles[kind]])),
    chosen: offered.find(kind => named({ kind }) === chosen),
    change: act.choose,
  });

/** As far as it is known here. */
const hasBegun = state => (isGivenUp(state) ? state.givenUp.begun : state.invited?.begun === true);

const watchIt = act => html`
  <section class="way first">
    <button class="primary wide" name="way" value="spectate">${eye} Watch it</button>
    <p>See how it ends.</p>
  </section>
  ${somethingElse(act)}
`;

const somethingElse = act =>
  html`<button type="button" class="quiet" @click=${() => act.declineLink()}>Play something else instead</button>`;

const nameField = (state, page) => html`
  <div class="field">
    <label for="name">Your name</label>
    <input id="name" name="name" .value=${state.name} required maxlength=${NAME_LENGTH_MAX} pattern=".*\\S.*" autocomplete="nickname"
      autocapitalize="words" spellcheck="false" enterkeyhint="go" title="1 to 24 visible characters" placeholder=${page.words.placeholder}>
  </div>
`;

/** @param others the games that others have opened */
const ownGame = ({ seats, bots }, others) => html`
  <section class="way first">
    <button class="primary wide" name="way" value="quickMatch">${bolt} Quick match</button>
    <p>Against whoever is looking for a game right now.</p>
  </section>
  ${others} ${withCode()}
  <section class="way">
    <h2>${people} With friends</h2>
    <p>A private game. Friends join by link, QR code or four letters.</p>
    ${stepper({ name: 'seats', label: 'Seats', min: seats.min, max: seats.max, value: seats.usual })}
    <label class="check"><input type="checkbox" name="listed"> <span>Strangers may join too: show it under “Open games”</span></label>
    <button class="wide" name="way" value="hostGame">Host a private game</button>
  </section>
  <section class="way">
    <h2>${robot} Against the house</h2>
    <p>Nobody around? Bots always have time.</p>
    ${choice({ name: 'speed', label: bots.label, options: bots.levels, chosen: bots.usual })}
    ${stepper({ name: 'bots', label: 'Bots', min: 1, max: seats.max - 1, value: bots.house.length })}
    <button class="wide" name="way" value="playHouse">Play the house</button>
  </section>
`;

const invitation = act => html`
  <section class="way first">
    <button class="primary wide" name="way" value="joinGame">${people} Join the game</button>
    <p>Pick a name and take your seat.</p>
  </section>
  <section class="way">
    <button class="wide" name="way" value="spectate">${eye} Just watch</button>
    <p>Also when the game is full or has begun.</p>
  </section>
  ${somethingElse(act)}
`;

const waiting = act => html`
  <div class="pending" role="status">
    <div class="spinner" aria-hidden="true"></div>
    <p>Finding you a seat…</p>
    <button type="button" class="quiet" @click=${() => act.cancel()}>Cancel</button>
  </div>
`;

/** The button pressed says which way; Enter takes the first. */
const submit = act => event => {
  event.preventDefault();
  const form = new FormData(event.target);
  const name = form.get('name').trim();
  const ways = {
    quickMatch: () => act.quickMatch(name),
    hostGame: () => act.hostGame(name, Number(form.get('seats')), form.has('listed')),
    playHouse: () => act.playHouse(name, Array(Number(form.get('bots'))).fill(form.get('speed'))),
    joinGame: () => act.joinGame(name),
    spectate: () => act.spectate(name),
    joinListed: () => act.joinListed(name, event.submitter.dataset.game),
    watchListed: () => act.watchListed(name, event.submitter.dataset.game),
    joinByCode: () => act.joinByCode(name, form.get('code')),
  };
  ways[event.submitter.value]();
};
