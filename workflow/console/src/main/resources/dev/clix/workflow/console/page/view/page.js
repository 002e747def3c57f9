/*
 * The whole page: the head with its places and the clock, and the place one is at.
 *
 * Comes from: main.js, with the state, the browser's time and the actions. Goes to: the DOM, through lit-html.
 */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { href, PAGES } from '../route.js';
import { timeNow } from '../state.js';
import { clock } from './clock.js';
import { dialog } from './dialog.js';
import { execution } from './execution.js';
import { executions } from './executions.js';
import { help } from './help.js';
import { machine } from './machine.js';
import { machines } from './machines.js';
import { trial } from './trial.js';
import { waiting } from './waiting.js';

const WORDS = { executions: 'Executions', machines: 'Machines', waiting: 'Waiting', try: 'Try' };

/**
 * @param {object} state see state.js
 * @param {number} wall the browser's time in ms
 * @param {object} act see actions.js
 */
export function page(state, wall, act) {
  const now = timeNow(state, wall);
  return html`
    <header class="head">
      <a class="brand" href="#/executions" aria-label="CliX console"><img src="console/favicon.svg" alt="" width="24" height="24"><span>CliX</span></a>
      <nav aria-label="Places">
        ${PAGES.map(
          each => html`<a href=${href({ page: each })} aria-current=${state.route.page === each ? 'page' : nothing}>${WORDS[each]}${each === 'waiting' ? counted(state) : nothing}</a>`,
        )}
      </nav>
      <div class="head-end">
        ${liveness(state)}
        ${clock(state, now, act)}
        <button class="plain icon-button" @click=${act.help} aria-label="Keys and help">?</button>
      </div>
    </header>
    ${notice(state, act)}
    <main class="place" data-place=${placeOf(state.route)}>${place(state, now, act)}</main>
    ${dialog(state, act)} ${help(state, act)}
  `;
}

const placeOf = ({ page: name, arn }) => (arn === '' ? name : name.slice(0, -1));

const PLACES = {
  executions: (state, now, act) => (state.route.arn === '' ? executions(state, now, act) : execution(state, now, act)),
  machines: (state, now, act) => (state.route.arn === '' ? machines(state, now, act) : machine(state, now, act)),
  waiting,
  try: trial,
};

const place = (state, now, act) => PLACES[state.route.page](state, now, act);

/** Only what somebody may end is counted: time passes by itself. */
function counted({ waits }) {
  const open = (waits?.waits ?? []).filter(wait => wait.resource !== undefined).length;
  return open === 0 ? nothing : html` <span class="count">${open}</span>`;
}

const LIVE = {
  open: ['live', 'What is new is shown at once.'],
  closed: ['paused', 'Nothing new is shown while this page is hidden.'],
  lost: ['reconnecting', 'The server does not answer; trying again.'],
  refused: ['not live', 'Too many pages watch already: reload to see what is new.'],
};

function liveness({ stream, about }) {
  const [word, meaning] = LIVE[stream];
  return html`
    ${about?.access === 'read' ? html`<span class="chip" title="This console only looks; start it with --console on to act">read-only</span>` : nothing}
    <span class="live live-${stream}" title=${meaning}><span class="dot" aria-hidden="true"></span><span class="live-word">${word}</span></span>
  `;
}

const notice = ({ notice: told }, act) => html`
  <div class="notices" role="alert">
    ${
      told === null
        ? nothing
        : html`<p class="notice ${told.kind}"><span>${told.text}</span><button class="plain" @click=${act.dismiss}>dismiss</button></p>`
    }
  </div>
`;
