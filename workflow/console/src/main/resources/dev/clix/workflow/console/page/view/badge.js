/* How something stands: a glyph, a word and a colour. */

import { html } from '../lib/lit-html/lit-html.js';
import { statusOf } from '../words.js';

export function badge(status) {
  const { glyph, word, tone } = statusOf(status);
  return html`<span class="badge tone-${tone}"><span class="glyph" aria-hidden="true">${glyph}</span>${word}</span>`;
}

/** How a visit of a state stands, see history.js. */
export const STANDS = {
  succeeded: { glyph: '✓', word: 'succeeded', tone: 'done' },
  running: { glyph: '●', word: 'running', tone: 'running' },
  waiting: { glyph: '◔', word: 'waiting', tone: 'waiting' },
  retrying: { glyph: '↻', word: 'waits to be tried again', tone: 'retrying' },
  caught: { glyph: '⤷', word: 'failed, and caught', tone: 'caught' },
  failed: { glyph: '✕', word: 'failed', tone: 'failed' },
  aborted: { glyph: '■', word: 'aborted', tone: 'stopped' },
};

export const standMark = status =>
  html`<span class="stand tone-${STANDS[status].tone}"><span class="glyph" aria-hidden="true">${STANDS[status].glyph}</span><span class="unseen">${STANDS[status].word}</span></span>`;
