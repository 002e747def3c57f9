/* The one assertion of the tests in the page: two values are the same JSON, or the test fails and shows both. */

export function equal(actual, expected) {
  const [found, wanted] = [actual, expected].map(value => JSON.stringify(sorted(value)));
  if (found !== wanted) throw new Error(`Expected ${wanted}, but found ${found}`);
}

export function throws(action, words) {
  try {
    action();
  } catch (error) {
    if (error.message.includes(words)) return;
    throw new Error(`Expected an error with "${words}", but found "${error.message}"`);
  }
  throw new Error(`Expected an error with "${words}", but none was thrown`);
}

// The order of an object's fields means nothing.
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map(key => [key, sorted(value[key])]),
  );
}
