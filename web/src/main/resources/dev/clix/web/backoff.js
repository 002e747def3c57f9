/*
 * How long to wait before the next try. Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter"): when a
 * server comes back, its clients come back spread over time, not all at once.
 */

const FIRST = 500;
// Shorter than a seat is kept (presence.seatSeconds): a page that waits for a server to restart must not lose it by waiting.
const LONGEST = 10_000;

// The server closes with these when a client sends more than it may, or too many come from its address (CloseCode).
const TOO_MANY = [4029, 4032];
const PENANCE = 60_000;

/**
 * @param {number} code why the connection was closed, 0 if nobody said
 * @param {number} failures tries in a row that failed, at least 1
 * @param {number} luck from 0 up to 1
 * @returns {number} milliseconds
 */
export function delay(code, failures, luck) {
  return (TOO_MANY.includes(code) ? PENANCE : 0) + luck * Math.min(LONGEST, FIRST * 2 ** (failures - 1));
}
