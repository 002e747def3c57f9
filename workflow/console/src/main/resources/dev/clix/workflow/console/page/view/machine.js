/* One state machine: its picture, its definition, its versions and latest executions. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { nameOf } from '../arns.js';
import { href } from '../route.js';
import { mayAct } from '../state.js';
import { millis, moment } from '../words.js';
import { loading } from './empty.js';
import { picture } from './graph.js';
import { executionTable } from './executions.js';
import { starting } from './starting.js';

export function machine(state, now, act) {
  const { machine: shown, route } = state;
  if (shown === null)
    return html`<h1 tabindex="-1">${nameOf(route.arn)}</h1>${loading()}`;
  return html`
    <div class="title">
      <h1 tabindex="-1">${shown.name}</h1>
      <span class="chip">${shown.type === 'EXPRESS' ? 'Express' : 'Standard'}</span>
      <span class="facts">created ${moment(millis(shown.creationDate), now)}${versions(shown)}</span>
      <span class="doing">
        ${mayAct(state) ? html`<button class="main" @click=${() => act.ask(starting(shown))}>Start an execution…</button>` : nothing}
        <button @click=${() => act.copy(shown.definition, 'The definition was')}>copy definition</button>
      </span>
    </div>
    <div class="machine-panels">
      ${state.picture === null ? nothing : html`<section class="card" aria-labelledby="machine-graph"><h2 id="machine-graph">Graph</h2>${picture(state, act, false)}</section>`}
      <section class="card" aria-labelledby="definition">
        <h2 id="definition">Definition</h2>
        <pre class="code" tabindex="0" aria-labelledby="definition">${indented(shown.definition)}</pre>
      </section>
      <section class="card" aria-labelledby="latest">
        <h2 id="latest">Executions <a class="aside" href=${href({ page: 'executions', query: { machine: shown.stateMachineArn } })}>all</a></h2>
        ${executionTable(state, state.lists[shown.stateMachineArn]?.items ?? [], now, act, 'latest')}
      </section>
    </div>
  `;
}

function versions({ versions: all, aliases }) {
  if (all.length === 0 && aliases.length === 0) return nothing;
  const names = [...all.map(each => `version ${nameOf(each.stateMachineVersionArn)}`), ...aliases.map(each => `alias ${nameOf(each.stateMachineAliasArn)}`)];
  return ` · ${names.join(', ')}`;
}

function indented(definition) {
  try {
    return JSON.stringify(JSON.parse(definition), null, 2);
  } catch {
    return definition;
  }
}
