/* The end of Liar's Dice, as far as it is not that of every game: why it ended, how all fared, and the last showdown. */

import { html, nothing } from '../../../lib/lit-html/lit-html.js';
import { me } from '../../../seat.js';
import { avatar, badges, naming, tone } from '../../../view/players.js';
import { podium as steps } from '../../../view/podium.js';
import { count, ordinal } from '../../../words.js';
import { rank, ranking } from '../game.js';
import { fate } from '../picture.js';
import { bidText } from '../words.js';
import { shown } from './cups.js';

const OUTCOMES = { lastWithDice: 'The last one with dice.', abandoned: 'Everybody left.' };

/** A game that nobody else came to has no round. */
export const hasPlayed = game => game.round > 0;

export const outcome = state => `${OUTCOMES[state.game.outcome] ?? ''} ${summary(state.game, me(state))}`;

/** How long it took, and what became of me. */
function summary(game, player) {
  const rounds = `${count(game.round, 'round')} played`;
  if (player === undefined || rank(game, player) === 1) return `${rounds}.`;
  return `${rounds}; you came ${ordinal(rank(game, player))}.`;
}

export const podium = ({ game }) =>
  game.outcome === 'abandoned' ? nothing : steps(game, ranking(game).map(player => ({ player, place: rank(game, player), note: player.dice > 0 || player.outIn === undefined ? fate(player) : `round ${player.outIn}` })));

export const details = state => html`${figures(state)} ${standings(state)} ${lastShowdown(state)}`;

const figures = ({ game, records }) => html`
  <section class="facts" aria-label="In figures">
    <dl>
      <div><dt>Rounds</dt><dd class="figures">${game.round}</dd></div>
      ${records === null ? nothing : ofTheBrowser(records)}
    </dl>
  </section>
`;

const ofTheBrowser = ({ games, wins, mostDice, fresh }) => html`
  <div><dt>Won</dt><dd class="figures">${wins} <small>of ${count(games, 'game')}</small></dd></div>
  ${
    wins === 0
      ? nothing
      : html`<div><dt>Most dice kept</dt><dd class="figures">${mostDice} ${fresh.includes('mostDice') ? html`<span class="badge you">record</span>` : nothing}</dd></div>`
  }
`;

const standings = state => html`
  <section aria-label="Final standings">
    <ol class="players final">
      ${ranking(state.game).map(
        player => html`
          <li class="player ${tone(state.game, player)}">
            <span class="place figures" aria-hidden="true">${rank(state.game, player)}</span>
            ${avatar(player)}
            <span class="player-name"><span class="name">${naming(state.game, player)}</span>${badges(state, player)}</span>
            <span class="player-capital figures">${fate(player)}</span>
          </li>
        `,
      )}
    </ol>
  </section>
`;

/** None where the last players left, and were not called. */
function lastShowdown({ game }) {
  if (game.showdown === undefined) return nothing;
  const { bid, count: found } = game.showdown;
  return html`
    <section class="last-showdown" aria-label="The last showdown">
      <h2>The last showdown</h2>
      <p>${bidText(bid)} ${bid.quantity === 1 ? 'was' : 'were'} bid, ${found} ${found === 1 ? 'was' : 'were'} there.</p>
      <ol role="list">
        ${game.players
          .filter(player => player.hand !== undefined)
          .map(
            player => html`
              <li class=${tone(game, player)}>
                <span class="name">${naming(game, player)}</span>
                <span class="unseen">${player.hand.join(', ')}</span><span class="hand-dice">${shown(game, player.hand)}</span>
              </li>
            `,
          )}
      </ol>
    </section>
  `;
}
