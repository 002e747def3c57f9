/* The question before an execution is started. */

import { nameOf } from '../arns.js';

/** @param {string} [input] of the execution that is started again */
export const starting = ({ stateMachineArn, name }, input = '{}') => ({
  operation: 'StartExecution',
  heading: `Start an execution of ${name ?? nameOf(stateMachineArn)}`,
  members: { stateMachineArn },
  fields: { name: '', input },
  verb: 'Start',
  done: 'The execution was started.',
});
