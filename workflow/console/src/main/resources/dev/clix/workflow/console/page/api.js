/*
 * Calls of the API, as everybody can make them, and the few of the console's own.
 *
 * Comes from: loads.js and actions.js. Goes to: the server, which refuses what may not be done.
 */

/** A refusal, in the API's own words. */
export class Refused extends Error {
  constructor(word, message) {
    super(message);
    this.word = word;
  }
}

/**
 * @param {string} name an operation such as ListExecutions, or About, ListWaits, Clock, Clock/advance…
 * @returns {Promise<object>} the answer's members
 */
export async function call(name, members = {}) {
  const response = await fetch(`console/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-clix-console': '1' },
    body: JSON.stringify(members),
  }).catch(() => {
    throw new Refused('Unreachable', 'The server does not answer.');
  });
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  throw new Refused((answer.__type ?? '').split('#').pop(), answer.message ?? answer.error ?? `HTTP ${response.status}`);
}

/** All of a list, page by page, to a bound. */
export async function all(name, members, list, most) {
  const items = [];
  let nextToken;
  do {
    const page = await call(name, nextToken === undefined ? members : { ...members, nextToken });
    items.push(...page[list]);
    nextToken = page.nextToken;
  } while (nextToken !== undefined && items.length < most);
  return { items, nextToken };
}
