/*
 * How long an answer takes to come: smoothed, and how much that varies, as TCP judges it (RFC 6298). Pure. Says from it how
 * long silence may last before it is asked about, and how long the answer may take. All times are milliseconds.
 *
 * Comes from: connection.js, with each answer. Goes to: silence.js.
 */

// A question about every second costs less than a click.
const PROBE_EVERY = 1_000;
const PROBE_AFTER_LEAST = 250;
// A packet may be lost and sent again within that, and a server may pause.
const SPARE = 450;
// Before anything is known of the way.
const UNMEASURED_WITHIN = 2_500;
// An answer that comes after a stall says that there was one, little about the way.
const LONGEST_SAMPLE = 2_000;

export const UNMEASURED = { smoothed: null, variation: 0 };

/** The estimate after one more answer, which took `millis`. */
export function measured({ smoothed, variation }, millis) {
  if (smoothed === null) return { smoothed: millis, variation: millis / 2 };
  const sample = Math.min(millis, Math.max(LONGEST_SAMPLE, 2 * smoothed));
  return {
    smoothed: smoothed + (sample - smoothed) / 8,
    variation: variation + (Math.abs(sample - smoothed) - variation) / 4,
  };
}

/** For how long nothing may be heard. Shorter where answers take longer: questions come about once a second everywhere. */
export const probeAfter = ({ smoothed }) => Math.max(PROBE_AFTER_LEAST, PROBE_EVERY - (smoothed ?? 0));

/** For how long the answer may be awaited: twice around, and once more where that is not steady. */
export const answerWithin = ({ smoothed, variation }) =>
  smoothed === null ? UNMEASURED_WITHIN : SPARE + smoothed + Math.max(smoothed, 4 * variation);
