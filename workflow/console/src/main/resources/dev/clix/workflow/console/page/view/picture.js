/*
 * The picture that the server has made of a machine, lit up by a run. It is parsed once; what happens later changes classes
 * and the little signs on its boxes, and nothing else.
 *
 * Comes from: graph.js, as an element with properties. Goes to: the SVG within it.
 */

const SVG = 'http://www.w3.org/2000/svg';
const STATUSES = ['not-reached', 'running', 'waiting', 'retrying', 'succeeded', 'caught', 'failed', 'aborted'];
const GLYPHS = { running: '●', waiting: '◔', retrying: '↻', succeeded: '✓', caught: '⤷', failed: '✕', aborted: '■' };
const PILL = 14;

/** A state's name by its place in the definition, which is a JSON pointer. */
const nameIn = pointer => pointer.slice(pointer.lastIndexOf('/') + 1).replaceAll('~1', '/').replaceAll('~0', '~');

class Picture extends HTMLElement {
  #text = '';
  #drawn = new Map();

  /** @param {string} text of an SVG document */
  set svg(text) {
    if (text === this.#text) return;
    this.#text = text;
    this.#drawn.clear();
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    this.replaceChildren(document.importNode(parsed, true));
    this.#nodes().forEach((node, index) => node.setAttribute('tabindex', index === 0 ? '0' : '-1'));
  }

  /** @param {?{states: Map, taken: Set<string>, selected: string}} run */
  set run(run) {
    for (const node of this.#nodes()) this.#light(node, run);
    for (const edge of this.querySelectorAll('[data-from]'))
      edge.classList.toggle('taken', run?.taken.has(JSON.stringify([nameIn(edge.dataset.from), nameIn(edge.dataset.to)])) ?? false);
    this.querySelector('svg')?.classList.toggle('has-run', run !== null);
  }

  connectedCallback() {
    this.addEventListener('click', event => this.#choose(event.target.closest('[data-state]')));
    this.addEventListener('keydown', event => this.#key(event));
  }

  #nodes() {
    return [...this.querySelectorAll('[data-state]')];
  }

  #light(node, run) {
    const name = nameIn(node.dataset.state);
    const state = run?.states.get(name);
    const status = run === null ? '' : (state?.status ?? 'not-reached');
    const isSelected = run?.selected === name;
    const drawn = JSON.stringify([status, state?.visits, state?.retries, state?.items, isSelected]);
    if (this.#drawn.get(node) === drawn) return;
    this.#drawn.set(node, drawn);
    node.classList.remove(...STATUSES);
    if (status !== '') node.classList.add(status);
    node.classList.toggle('selected', isSelected);
    this.#read(node, status, state);
    sign(node, status, state);
  }

  /** The sentence that reads the state out begins as the server made it. */
  #read(node, status, state) {
    node.dataset.sentence ??= node.getAttribute('aria-label');
    const visits = state === undefined || state.visits < 2 ? '' : `, visited ${state.visits} times`;
    node.setAttribute('aria-label', status === '' ? node.dataset.sentence : `${node.dataset.sentence} ${status.replace('-', ' ')}${visits}`);
  }

  #choose(node) {
    if (node === null) return;
    this.#focus(node);
    this.dispatchEvent(new CustomEvent('chosen', { detail: nameIn(node.dataset.state) }));
  }

  #focus(node) {
    for (const each of this.querySelectorAll('[tabindex="0"]')) each.setAttribute('tabindex', '-1');
    node.setAttribute('tabindex', '0');
    node.focus({ preventScroll: false });
  }

  /** Arrows follow the ways between states; Enter chooses, Backspace leaves a box. */
  #key(event) {
    const node = event.target.closest('[data-state]');
    if (node === null) return;
    const path = node.dataset.state;
    const next = {
      ArrowDown: () => this.#along('from', 'to', path),
      ArrowRight: () => this.#along('from', 'to', path),
      ArrowUp: () => this.#along('to', 'from', path),
      ArrowLeft: () => this.#along('to', 'from', path),
      Backspace: () => this.#around(path),
      Enter: () => (this.#choose(node), node),
    }[event.key]?.();
    if (next === undefined) return;
    event.preventDefault();
    if (next !== null) this.#focus(next);
  }

  /** Along the way taken, where one was; into a box where no way leads on. */
  #along(here, there, path) {
    const ways = [...this.querySelectorAll(`.edge[data-${here}="${CSS.escape(path)}"]`)];
    const way = ways.find(each => each.classList.contains('taken')) ?? ways[0];
    const target = way?.dataset[there];
    const nodes = this.#nodes();
    return nodes.find(node => node.dataset.state === target) ?? nodes.find(node => node.dataset.state.startsWith(`${path}/`)) ?? null;
  }

  #around(path) {
    const outer = this.#nodes().filter(node => path.startsWith(`${node.dataset.state}/`));
    return outer.sort((one, other) => other.dataset.state.length - one.dataset.state.length)[0] ?? null;
  }
}

const made = (name, attributes, text = '') => {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  element.textContent = text;
  return element;
};

/** At the upper border of its box: the status at the left, counts at the right. */
function sign(node, status, state) {
  node.querySelectorAll(':scope > .status, :scope > .pill').forEach(old => old.remove());
  const shape = node.querySelector(':scope > .shape');
  if (state === undefined || shape === null) return;
  const [x, y, width] = ['x', 'y', 'width'].map(name => Number(shape.getAttribute(name)));
  const mark = made('g', { class: 'status', transform: `translate(${x - 5} ${y - 7})` });
  mark.append(made('circle', { cx: 7, cy: 7, r: 7 }), made('text', { class: 'glyph', x: 7, y: 10.5 }, GLYPHS[status] ?? ''));
  node.append(mark);
  let right = x + width + 5;
  for (const [kind, text] of pills(state)) {
    const wide = text.length * 5.6 + 9;
    const pill = made('g', { class: `pill ${kind}` });
    pill.append(
      made('rect', { class: 'shape', x: right - wide, y: y - PILL / 2, width: wide, height: PILL, rx: PILL / 2 }),
      made('text', { class: 'count', x: right - wide / 2, y: y - PILL / 2 + 10.2 }, text),
    );
    node.append(pill);
    right -= wide + 2;
  }
}

function pills({ visits, retries, items }) {
  const all = [];
  if (visits > 1) all.push(['visits', `×${visits}`]);
  if (retries > 0) all.push(['attempts', `↻${retries}`]);
  if (items.failed > 0) all.push(['failures', `✕${items.failed}`]);
  if (items.total > 0) all.push(['items', `${items.succeeded}/${items.total}`]);
  return all;
}

customElements.define('clix-picture', Picture);
