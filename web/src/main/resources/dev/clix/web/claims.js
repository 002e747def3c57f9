/*
 * The seats of this browser's tabs: one of a tab that was closed by mistake is taken again by the tab that opens the game's link,
 * while one that another tab is still in is not. So two tabs can be two players.
 *
 * Comes from: main.js. Goes to: the other tabs, which answer at once however long they have been in the background.
 */

const ANSWER_WITHIN = 300;

/**
 * Answers other tabs, and asks them.
 *
 * @param {() => ?string} mine the player this tab is, if any
 * @returns {(player: string, free: () => void) => void} calls back unless another tab is that player
 */
export function claims(mine) {
  if (typeof BroadcastChannel === 'undefined') return (player, free) => free();
  const tabs = new BroadcastChannel('clix.seats');
  const asked = new Map();
  tabs.onmessage = ({ data }) => {
    if (data?.who !== undefined && data.who === mine()) tabs.postMessage({ here: data.who });
    if (data?.here !== undefined) asked.delete(data.here);
  };
  return (player, free) => {
    asked.set(player, free);
    tabs.postMessage({ who: player });
    setTimeout(() => {
      const still = asked.get(player);
      asked.delete(player);
      still?.();
    }, ANSWER_WITHIN);
  };
}
