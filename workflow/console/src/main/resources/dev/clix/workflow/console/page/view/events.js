/* The events of an execution, newest first; only the rows that one can see are drawn. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { isFailed, summary } from '../events.js';
import { ROW, windowed } from '../rows.js';
import { rowsOf, seen } from '../selection.js';

export function events(state, act) {
  const { execution, filter } = state;
  const rows = rowsOf(state);
  const { of } = seen(state);
  const { top = 0, height = 480 } = state.scrolled.events ?? {};
  const shown = windowed(rows, top, height);
  const isPart = rows.length !== execution.events.length;
  return html`
    <section class="card panel" id="panel-events" tabindex="-1" aria-labelledby="events-heading">
      <h2 id="events-heading">Events <span class="count figures">${isPart ? `${rows.length.toLocaleString('en')} of ` : nothing}${execution.events.length.toLocaleString('en')}</span>
        <span class="aside tools">
          <input data-filter type="search" aria-label="Filter events" placeholder="Filter…  (/)" .value=${filter.text} @input=${event => act.filter({ text: event.target.value })}>
          <label><input type="checkbox" .checked=${filter.failed} @change=${event => act.filter({ failed: event.target.checked })}> failed</label>
          <button class="plain" aria-pressed=${state.isFollowing} @click=${act.follow}>follow ${state.isFollowing ? '●' : '○'}</button>
        </span>
      </h2>
      <div class="rows" role="table" aria-label="Events" aria-rowcount=${rows.length}>
        <div class="window tall" role="rowgroup" tabindex="0" aria-label="Events, newest first" .style=${`--rows: ${rows.length}`} @scroll=${event => act.scroll('events', event.target)}>
          <div class="whole" role="presentation" .style=${`height: ${shown.height}px`}>
            ${shown.items.map((event, index) => row(event, shown.first + index, state, of, act))}
          </div>
        </div>
      </div>
    </section>
  `;
}

const row = (event, index, state, of, act) => html`
  <div
    class="row of-event ${isFailed(event) ? 'is-failed' : ''} ${event.id === state.selected ? 'is-selected' : ''}"
    role="row"
    aria-rowindex=${index + 1}
    data-event=${event.id}
    .style=${`top: ${index * ROW}px`}
    @click=${() => act.select(event.id)}
  >
    <span role="cell" class="figures muted">${event.id}</span>
    <span role="cell" class="figures muted">+${((event.at - state.execution.events[0].at) / 1_000).toFixed(3)}</span>
    <span role="cell"><button class="plain row-button" aria-pressed=${event.id === state.selected} @click=${clicked => { clicked.stopPropagation(); act.select(event.id); }}>${event.type}</button></span>
    <span role="cell" class="summary">${summary(event) || (of[event.id]?.name ?? '')}</span>
  </div>
`;
