/* Rows that change places glide there, so that the eye can follow who overtook whom. */

const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** Draws, and lets every row of a player that is elsewhere afterwards move there. */
export function glide(app, draw) {
  const before = tops(app);
  draw();
  if (lessMotion.matches) return;
  for (const [player, { row, top }] of tops(app)) {
    const from = before.get(player)?.top ?? top;
    if (from !== top)
      row.animate([{ transform: `translateY(${from - top}px)` }, { transform: 'none' }], {
        duration: 350,
        easing: 'cubic-bezier(.3, 1.2, .5, 1)',
      });
  }
}

// Offsets, not rectangles: those would tell where a row still gliding is drawn.
const tops = app =>
  new Map(Array.from(app.querySelectorAll('[data-player]'), row => [row.dataset.player, { row, top: row.offsetTop }]));
