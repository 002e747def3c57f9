/* When each state was in work: a row for each, a bar for each visit. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { seen } from '../selection.js';
import { timeline } from '../timeline.js';
import { duration } from '../words.js';
import { STANDS } from './badge.js';

const ROWS_MAX = 200;

export function timelinePanel(state, now, act) {
  const { visits, ended, events } = seen(state);
  const until = state.at === null ? now : (events.at(-1)?.at ?? now);
  const lines = timeline(visits, ended, state.execution.description.start, until, state.isFolding);
  return html`
    <section class="card panel" id="panel-timeline" tabindex="-1" aria-labelledby="timeline-heading">
      <h2 id="timeline-heading">Timeline <span class="aside tools">
        <span class="figures muted">0 s – ${duration(lines.end - lines.begin)}</span>
        <button class="plain" aria-pressed=${state.isFolding} @click=${act.fold}>fold gaps</button>
      </span></h2>
      <div class="lines" tabindex="0" role="group" aria-label="States and their visits">
        <div class="line-folds" aria-hidden="true">${lines.folds.map(fold => html`<span class="fold" .style=${place(fold)} title=${`${duration(fold.ms)} folded`}><i>${duration(fold.ms)}</i></span>`)}</div>
        <ol>${lines.rows.slice(0, ROWS_MAX).map(row => line(row, state, act))}</ol>
        ${lines.rows.length > ROWS_MAX ? html`<p class="muted">and ${lines.rows.length - ROWS_MAX} states more</p>` : nothing}
      </div>
    </section>
  `;
}

const line = (row, state, act) => html`
  <li class="line">
    <button class="plain line-name" .style=${`--depth: ${row.depth}`} @click=${() => act.selectState(row.name)}>${row.name}</button>
    <span class="line-bars" aria-hidden="true">
      ${row.bars.map(bar => html`<span class="bar tone-${STANDS[bar.status].tone} ${bar.visit.kind === 'Map' || bar.visit.kind === 'Parallel' ? 'is-container' : ''}" .style=${place(bar)} title=${`${row.name}: ${STANDS[bar.status].word}, ${took(bar.visit)}`}></span>`)}
    </span>
    <span class="line-took figures">${total(row)}</span>
  </li>
`;

const place = ({ from, to }) => `left: ${(from * 100).toFixed(3)}%; width: ${Math.max(0, (to - from) * 100).toFixed(3)}%`;

const took = ({ start, end }) => (Number.isNaN(end) ? 'not over' : duration(end - start));

/** Open visits have no figure: their bars grow. */
function total({ bars }) {
  const visits = [...new Set(bars.map(bar => bar.visit))];
  if (visits.some(visit => Number.isNaN(visit.end))) return '…';
  return duration(visits.reduce((sum, { start, end }) => sum + end - start, 0));
}
