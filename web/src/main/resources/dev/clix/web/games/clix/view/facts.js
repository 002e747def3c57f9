/* A game in figures, and the records of this browser beside them. */

import { html, nothing } from '../../../lib/lit-html/lit-html.js';
import { naming } from '../../../view/players.js';
import { count, dollars } from '../../../words.js';
import { speed } from '../tally.js';

export function facts({ game, seat, tally, records }) {
  const known = [...(tally.game === game.id ? ofTheGame(game, seat, tally) : []), ...(records === null ? [] : ofTheBrowser(records))];
  if (known.length === 0) return nothing;
  return html`
    <section class="facts" aria-label="In figures">
      <dl>${known.map(({ name, figure, note }) => html`<div><dt>${name}</dt><dd class="figures">${figure} ${note ?? nothing}</dd></div>`)}</dl>
    </section>
  `;
}

function ofTheGame(game, seat, tally) {
  const clicks = speed(tally);
  return [
    ...(tally.best === null ? [] : [{ name: 'Best sale', figure: dollars(tally.best.profit), note: seller(game, seat, tally.best) }]),
    ...(clicks === null ? [] : [{ name: 'Your clicks', figure: clicks.toFixed(1), note: html`<small>a second</small>` }]),
  ];
}

function seller(game, seat, { player }) {
  if (player === seat?.player) return html`<small>by you</small>`;
  const found = game.players.find(({ id }) => id === player);
  return found === undefined ? undefined : html`<small class="name">by ${naming(game, found)}</small>`;
}

const ofTheBrowser = ({ games, wins, bestSale, mostCapital, fresh }) => [
  { name: 'Your best sale ever', figure: dollars(bestSale), note: record(fresh, 'bestSale') },
  { name: 'Most you ever had', figure: dollars(mostCapital), note: record(fresh, 'mostCapital') },
  { name: 'Won', figure: wins, note: html`<small>of ${count(games, 'game')}</small>` },
];

const record = (fresh, figure) => (fresh.includes(figure) ? html`<span class="badge you">record</span>` : undefined);
