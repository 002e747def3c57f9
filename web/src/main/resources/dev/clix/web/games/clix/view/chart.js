/* Everybody's capital over the rounds: a line each, named where it ends, and the same as a table. */

import { html, svg } from '../../../lib/lit-html/lit-html.js';
import { guard } from '../../../lib/lit-html/directives/guard.js';
import { fullName, numberOf } from '../../../names.js';
import { tone } from '../../../view/players.js';
import { dollars, letters } from '../../../words.js';
import { capital, ranking } from '../game.js';

const WIDTH = 400;
const HEIGHT = 220;
const LEFT = 44;
const RIGHT = 108;
const TOP = 14;
const BOTTOM = 24;
const LABEL_GAP = 17;
const LABEL_LENGTH = 11;
const GRID_LINES_MAX = 5;
const ROUND_LABELS_MAX = 10;

/** Drawn anew only when a round has been booked. */
export const chart = game => html`
  <figure class="chart">
    ${guard([game.players.map(player => `${player.id}${player.capitals.length}`).join()], () => drawing(game))}
  </figure>
`;

function drawing(game) {
  const rounds = Math.max(1, ...game.players.map(player => player.capitals.length - 1));
  const scale = scales(game, rounds);
  return html`
    <figcaption>Capital over the rounds</figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${summary(game)}>
      ${dollarLines(scale)} ${roundLabels(scale, rounds)} ${game.players.map(player => line(game, player, scale))} ${labels(game, scale)}
    </svg>
    <details>
      <summary>As a table</summary>
      ${table(game, rounds)}
    </details>
  `;
}

function scales(game, rounds) {
  const most = Math.max(...game.players.flatMap(player => player.capitals));
  const step = niceStep(most / GRID_LINES_MAX);
  const top = Math.ceil(most / step) * step;
  return {
    step,
    top,
    x: round => LEFT + (round / rounds) * (WIDTH - LEFT - RIGHT),
    y: amount => TOP + (1 - Math.max(0, amount) / top) * (HEIGHT - TOP - BOTTOM),
  };
}

/** The smallest of 1, 2 or 5 times a power of ten that is not below `least`. */
function niceStep(least) {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map(factor => factor * power).find(step => step >= least);
}

function dollarLines({ step, top, x, y }) {
  const amounts = Array.from({ length: Math.round(top / step) + 1 }, (_, line) => line * step);
  return amounts.map(
    amount => svg`
      <line class="chart-grid" x1=${x(0)} x2=${WIDTH - RIGHT} y1=${y(amount)} y2=${y(amount)}/>
      <text class="chart-axis" x=${LEFT - 6} y=${y(amount) + 3.5} text-anchor="end">${short(amount)}</text>`,
  );
}

const short = amount => (amount < 1_000 ? `$${amount}` : `$${amount / 1_000}k`);

function roundLabels({ x }, rounds) {
  const every = Math.ceil(rounds / ROUND_LABELS_MAX);
  const shown = Array.from({ length: Math.floor(rounds / every) + 1 }, (_, label) => label * every);
  return shown.map(
    round => svg`<text class="chart-axis" x=${x(round)} y=${HEIGHT - 8} text-anchor="middle">${round}</text>`,
  );
}

function line(game, player, { x, y }) {
  const points = player.capitals.map((amount, round) => `${x(round)},${y(amount)}`).join(' ');
  const last = player.capitals.length - 1;
  return svg`<g class="chart-line ${tone(game, player)}">
    <polyline points=${points}/>
    <circle cx=${x(last)} cy=${y(capital(player))} r="3.5"/>
  </g>`;
}

/** Names beside the ends of the lines, pushed apart so that none hides another. */
function labels(game, { y }) {
  const ends = [...game.players]
    .sort((a, b) => capital(b) - capital(a))
    .map(player => ({ player, at: y(capital(player)) }));
  const lowest = HEIGHT - BOTTOM;
  ends.forEach((end, i) => i > 0 && (end.at = Math.max(end.at, ends[i - 1].at + LABEL_GAP)));
  ends.at(-1).at = Math.min(ends.at(-1).at, lowest);
  for (let i = ends.length - 2; i >= 0; i--) ends[i].at = Math.min(ends[i].at, ends[i + 1].at - LABEL_GAP);
  return ends.map(
    ({ player, at }) =>
      svg`<text class="chart-name ${tone(game, player)}" x=${WIDTH - RIGHT + 9} y=${at + 4}>${shortName(player.name, numberOf(game, player.id))}</text>`,
  );
}

function shortName(name, number) {
  const end = number === '' ? '' : ` ${number}`;
  const room = LABEL_LENGTH - end.length;
  const characters = letters(name);
  return `${characters.length <= room ? name : `${characters.slice(0, room - 1).join('')}…`}${end}`;
}

const summary = game =>
  `Line chart of capital by round. Now: ${ranking(game)
    .map(player => `${fullName(game, player)} ${dollars(capital(player))}`)
    .join(', ')}.`;

const table = (game, rounds) => html`
  <div class="table-scroll" tabindex="0" role="region" aria-label="Capital by round">
    <table>
      <thead>
        <tr><th scope="col">Round</th>${game.players.map(player => html`<th scope="col" dir="auto">${fullName(game, player)}</th>`)}</tr>
      </thead>
      <tbody class="figures">
        ${Array.from(
          { length: rounds + 1 },
          (_, round) => html`<tr>
            <th scope="row">${round === 0 ? 'Start' : round}</th>
            ${game.players.map(player => html`<td>${player.capitals[round] === undefined ? '–' : dollars(player.capitals[round])}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>
`;
