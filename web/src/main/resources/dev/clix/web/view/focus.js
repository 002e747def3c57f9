/* Where the keyboard is when a screen changes: at its headline, so that a screen reader begins there. The game says it of a phase. */

let screen = '';
let phase = '';

/**
 * Called after each drawing.
 *
 * @param {(main: Element, phase: string) => void} entered the game's part
 */
export function followFocus(app, entered) {
  const main = app.querySelector('main');
  if (main.dataset.screen !== screen) {
    const first = screen === '';
    screen = main.dataset.screen;
    // A page just opened keeps the browser's own order.
    if (!first) main.querySelector('h1').focus({ preventScroll: true });
    if (!first) scrollTo(0, 0);
  }
  if (main.dataset.phase !== phase) {
    phase = main.dataset.phase ?? '';
    entered(main, phase);
  }
}
