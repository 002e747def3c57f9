/* The golden files of the protocol and of each game, the same that hold the server's codec. */

const json = async path => (await fetch(`/golden/${path}.json`)).json();

const read = async (folder, side, names) =>
  Object.fromEntries(await Promise.all(names.map(async name => [name, await json(`${folder}/${side}/${name}`)])));

const all = async (side, ...folders) => {
  const indexes = await Promise.all(folders.map(folder => json(`${folder}/index`)));
  const found = await Promise.all(folders.map((folder, i) => read(folder, side, indexes[i][side])));
  return Object.assign({}, ...found);
};

/** Of the engine and the first game; games may use one word. */
export const clientMessages = await all('client', 'engine', 'clix');
export const serverMessages = await all('server', 'engine', 'clix');
export const dice = { client: await all('client', 'dice'), server: await all('server', 'dice') };
