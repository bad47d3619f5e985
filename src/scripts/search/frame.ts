import { el, glyph } from '../layout/elements.ts';

/** The search dialog with nothing but its field: it opens at once and takes input while the rest loads. */
export interface SearchFrame {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  /** Whether Enter was pressed, with no typing or loss of focus since; Shift+Enter copies. Null if it was not. */
  entered(): { copies: boolean } | null;
}

const wide = 'Search tracks, risks, approvals, dates, questions, documents';
const narrow = 'Search';

/** Adds the closed dialog to the page. Closing it returns focus to `link`. */
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
    // Children cover the whole dialog, so a click on the dialog itself is a click on its backdrop.
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => link.focus());
  let entered: { copies: boolean } | null = null;
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) entered = { copies: event.shiftKey };
  });
  // Pasted or dictated text fires no key event, and closing the dialog cancels a pending Enter.
  for (const sign of ['input', 'blur'])
    input.addEventListener(sign, () => {
      entered = null;
    });
  document.body.append(dialog);
  return { dialog, input, entered: () => entered };
}
