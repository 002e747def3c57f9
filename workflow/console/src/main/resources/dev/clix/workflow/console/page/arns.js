/* Names out of ARNs, and which machine an execution is of. Pure. */

const parts = arn => arn.split(':');

/** The name of an execution, of a state machine or of an activity. */
export const nameOf = arn => parts(arn)[isExpress(arn) ? 7 : parts(arn).length - 1] ?? arn;

export const isExpress = arn => parts(arn)[5] === 'express';

/** The machine of an execution, without a version or alias. A child of a map run is of `MACHINE/LABEL`. */
export function machineOf(executionArn) {
  const [arn, partition, service, region, account, , machine = ''] = parts(executionArn);
  return [arn, partition, service, region, account, 'stateMachine', machine.split('/')[0]].join(':');
}

/** The thing a state asks for, in a few words: `lambda:invoke`, `sqs:sendMessage`, the name of an activity. */
export function resourceWords(resource) {
  const [, , service, , , kind, ...rest] = parts(resource);
  if (kind === 'activity') return `activity ${rest.join(':')}`;
  if (service === 'lambda') return `lambda ${rest[0] ?? ''}`;
  return [kind, ...rest].filter(Boolean).join(':').replace(/^aws-sdk:/, '');
}
