/* The tab's title: the thing shown, and how it stands. */

import { nameOf } from '../arns.js';
import { statusOf } from '../words.js';

const PAGES = { executions: 'Executions', machines: 'Machines', waiting: 'Waiting', try: 'Try a state' };

export function title({ route, execution }) {
  const status = execution?.description?.status;
  const thing = route.arn === '' ? PAGES[route.page] : nameOf(route.arn);
  return `${status === undefined ? '' : `${statusOf(status).glyph} `}${thing} – CliX console`;
}
