/* Where the keyboard is when a screen changes: at its headline, so that a screen reader begins there. */

let screen = '';
let phase = '';

/** Called after each drawing. */
export function followFocus(app) {
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
    if (phase === 'round') focusProduct(main);
  }
}

/** When clicks count, the keyboard is on the product, unless the player is busy with something else. */
function focusProduct(main) {
  const active = document.activeElement;
  if (active === document.body || active.tagName === 'H1' || active.classList.contains('ship'))
    main.querySelector('.product').focus({ preventScroll: true });
}
