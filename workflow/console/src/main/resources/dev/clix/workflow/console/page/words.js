/* Figures and dates as people read them. Pure. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A number of milliseconds: `0 ms`, `1.94 s`, `2 min 05 s`, `3 h 12 min`, `4 d 6 h`. */
export function duration(ms) {
  const whole = Math.max(0, Math.round(ms));
  if (whole < SECOND) return `${whole} ms`;
  if (whole < MINUTE) return `${(whole / SECOND).toFixed(whole < 10 * SECOND ? 2 : 1)} s`;
  if (whole < HOUR) return two(whole, MINUTE, 'min', SECOND, 's');
  if (whole < DAY) return two(whole, HOUR, 'h', MINUTE, 'min');
  return two(whole, DAY, 'd', HOUR, 'h');
}

function two(ms, large, largeUnit, small, smallUnit) {
  const rest = Math.floor((ms % large) / small);
  const whole = `${Math.floor(ms / large)} ${largeUnit}`;
  return rest === 0 ? whole : `${whole} ${String(rest).padStart(2, '0')} ${smallUnit}`;
}

/** An instant in the reader's own time zone: the day only where it is another than today's. */
export function moment(ms, now) {
  const date = new Date(ms);
  const time = date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
  const isToday = date.toDateString() === new Date(now).toDateString();
  return isToday ? time : `${day(date)} ${time}`;
}

const day = date =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

export const fullMoment = ms => new Date(ms).toISOString().replace('T', ' ').replace('Z', ' UTC');

/** Seconds of the API, with milliseconds as their fraction. */
export const millis = seconds => Math.round(seconds * SECOND);

export const count = (number, one, many = `${one}s`) => `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** A number of bytes. */
export const bytes = number => (number < 1_024 ? `${number} B` : `${(number / 1_024).toFixed(number < 10_240 ? 1 : 0)} KB`);

/** How executions and states stand: a glyph and a word, since colour alone tells nothing to some. */
export const STATUS = {
  RUNNING: { glyph: '●', word: 'running', tone: 'running' },
  SUCCEEDED: { glyph: '✓', word: 'succeeded', tone: 'done' },
  FAILED: { glyph: '✕', word: 'failed', tone: 'failed' },
  TIMED_OUT: { glyph: '⏱', word: 'timed out', tone: 'failed' },
  ABORTED: { glyph: '■', word: 'stopped', tone: 'stopped' },
  PENDING_REDRIVE: { glyph: '↻', word: 'to be redriven', tone: 'retrying' },
  UNKNOWN: { glyph: '?', word: 'unknown', tone: 'stopped' },
};

/** A status that came with a newer API is shown by its own name. */
export const statusOf = word => STATUS[word] ?? { ...STATUS.UNKNOWN, word };
