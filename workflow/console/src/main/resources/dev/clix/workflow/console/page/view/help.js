/* The keys there are. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { KEYS } from '../keys.js';
import { modal } from './modal.js';

export const help = (state, act) =>
  state.isHelpOpen
    ? modal(
        'Keys',
        html`
          <dl class="keys">
            ${KEYS.map(
              ([one, other, meaning]) => html`<div><dt><kbd>${one}</kbd>${other === '' ? nothing : html` <kbd>${other}</kbd>`}</dt><dd>${meaning}</dd></div>`,
            )}
          </dl>
          <p class="muted">In the picture of a machine, click a state to see its last visit. Commands to copy are as the AWS CLI takes them.</p>
          <div class="doing"><button @click=${act.close}>Close</button></div>
        `,
        act,
      )
    : nothing;
