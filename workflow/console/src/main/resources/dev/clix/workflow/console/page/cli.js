/* The AWS CLI's command for a call. Pure. */

/** The CLI calls these otherwise, since it has an option of that name itself. */
const RENAMED = { SendTaskSuccess: { output: 'task-output' } };

/**
 * @param {string} operation
 * @param {object} members of its request
 * @param {{url: string, region: string}} endpoint
 */
export function command(operation, members, { url, region }) {
  const options = Object.entries(members)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `--${RENAMED[operation]?.[name] ?? kebab(name)} ${quoted(typeof value === 'object' ? JSON.stringify(value) : String(value))}`);
  return ['aws stepfunctions', kebab(operation), ...options, `--endpoint-url ${url}`, `--region ${region}`].join(' ');
}

const kebab = name => name.replace(/(?<=[a-z])[A-Z]/g, letter => `-${letter}`).toLowerCase();

/** For any shell of the POSIX family. */
const quoted = text => (/^[\w./:@=+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
