/* A state on trial: what TestState is asked, filled in from a visit that was recorded. Pure. */

/** Any role will do: nothing is permitted or forbidden by it here. */
const ROLE = 'arn:aws:iam::123456789012:role/console';

/** A trial of the first state of a machine. */
export const trialOf = (definition, stateName = '') => ({
  definition,
  stateName,
  input: '{}',
  variables: '',
  result: '',
  error: '',
  cause: '',
  level: 'DEBUG',
});

/**
 * The trial of a recorded visit: with its input, and its task answered as it was.
 *
 * @param {Visit} visit see history.js
 * @param {Map<number, object>} data the events with their data, by id
 */
export function trialOfVisit(definition, visit, data) {
  const of = test => visit.ids.map(id => data.get(id)).findLast(event => event !== undefined && test(event));
  const input = data.get(visit.entered)?.detail?.input ?? '{}';
  const answer = of(event => /^(Task|LambdaFunction|Activity)Succeeded$/.test(event.type))?.detail?.output ?? '';
  const failure = answer === '' ? of(event => /^(Task|LambdaFunction|Activity)(Failed|TimedOut)$/.test(event.type))?.detail : undefined;
  return {
    ...trialOf(definition, visit.name),
    input,
    result: answer,
    error: failure?.error ?? '',
    cause: failure?.cause ?? '',
  };
}

/** The call's members; a mock where there is something to answer with. */
export function asked({ definition, stateName, input, variables, result, error, cause, level }) {
  const members = { definition, input, inspectionLevel: level };
  if (stateName !== '') members.stateName = stateName;
  if (variables !== '') members.variables = variables;
  if (error !== '') members.mock = { errorOutput: cause === '' ? { error } : { error, cause } };
  else if (result !== '') members.mock = { result };
  else members.roleArn = ROLE;
  return members;
}

/** The names of all states of a definition, those within others too, in the order they are written. */
export function stateNames(definition) {
  try {
    return [...within(JSON.parse(definition))];
  } catch {
    return [];
  }
}

function* within({ States = {} }) {
  for (const [name, state] of Object.entries(States)) {
    yield name;
    for (const branch of state.Branches ?? []) yield* within(branch);
    const processor = state.ItemProcessor ?? state.Iterator;
    if (processor !== undefined) yield* within(processor);
  }
}
