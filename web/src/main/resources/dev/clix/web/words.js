/* Numbers and letters as people read them. */

const DOLLARS = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
const SIGNED = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
});
const PLURALS = new Intl.PluralRules('en-US', { type: 'ordinal' });
const SUFFIXES = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** A minus is as wide as a plus, and is no hyphen. */
const minus = text => text.replace('-', '−');

/** $4,120 or −$880 */
export const dollars = amount => minus(DOLLARS.format(amount));

/** +$4,120 or −$880 */
export const signed = amount => minus(SIGNED.format(amount));

/** 1st, 2nd, 3rd */
export const ordinal = place => `${place}${SUFFIXES[PLURALS.select(place)]}`;

/** 1 click, 2 clicks */
export const count = (amount, thing, things = `${thing}s`) => `${amount} ${amount === 1 ? thing : things}`;

/** 9:41 */
export function clockTime(millis) {
  const seconds = Math.ceil(millis / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The letters as a reader sees them: a family of emoji is one. Browsers of before 2024 may cut it into people. */
export const letters = text =>
  Intl.Segmenter === undefined
    ? [...text]
    : Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);

/** A text of either direction that does not turn what stands around it. */
export const isolated = text => `\u2068${text}\u2069`;

/**
 * As much of a text as fits, with an ellipsis where it was cut.
 *
 * @param {(text: string) => number} width in the units of `room`
 */
export function fitted(text, room, width) {
  if (width(isolated(text)) <= room) return isolated(text);
  const all = letters(text);
  const cut = length => isolated(`${all.slice(0, length).join('').trimEnd()}…`);
  let length = all.length - 1;
  while (length > 1 && width(cut(length)) > room) length -= 1;
  return cut(length);
}
