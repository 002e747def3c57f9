/* Lines over every screen, for as long as they are so: no connection, or a server that is about to stop. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { needsConnection } from '../commands.js';
import { keptFor, remaining } from '../game.js';
import { isSpectator, isUp } from '../seat.js';
import { clockTime } from '../words.js';

/** A connection that is silent or lost is an alarm; a server that plays on for a while is none. */
export function banner(state, now, act) {
  const lost = !isUp(state) && needsConnection(state);
  const leaving = !lost && state.goingDown !== null && state.game !== null && state.game.phase !== 'ended';
  return html`
    <div class="banner" role="alert" ?data-shown=${lost}>${lost ? noConnection(state, now, act) : nothing}</div>
    <div class="farewell" role="status" ?data-shown=${leaving}>${leaving ? goingDown(state, now) : nothing}</div>
  `;
}

const noConnection = (state, now, act) => html`
  <p>
    ${state.connection.status === 'silent' ? html`<strong>Reconnecting…</strong>` : html`<strong>No connection.</strong> Trying again…`}
    ${ofSeat(state, now)}
  </p>
  <button class="small" @click=${() => act.retryNow()}>Try now</button>
`;

function ofSeat({ kept, game, seat, connection }, now) {
  if (seat === null || isSpectator({ seat }) || game?.phase === 'ended') return nothing;
  const left = keptFor(kept, game, connection.since, now);
  if (left === null) return 'Your seat is kept for a while.';
  if (left === 0) return 'Your seat may be given up by now.';
  // A screen reader reads the alert once, not every second.
  return html`Your seat is kept for <span class="figures" aria-live="off">${clockTime(left)}</span>.`;
}

/** The truth about what becomes of the game. */
function goingDown({ goingDown: { gamesGoOn, until } }, now) {
  if (gamesGoOn) return html`<p>This server is going down, your game goes on.</p>`;
  const left = remaining({ deadline: until }, now);
  return html`<p>This server is going down, ${left === 0 ? 'your game ends with it.' : html`<span class="figures">${clockTime(left)}</span> left to play.`}</p>`;
}
