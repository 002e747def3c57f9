/*
 * The server's clock as seen from here: how far it is from ours, judged by the answers that came quickest.
 *
 * Comes from: connection.js, which knows when a message went out and when its answer came.
 * Goes to: the views, which count down to the server's deadlines. All times are milliseconds.
 */

// Clocks drift apart: a lucky sample must not rule for ever.
const SAMPLE_LIFE = 60_000;

/** Nothing is known yet: the server's time is taken for ours. */
export const UNKNOWN = { ahead: 0, roundTrip: Infinity, takenAt: 0 };

/** The clock after an answer: the server's `time` lies somewhere between sending and hearing, most likely in the middle. */
export function answered(clock, { sentAt, heardAt, time }) {
  const roundTrip = heardAt - sentAt;
  const better = roundTrip <= clock.roundTrip || heardAt - clock.takenAt > SAMPLE_LIFE;
  return told(better ? { ahead: time - (sentAt + heardAt) / 2, roundTrip, takenAt: heardAt } : clock, {
    heardAt,
    time,
  });
}

/** The clock after any other message: nothing is heard before it was said, so the server is at least this far ahead. */
export function told(clock, { heardAt, time }) {
  return time - heardAt > clock.ahead ? { ...clock, ahead: time - heardAt } : clock;
}

/** The server's time now. */
export const serverTime = (clock, now) => now + clock.ahead;
