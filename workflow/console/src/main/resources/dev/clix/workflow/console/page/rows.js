/* Which rows of a long list are drawn: those one can see, and a few beside them. Pure. */

export const ROW = 28;
const BESIDE = 8;

/**
 * @param {number} scrolled in pixels
 * @param {number} height of what is seen, in pixels
 */
export function windowed(items, scrolled, height) {
  const first = Math.max(0, Math.floor(scrolled / ROW) - BESIDE);
  const last = Math.min(items.length, Math.ceil((scrolled + height) / ROW) + BESIDE);
  return { first, items: items.slice(first, last), offset: first * ROW, height: items.length * ROW };
}

/** Where to scroll to so that a row is seen; as it is, where it is seen already. */
export function revealed(index, scrolled, height) {
  const top = index * ROW;
  if (top < scrolled) return top;
  return top + ROW > scrolled + height ? top + ROW - height : scrolled;
}
