/* A dialog over the page: it has the focus until it is closed. */

import { html } from '../lib/lit-html/lit-html.js';
import { ref } from '../lib/lit-html/directives/ref.js';

/** Opened once it is in the page: the browser then keeps the focus within, and gives it back. */
const open = element => queueMicrotask(() => element?.isConnected && !element.open && element.showModal());

export const modal = (heading, content, act) => html`
  <dialog ${ref(open)} aria-labelledby="dialog-heading" @cancel=${event => event.preventDefault()} @click=${event => event.target === event.currentTarget && act.close()}>
    <h2 id="dialog-heading">${heading}</h2>
    ${content}
  </dialog>
`;
