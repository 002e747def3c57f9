/* The way to the game as an execution: a page of the server's own, opened beside this one by the seat's token. */

import { html } from '../lib/lit-html/lit-html.js';
import { graph } from './icons.js';

/** @param {string} look the button's class */
export const seeExecution = ({ seat }, look) => html`
  <form action="execution" method="post" target="_blank">
    <input type="hidden" name="token" .value=${seat.token}>
    <button class=${look}>${graph} See its execution</button>
  </form>
`;
