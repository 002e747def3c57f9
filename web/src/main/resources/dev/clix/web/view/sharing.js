/* The picture of a game's end, to show around: shared where the browser can, saved where it cannot. */

import { html } from '../lib/lit-html/lit-html.js';
import { share } from './icons.js';

/** The browser has taken what is saved long before. */
const SAVING = 30_000;

const file = (blobs, name) => new File(blobs, `${name}.png`, { type: 'image/png' });

/** Some browsers share texts, but no files. */
const canShare = () => navigator.canShare?.({ files: [file([], 'picture')] }) === true;

/**
 * @param {object} page the game's
 * @param {{title: string, words: string}} told the picture's content
 */
export const sharing = (page, told) => html`
  <button class="wide" aria-haspopup="dialog" @click=${open(page, told)}>${share} Picture to share</button>
  <dialog class="picture" aria-labelledby="picture-title">
    <form method="dialog">
      <h2 id="picture-title">Show it around</h2>
      <canvas width=${page.drawn.width} height=${page.drawn.height} role="img" aria-label=${told.words}></canvas>
      <button type="button" class="primary wide" @click=${hand(page, told)}>${canShare() ? 'Share it' : 'Save it'}</button>
      <button class="wide">Close</button>
    </form>
  </dialog>
`;

const open = (page, told) => event => {
  const dialog = event.currentTarget.nextElementSibling;
  dialog.showModal();
  page.draw(dialog.querySelector('canvas'), told, document.querySelector('.brand img'));
};

const hand = ({ name }, told) => event =>
  event.currentTarget.form.querySelector('canvas').toBlob(blob => give(file([blob], name), told), 'image/png');

function give(png, { title, words }) {
  if (!canShare()) return save(png);
  // A share sheet that was closed is a change of mind; a browser that will not share after all still saves.
  return navigator.share({ files: [png], title, text: words }).catch(({ name }) => name === 'AbortError' || save(png));
}

function save(png) {
  const href = URL.createObjectURL(png);
  Object.assign(document.createElement('a'), { href, download: png.name }).click();
  setTimeout(() => URL.revokeObjectURL(href), SAVING);
}
