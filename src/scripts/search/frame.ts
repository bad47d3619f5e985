import { el, glyph } from '../layout/elements.ts';

/** The search's dialog with its field alone: it can be opened and typed into at once, while the rest is on its way. */
export interface SearchFrame {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  /** Enter, if nothing was typed after it and the field kept the focus; with Shift it copies. */
  entered(): { copies: boolean } | null;
}

const wide = 'Search tracks, risks, approvals, dates, questions, documents';
const narrow = 'Search';

/** Makes the frame and puts it on the page, closed. Closing it gives the focus back to `link`. */
export function searchFrame(link: HTMLElement): SearchFrame {
  const input = el('input', {
    type: 'search',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-label': 'Search',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    placeholder: matchMedia('(max-width: 720px)').matches ? narrow : wide,
  });
  const close = el('button', { type: 'button', class: 'search-close', 'aria-label': 'Close' }, el('kbd', {}, 'esc'));
  const dialog = el(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    el('div', { class: 'search-bar' }, glyph('search'), input, close),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    // The dialog's own box is full of its children: a click on itself is one on the scrim.
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => link.focus());
  let entered: { copies: boolean } | null = null;
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) entered = { copies: event.shiftKey };
  });
  // What was pasted or dictated makes no key, and whoever closes the dialog waits for nothing.
  for (const sign of ['input', 'blur'])
    input.addEventListener(sign, () => {
      entered = null;
    });
  document.body.append(dialog);
  return { dialog, input, entered: () => entered };
}
