/* The state machines there are. */

import { html } from '../lib/lit-html/lit-html.js';
import { href, toMachine } from '../route.js';
import { millis, moment } from '../words.js';
import { empty, loading } from './empty.js';

export function machines(state, now) {
  const list = state.machines;
  return html`
    <h1 tabindex="-1">State machines</h1>
    ${
      list === null
        ? loading()
        : list.length === 0
          ? empty('There is no state machine yet.', 'Create one with any SDK or the AWS CLI, or start with --template FILE.')
          : table(list, now)
    }
  `;
}

const table = (list, now) => html`
  <div class="card scrolls" tabindex="0" role="region" aria-label="State machines">
    <table>
      <thead>
        <tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Created</th><th scope="col"><span class="unseen">Executions</span></th></tr>
      </thead>
      <tbody>
        ${list.map(
          each => html`
            <tr>
              <td><a href=${toMachine(each.stateMachineArn)}>${each.name}</a></td>
              <td>${each.type === 'EXPRESS' ? 'Express' : 'Standard'}</td>
              <td class="figures">${moment(millis(each.creationDate), now)}</td>
              <td class="end"><a href=${href({ page: 'executions', query: { machine: each.stateMachineArn } })}>executions</a></td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  </div>
`;
