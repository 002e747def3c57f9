/*
 * How long to wait before the next try. Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter"): when a
 * server comes back, its clients come back spread over time, not all at once.
 */

const FIRST = 500;
const LONGEST = 20_000;

/**
 * @param {number} failures tries in a row that failed, at least 1
 * @param {number} luck from 0 up to 1
 * @returns {number} milliseconds
 */
export function delay(failures, luck) {
  return luck * Math.min(LONGEST, FIRST * 2 ** (failures - 1));
}
