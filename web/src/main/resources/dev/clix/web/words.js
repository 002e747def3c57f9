/* Numbers and names as people read them. */

const DOLLARS = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
const SIGNED = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
});
const PLURALS = new Intl.PluralRules('en-US', { type: 'ordinal' });
const SUFFIXES = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** $4,120 */
export const dollars = amount => DOLLARS.format(amount);

/** +$4,120 or −$880 */
export const signed = amount => SIGNED.format(amount).replace('-', '−');

/** 1st, 2nd, 3rd */
export const ordinal = place => `${place}${SUFFIXES[PLURALS.select(place)]}`;

/** 1 click, 2 clicks */
export const count = (amount, thing, things = `${thing}s`) => `${amount} ${amount === 1 ? thing : things}`;

/** 9:41 */
export function clockTime(millis) {
  const seconds = Math.ceil(millis / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "You" for the player at this page. */
export const nameOf = (state, id) =>
  id === state.seat?.player ? 'You' : (state.game.players.find(player => player.id === id)?.name ?? 'Somebody');

/** What a reader takes for single letters: a family of emoji is one. Browsers of before 2024 may cut it into people. */
export const letters = text =>
  Intl.Segmenter === undefined
    ? [...text]
    : Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
