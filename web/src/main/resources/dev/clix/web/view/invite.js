/* How others get into a private game: a link to copy or share, and a code to scan. */

import { html, nothing } from '../lib/lit-html/lit-html.js';
import { titleOf } from '../games/pages.js';
import { qrCode } from '../invitation.js';
import { copy, share } from './icons.js';

const QR_SIZE = 208;

export const invite = (state, act) => html`
  <section class="invite" aria-labelledby="invite-title">
    <div class="invite-code">
      <img src=${qrCode(state)} width=${QR_SIZE} height=${QR_SIZE} alt="QR code of the invitation link">
    </div>
    <div class="invite-link">
      <h2 id="invite-title">Invite your friends</h2>
      <p>Scan the code with a phone, or send the link.</p>
      ${state.game.code === undefined ? nothing : html`<p class="room-code">Or tell them these letters: <strong>${state.game.code}</strong></p>`}
      <label class="unseen" for="invitation">Invitation link</label>
      <input id="invitation" class="figures" readonly .value=${state.invitation} @focus=${event => event.target.select()}>
      ${state.invitations.length > 1 ? addresses(state, act) : nothing}
      <div class="invite-buttons">
        <button ?disabled=${state.invitation === ''} @click=${() => copyLink(state, act)}>${copy} Copy link</button>
        ${
          navigator.share === undefined
            ? nothing
            : html`<button ?disabled=${state.invitation === ''} @click=${() => shareLink(state)}>${share} Share</button>`
        }
      </div>
    </div>
  </section>
`;

/** A machine in several networks: the host knows in which one the friends are. */
const addresses = (state, act) => html`
  <label class="invite-address">
    Reached at
    <select @change=${event => act.inviteBy(event.target.value)}>
      ${state.invitations.map(
        url => html`<option value=${url} ?selected=${url === state.invitation}>${new URL(url).host}</option>`,
      )}
    </select>
  </label>
`;

async function copyLink({ invitation }, act) {
  act.notify(
    (await copied(invitation))
      ? 'Link copied. Send it to your friends.'
      : 'Copying is not allowed here. Select the link and copy it.',
  );
}

/** The clipboard is only there on https and localhost; on a phone in the same network the old way still works. */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    document.querySelector('#invitation').select();
    return document.execCommand('copy');
  }
}

// A share sheet that is closed is a change of mind: nothing to report.
const shareLink = ({ invitation, game }) =>
  navigator.share({ title: titleOf(game), text: `Play a game of ${titleOf(game)} with me.`, url: invitation }).catch(() => {});
