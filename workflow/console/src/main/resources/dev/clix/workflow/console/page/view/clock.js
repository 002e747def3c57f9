/* The clock that executions run on, and what moves it. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { isVirtual, mayAct } from '../state.js';
import { duration, fullMoment, moment } from '../words.js';

const MODES = { wall: 'wall clock', frozen: 'time stands', skip: 'skips waits', 'skip-all': 'skips everything' };

export function clock(state, now, act) {
  if (state.clock === null) return nothing;
  const { mode, next } = state.clock;
  return html`
    <div class="clock" role="group" aria-label="Clock">
      <time class="figures" datetime=${new Date(now).toISOString()} title=${fullMoment(now)}>${moment(now, Date.now())}</time>
      <span class="mode">${MODES[mode] ?? mode}</span>
      ${isVirtual(state) && mayAct(state) ? moves(mode, next, now, act) : nothing}
    </div>
  `;
}

const moves = (mode, next, now, act) => html`
  <button ?disabled=${next === undefined} @click=${() => act.clock('advance', { to: 'next' })} title=${next ?? 'Nothing is due'}>
    <span aria-hidden="true">⇥</span> next${next === undefined ? nothing : html` <span class="figures">+${duration(Date.parse(next) - now)}</span>`}
  </button>
  <button @click=${() => act.ask({ kind: 'clock', fields: { by: 'PT1H', to: '' } })}>move…</button>
  ${
    mode === 'frozen'
      ? html`<button @click=${() => act.clock('skip', {})} title="Waits and back-offs take no time"><span aria-hidden="true">▶</span> skip</button>`
      : html`<button @click=${() => act.clock('freeze', {})} title="Time stands until it is moved"><span aria-hidden="true">⏸</span> freeze</button>`
  }
`;
