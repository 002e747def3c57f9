/* The golden files of the protocol and of the game, the same that hold the server's codec. */

const json = async path => (await fetch(`/golden/${path}.json`)).json();

const read = async (folder, side, names) =>
  Object.fromEntries(await Promise.all(names.map(async name => [name, await json(`${folder}/${side}/${name}`)])));

const all = async side => {
  const folders = ['engine', 'clix'];
  const indexes = await Promise.all(folders.map(folder => json(`${folder}/index`)));
  const found = await Promise.all(folders.map((folder, i) => read(folder, side, indexes[i][side])));
  return Object.assign({}, ...found);
};

export const clientMessages = await all('client');
export const serverMessages = await all('server');
