/* JSON as the lines of a tree, with what differs from the JSON before. Pure. */

/** Deeper or longer values are closed at first. */
const OPEN_DEPTH = 3;
const OPEN_LENGTH = 30;
const TEXT_MAX = 400;

/** A payload: its value, or its text where it is no JSON, such as what was cut off. */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * @param {unknown} value
 * @param {Set<string>} toggled the paths that are open where they are closed at first, and the other way round
 * @param {{value: unknown}} [before] what to compare with
 * @returns {{path: string, depth: number, key: string, text: string, kind: string, mark: string, isOpen?: boolean}[]}
 *     `mark` is '', 'added', 'removed' or 'changed'
 */
export function lines(value, toggled, before) {
  const all = [];
  add(all, { value, before, key: '', path: '$', depth: 0, toggled, mark: '' });
  return all;
}

const isContainer = value => typeof value === 'object' && value !== null;

function add(all, at) {
  const { value, key, path, depth, mark } = at;
  if (!isContainer(value)) {
    all.push({ path, depth, key, text: shown(value), kind: kindOf(value), mark: mark || changed(at) });
    return;
  }
  const entries = Array.isArray(value) ? value.map((item, index) => [String(index), item]) : Object.entries(value);
  const isOpen = at.toggled.has(path) !== (depth < OPEN_DEPTH && entries.length <= OPEN_LENGTH);
  all.push({ path, depth, key, text: extent(value, entries.length), kind: 'container', mark: mark || changed(at), isOpen, isEmpty: entries.length === 0 });
  if (isOpen) children(all, at, entries);
}

function children(all, at, entries) {
  const known = isContainer(at.before?.value) && Array.isArray(at.before.value) === Array.isArray(at.value) ? at.before.value : null;
  for (const [key, value] of entries) {
    const isNew = known !== null && !Object.hasOwn(known, key);
    const before = known === null || isNew ? undefined : { value: known[key] };
    add(all, { ...at, value, before, key, path: `${at.path}.${key}`, depth: at.depth + 1, mark: isNew ? 'added' : at.mark });
  }
  if (known === null || at.mark !== '') return;
  for (const [key, value] of Object.entries(known))
    if (!Object.hasOwn(at.value, key))
      add(all, { ...at, value, before: undefined, key, path: `${at.path}.-${key}`, depth: at.depth + 1, mark: 'removed' });
}

function changed({ value, before }) {
  if (before === undefined) return '';
  if (isContainer(value)) return isContainer(before.value) && Array.isArray(value) === Array.isArray(before.value) ? '' : 'changed';
  return Object.is(value, before.value) ? '' : 'changed';
}

const extent = (value, length) => {
  if (Array.isArray(value)) return length === 0 ? '[]' : `[ ${length} ]`;
  return length === 0 ? '{}' : `{ ${length} }`;
};

const kindOf = value => (value === null ? 'null' : typeof value);

function shown(value) {
  const text = JSON.stringify(value);
  return text.length <= TEXT_MAX ? text : `${text.slice(0, TEXT_MAX)}… (${text.length.toLocaleString('en')} characters)`;
}
