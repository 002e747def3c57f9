/* The golden files of the protocol, the same that hold the server's codec. */

const json = async path => (await fetch(`/golden/${path}.json`)).json();

const { client, server } = await json('index');

const read = async (side, names) =>
  Object.fromEntries(await Promise.all(names.map(async name => [name, await json(`${side}/${name}`)])));

export const clientMessages = await read('client', client);
export const serverMessages = await read('server', server);
