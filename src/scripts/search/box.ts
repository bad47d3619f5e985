import { type SearchFrame, searchFrame } from './frame.ts';

const load = () => import('./dialog.ts');

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The search page's own field; null on any other page. */
const pageField = (): HTMLInputElement | null =>
  document.querySelector<HTMLInputElement>('trackway-search-page input[type="search"]');

/**
 * `<trackway-search-box>`: the link to the search page in every page's navigation bar. A click, `/`, or Ctrl or Cmd+K
 * opens the search as a dialog. The field opens at once; the search itself loads on first use, or when the box is
 * hovered or focused.
 */
class SearchBox extends HTMLElement {
  private frame: SearchFrame | undefined;
  private filled: Promise<void> | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a')!;
    document.addEventListener('keydown', (event) => this.pressed(event, link));
    if (pageField() !== null) return;
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void this.open(link);
    });
    // If preloading fails, opening the search retries and handles the error.
    for (const sign of ['pointerenter', 'focus'])
      link.addEventListener(sign, () => void load().catch(() => {}), { once: true });
  }

  private pressed(event: KeyboardEvent, link: HTMLAnchorElement): void {
    const shortcut =
      event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!shortcut && !slash) return;
    event.preventDefault();
    const field = pageField();
    if (field) field.select();
    else void this.open(link);
  }

  private async open(link: HTMLAnchorElement): Promise<void> {
    this.frame ??= searchFrame(link);
    const { frame } = this;
    const { dialog, input } = frame;
    if (!dialog.open) dialog.showModal();
    input.select();
    try {
      this.filled ??= load().then(({ fillSearch }) => fillSearch(frame, link));
      await this.filled;
    } catch {
      // If the dialog cannot load, the search page may still work.
      location.href = input.value === '' ? link.href : `${link.href}?q=${encodeURIComponent(input.value)}`;
    }
  }
}

customElements.define('trackway-search-box', SearchBox);

// A link from a search hit carries the words to highlight.
if (new URLSearchParams(location.search).has('highlight')) void import('./highlight.ts');
