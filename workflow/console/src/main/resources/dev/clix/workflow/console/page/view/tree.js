/* The lines of a JSON tree. */

import { html, nothing } from '../lib/lit-html/lit-html.js';

const LINES_MAX = 600;

/** @param {object[]} all see tree.js beside the state */
export const treeOf = (name, all, act) =>
  html`<ul class="tree" tabindex="0" aria-label=${name}>${all.slice(0, LINES_MAX).map(line => treeLine(line, act))}</ul>
    ${all.length > LINES_MAX ? html`<p class="muted size">and ${(all.length - LINES_MAX).toLocaleString('en')} lines more</p>` : nothing}`;

const MARKS = { '': '', added: '+', removed: '−', changed: '~' };

const treeLine = (line, act) => html`
  <li class="leaf ${line.mark === '' ? '' : `is-${line.mark}`}" .style=${`--depth: ${line.depth}`}>
    <span class="mark" aria-label=${line.mark === '' ? nothing : line.mark} role=${line.mark === '' ? nothing : 'img'}>${MARKS[line.mark]}</span>
    ${line.isOpen === undefined || line.isEmpty ? html`<span class="twist"></span>` : html`<button class="twist" aria-expanded=${line.isOpen} aria-label=${`${line.key || 'all'}`} @click=${() => act.toggle(line.path)}>${line.isOpen ? '▾' : '▸'}</button>`}
    ${line.key === '' ? nothing : html`<span class="key">${line.key}</span>`}<span class="value of-${line.kind}">${line.text}</span>
  </li>
`;
