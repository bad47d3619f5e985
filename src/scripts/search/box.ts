import { type SearchFrame, searchFrame } from './frame.ts';

const load = () => import('./dialog.ts');

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The field of the search page, if this is it. */
const pageField = (): HTMLInputElement | null =>
  document.querySelector<HTMLInputElement>('trackway-search-page input[type="search"]');

/**
 * `<trackway-search-box>`: the link to the search page in the bar of every page. It opens the search as a dialog, as do
 * `/` and Ctrl or Cmd+K. The field opens at once; the search itself is loaded at its first use, or when a pointer or
 * the focus comes to the box.
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
    // A failure here is met again, and answered, when the search is opened.
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
      // What cannot be loaded here may still work as a page.
      location.href = input.value === '' ? link.href : `${link.href}?q=${encodeURIComponent(input.value)}`;
    }
  }
}

customElements.define('trackway-search-box', SearchBox);

// A hit's address carries the words of the query.
if (new URLSearchParams(location.search).has('highlight')) void import('./highlight.ts');
