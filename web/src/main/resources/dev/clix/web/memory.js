/*
 * The things that outlive a reload: the seat, the name, whether sounds are muted and faces hidden, and the figures of games. The seat is this tab's, since two tabs are two players; and the browser
 * keeps those of its latest games for a tab that was closed by mistake and is opened again by the game's link.
 *
 * Comes from: the browser's storages, which may be full or forbidden: then nothing is remembered, and nothing breaks.
 */

const SEAT = 'clix.seat';
const SEATS = 'clix.seats';
/** More games than people play in at once; the oldest is forgotten first. */
const SEATS_KEPT = 8;
const NAME = 'clix.name';
const MUTED = 'clix.muted';
const FACES_HIDDEN = 'clix.facesHidden';
const TALLY = 'clix.tally';
const RECORDS = 'clix.records';

// Asked for each time: where storage is forbidden, its very name throws.
const perTab = () => sessionStorage;
const lasting = () => localStorage;

/**
 * The page's memory, for `initial` to begin where the page before ended.
 *
 * @param {string} link the game the address names, or ''. A seat in another game is not gone back to: the link was followed.
 */
export function recall(link) {
  const held = parse(read(perTab, SEAT));
  const seat = held !== null && (link === '' || link === held.game) ? seatIn(held) : null;
  const [name, muted] = [read(lasting, NAME) ?? '', read(lasting, MUTED) === 'true'];
  const facesHidden = read(lasting, FACES_HIDDEN) === 'true';
  return { session: letters(8), client: letters(16), name, muted, facesHidden, tally: parse(read(perTab, TALLY)), link, seat };
}

/** The seat that a tab of this browser had in a game, as far as it did not give it up; or null. */
export const keptSeat = game => {
  const kept = keptSeats().find(seat => seat.game === game);
  return kept === undefined ? null : seatIn(kept);
};

const keptSeats = () => {
  const kept = parse(read(lasting, SEATS));
  return Array.isArray(kept) ? kept.filter(seat => typeof seat?.game === 'string') : [];
};

const seatIn = ({ player, token, watches, game }) =>
  watches === undefined ? { player, token, game } : { player, token, watches, game };

/** Writes down what has changed, and keeps the address pointing at the private game that is played, or leads to. */
export function remember(before, state) {
  if (state.name !== before.name) write(lasting, NAME, state.name);
  if (state.muted !== before.muted) write(lasting, MUTED, state.muted);
  if (state.facesHidden !== before.facesHidden) write(lasting, FACES_HIDDEN, state.facesHidden);
  if (state.tally !== before.tally) write(perTab, TALLY, JSON.stringify(state.tally));
  const moved = state.seat !== before.seat || state.game?.id !== before.game?.id;
  if (moved) rememberSeat(state);
  if (moved) keepSeat(before, state);
  if (moved || state.link !== before.link) showAddress(state);
}

/**
 * Adds a game's result to the records, as another tab may have left them.
 *
 * @param {object} page the game's
 * @param {object} state at the game's end
 * @returns the records, or null where there are none to be kept
 */
export function keepRecords(page, state) {
  const result = page.result(state);
  if (result === null) return null;
  const key = recordsOf(page);
  const records = page.recorded(parse(read(lasting, key)), result);
  if (records === null) return null;
  const { fresh, ...kept } = records;
  return write(lasting, key, JSON.stringify(kept)) ? records : null;
}

/** Those of CliX were there before there were other games. */
const recordsOf = ({ name }) => (name === 'clix' ? RECORDS : `${RECORDS}.${name}`);

function rememberSeat({ seat, game }) {
  if (seat === null) erase(perTab, SEAT);
  else if (game !== null) write(perTab, SEAT, JSON.stringify({ ...seat, game: game.id }));
}

/** A game's seat is forgotten once it is given up or the game is over. */
function keepSeat(before, { seat, game }) {
  if (seat !== null && game === null) return;
  const mine = seat !== null && game.phase !== 'ended' ? [{ ...seat, game: game.id }] : [];
  const others = keptSeats().filter(kept => kept.game !== before.game?.id && kept.game !== game?.id);
  write(lasting, SEATS, JSON.stringify([...mine, ...others].slice(0, SEATS_KEPT)));
}

function showAddress({ seat, game, link }) {
  if (seat !== null && game === null) return;
  const address = new URL(location.href);
  const shown = game?.visibility === 'private' ? game.id : link;
  if (shown === '') address.searchParams.delete('game');
  else address.searchParams.set('game', shown);
  history.replaceState(null, '', address);
}

/** Two letters by chance for each byte. (randomUUID is only there on https and localhost; a phone on the same network has neither.) */
const letters = bytes =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), byte => byte.toString(16).padStart(2, '0')).join('');

function read(storage, key) {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function write(storage, key, value) {
  try {
    storage().setItem(key, value);
    return true;
  } catch {
    // Playing on matters more than remembering.
    return false;
  }
}

function erase(storage, key) {
  try {
    storage().removeItem(key);
  } catch {
    // As above.
  }
}
