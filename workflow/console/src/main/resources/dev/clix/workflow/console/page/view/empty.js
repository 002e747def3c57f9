/* Where there is nothing to see: why, and what would change that. */

import { html } from '../lib/lit-html/lit-html.js';

export const empty = (what, how) => html`<div class="empty"><p><strong>${what}</strong></p><p>${how}</p></div>`;

export const loading = () => html`<p class="loading" role="status">Loading…</p>`;
