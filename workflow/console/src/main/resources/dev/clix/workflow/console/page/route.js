/* Where one is in the console, as the address tells it. Pure. */

/** The pages there are; the first is where one begins. */
export const PAGES = ['executions', 'machines', 'waiting', 'try'];

/**
 * `#/executions/ARN?event=61`: a page, the one thing it is about, and how it is looked at.
 *
 * @returns {{page: string, arn: string, query: object}}
 */
export function parse(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page, arn = ''] = path.split('/');
  return {
    page: PAGES.includes(page) ? page : PAGES[0],
    arn: decoded(arn),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** The address of a place, without what is empty or null. */
export function href({ page, arn = '', query = {} }) {
  const asked = Object.entries(query).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  const path = arn === '' ? `#/${page}` : `#/${page}/${encodeURIComponent(arn)}`;
  return asked.length === 0 ? path : `${path}?${new URLSearchParams(asked)}`;
}

export const toExecution = arn => href({ page: 'executions', arn });
export const toMachine = arn => href({ page: 'machines', arn });
