/* The picture of an execution's machine, lit up by what has happened; its outline; and the slider that goes back. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { current, seen } from '../selection.js';
import { inOrder } from '../timeline.js';
import { standMark, STANDS } from './badge.js';
import './picture.js';

export function graph(state, now, act) {
  return html`
    <section class="card panel" id="panel-graph" tabindex="-1" aria-labelledby="graph-heading">
      <h2 id="graph-heading">Graph <span class="aside tools">${sizes(state, act)}</span></h2>
      ${picture(state, act)} ${outline(state, act)} ${slider(state, act)}
    </section>
  `;
}

const sizes = (state, act) =>
  state.picture === null
    ? nothing
    : html`
      <button class="plain" aria-pressed=${state.isWhole} @click=${act.zoom}>whole</button>
      <button class="plain" @click=${() => act.save(state.picture.svg)}>SVG</button>
    `;

/** @param {boolean} isLit whether a run is laid over it */
export function picture(state, act, isLit = true) {
  if (state.picture === null) return nothing;
  return html`
    <div class="picture ${state.isWhole ? 'is-whole' : ''}" tabindex="0" role="region" aria-label="Picture of the state machine">
      <clix-picture .svg=${state.picture.svg} .run=${isLit ? run(state) : null} @chosen=${event => act.selectState(event.detail)}></clix-picture>
    </div>
  `;
}

function run(state) {
  const { states, taken, of } = seen(state);
  return { states, taken, selected: state.selected === 0 ? '' : (of[current(state)?.id]?.name ?? '') };
}

/** The same as the picture, for those who cannot see it, and where there is none. */
function outline(state, act) {
  const { states } = seen(state);
  return html`
    <details class="outline" ?open=${state.picture === null}>
      <summary>Outline: ${states.size} states visited</summary>
      <ol>
        ${inOrder([...states].map(([name, each]) => ({ ...each, name, within: each.last.parent?.name }))).map(
          each => html`<li class="tone-${STANDS[each.status].tone}" .style=${`--depth: ${each.last.depth}`}>
            <button class="plain" @click=${() => act.selectState(each.name)}>${standMark(each.status)} ${each.name}</button>
            <span class="muted">${each.last.kind}</span>
            ${each.visits > 1 ? html`<span class="chip">×${each.visits}</span>` : nothing}
            ${each.retries > 0 ? html`<span class="chip tone-retrying">↻${each.retries}</span>` : nothing}
          </li>`,
        )}
      </ol>
    </details>
  `;
}

function slider(state, act) {
  const whole = state.execution.events.length;
  const at = state.at ?? whole;
  return html`
    <div class="slider">
      <button class="plain" aria-label="An event back" ?disabled=${at <= 1} @click=${() => act.step(-1)}>◂</button>
      <input type="range" min="1" max=${Math.max(1, whole)} .value=${String(at)} aria-label="Event" aria-valuetext=${`event ${at} of ${whole}`} @input=${event => act.stepTo(Number(event.target.value) >= whole ? null : Number(event.target.value))}>
      <button class="plain" aria-label="An event on" ?disabled=${state.at === null} @click=${() => act.step(1)}>▸</button>
      <span class="figures muted">${state.at === null ? 'now' : html`event ${at} <button class="plain" @click=${() => act.stepTo(null)}>now</button>`}</span>
    </div>
  `;
}
