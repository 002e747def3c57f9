/*
 * The time of an execution on a line: a row for each state, a bar for each visit. Long stretches in which nothing begins or
 * ends are folded, so that a burst can be told apart beside a night. Pure.
 */

/** A stretch is folded when it is longer than this part of all time, and is then drawn as wide as that one. */
const FOLDED_FROM = 0.2;
const FOLDED_TO = 0.06;

/** Bars closer than this part of the line are drawn as one: of thousands nobody sees the gaps. */
const MERGED = 0.0015;

/**
 * @param {Visit[]} visits
 * @param {?object} ended the execution's last event
 * @param {number} begin in ms
 * @param {number} now in ms: the end of what still runs
 */
export function timeline(visits, ended, begin, now, isFolding) {
  const end = Math.max(ended === null ? now : ended.at, begin + 1);
  const scale = scaled(instants(visits, begin, end), isFolding);
  const rows = new Map();
  for (const visit of visits) row(rows, visit).bars.push(...bars(visit, end, scale));
  return {
    begin,
    end,
    folds: scale.folds,
    rows: inOrder([...rows.values()]).map(each => ({ ...each, bars: joined(each.bars) })),
  };
}

function row(rows, { name, depth, parent }) {
  if (!rows.has(name)) rows.set(name, { name, depth, within: parent?.name, bars: [] });
  return rows.get(name);
}

/** States follow the one they are within. */
export function inOrder(rows, within) {
  return rows.filter(row => row.within === within).flatMap(row => [row, ...inOrder(rows, row.name)]);
}

function bars(visit, end, scale) {
  const whole = { from: scale.at(visit.start), to: scale.at(Number.isNaN(visit.end) ? end : visit.end), status: visit.status, visit };
  const failed = visit.attempts
    .filter(attempt => attempt.error !== '')
    .map(attempt => ({ from: scale.at(attempt.start), to: scale.at(attempt.end), status: 'failed', visit }));
  return [whole, ...failed];
}

/** Neighbours of one kind grow together, so that no row has more bars than can be seen. */
function joined(all) {
  const last = {};
  const kept = [];
  for (const bar of all.sort((one, other) => one.from - other.from)) {
    const before = last[bar.status];
    if (before !== undefined && bar.from - before.to < MERGED && all.length > 50) before.to = Math.max(before.to, bar.to);
    else kept.push((last[bar.status] = { ...bar }));
  }
  return kept;
}

function instants(visits, begin, end) {
  const all = new Set([begin, end]);
  for (const { start, end: left, attempts } of visits) {
    all.add(start);
    if (!Number.isNaN(left)) all.add(left);
    for (const attempt of attempts) {
      all.add(attempt.start);
      if (!Number.isNaN(attempt.end)) all.add(attempt.end);
    }
  }
  return [...all].sort((one, other) => one - other);
}

/** From instants to places between 0 and 1. */
function scaled(times, isFolding) {
  const span = times.at(-1) - times[0];
  const gaps = times.slice(1).map((time, index) => time - times[index]);
  const isFolded = gap => isFolding && times.length > 3 && gap > span * FOLDED_FROM;
  const shown = gaps.filter(gap => !isFolded(gap)).reduce((sum, gap) => sum + gap, 0);
  const folded = gaps.filter(isFolded);
  const room = 1 - folded.length * FOLDED_TO;
  const width = gap => (isFolded(gap) ? (shown === 0 ? 1 / folded.length : FOLDED_TO) : (gap / shown) * (shown === 0 ? 0 : room));
  const places = [0];
  gaps.forEach((gap, index) => places.push(places[index] + width(gap)));
  return {
    at: time => placed(times, places, time),
    folds: gaps.flatMap((gap, index) => (isFolded(gap) ? [{ from: places[index], to: places[index + 1], ms: gap }] : [])),
  };
}

function placed(times, places, time) {
  let low = 0;
  let high = times.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (times[middle] <= time) low = middle;
    else high = middle;
  }
  const span = times[high] - times[low];
  const part = span === 0 ? 0 : Math.min(1, Math.max(0, (time - times[low]) / span));
  return places[low] + part * (places[high] - places[low]);
}
