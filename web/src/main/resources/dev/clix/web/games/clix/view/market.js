/* The market of a round: its mood, the price of a click as it rises, and the odds of a crash as they close in. */

import { html, nothing, svg } from '../../../lib/lit-html/lit-html.js';
import { dollars } from '../../../words.js';
import { MOODS, burn, lengthOf, nextBurn, risk, survival } from '../market.js';

const WIDTH = 320;
const HEIGHT = 64;
const STEPS = 24;
const BOTTOM = 60;
/** From this chance within a second on, the risk is shown as high. */
const HIGH = 0.2;

export function market(game, now) {
  if (game.market?.weather === undefined || game.round === 0) return nothing;
  const { mood } = game.market.weather;
  return html`
    <figure class="market" data-mood=${mood}>
      <figcaption>${capitalized(MOODS[mood])} <small>${burns(game)}</small></figcaption>
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
        <path class="market-odds" d=${odds(game)}/> ${line(game, now)} ${sales(game)}
      </svg>
    </figure>
  `;
}

const burns = game => (game.phase === 'round' ? `this round burns ${dollars(burn(game))}` : `the next burns ${dollars(nextBurn(game))}`);

const capitalized = text => text[0].toUpperCase() + text.slice(1);

const x = (game, millis) => (Math.min(1, millis / lengthOf(game)) * WIDTH).toFixed(1);
const y = share => (BOTTOM - share * (BOTTOM - 4)).toFixed(1);

/** The area is as high as a crash is likely to have come by then. */
function odds(game) {
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const millis = (step / STEPS) * lengthOf(game);
    return `${x(game, millis)} ${y(1 - survival(game.market.weather, millis))}`;
  });
  return `M0 ${HEIGHT}L${points.join('L')}L${WIDTH} ${HEIGHT}Z`;
}

/** The market's own price: straight up, and down if it has crashed. */
function line(game, now) {
  const until = game.phase === 'round' ? Math.max(0, now - game.roundStartedAt) : (game.crash ?? game.closed ?? lengthOf(game));
  const top = Math.min(1, until / lengthOf(game));
  const crash = game.crash === undefined ? '' : `L${x(game, until)} ${y(0)}`;
  return svg`
    <path class="market-line" d="M0 ${y(0.33)}L${x(game, until)} ${y(0.33 + 0.67 * top)}${crash}"/>
    <path class="market-dot now" d="M${x(game, until)} ${game.crash === undefined ? y(0.33 + 0.67 * top) : y(0)}h0"/>`;
}

/** A mark where each player has shipped. */
const sales = game =>
  game.players
    .filter(player => player.sale !== undefined)
    .map(({ sale }) => svg`<path class="market-dot" d="M${x(game, sale.millis)} ${y(0.33 + (0.67 * sale.millis) / lengthOf(game))}h0"/>`);

/** The chance of a crash within a second, above the product of whoever still holds. */
export function riskNow(game, now) {
  if (game.market?.weather === undefined) return nothing;
  const percent = Math.round(100 * risk(game, now));
  return html`<p class="risk figures ${percent >= 100 * HIGH ? 'high' : ''}">${percent < 1 ? 'no crash yet' : `crash risk ${percent} %`}</p>`;
}
