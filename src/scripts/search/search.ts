import { type SearchFrame, searchFrame } from './frame.ts';

/**
 * Opens the search from every page: `/`, Ctrl or Cmd+K, and the box in the bar. The field opens at once; the search behind it is loaded
 * at its first use, or when a pointer or the focus comes to its box.
 */
const link = document.querySelector<HTMLAnchorElement>('[data-search]');
let frame: SearchFrame | undefined;
let filled: Promise<void> | undefined;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const load = () => import('./dialog.ts');

async function open(): Promise<void> {
  if (!link) return;
  const opened = frame ?? searchFrame(link);
  frame = opened;
  const { dialog, input } = opened;
  if (!dialog.open) dialog.showModal();
  input.select();
  try {
    filled ??= load().then(({ fillSearch }) => fillSearch(opened, link));
    await filled;
  } catch {
    // What cannot be loaded here may still work as a page of its own.
    location.href = input.value === '' ? link.href : `${link.href}?q=${encodeURIComponent(input.value)}`;
  }
}

document.addEventListener('keydown', (event) => {
  const shortcut =
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  if (!shortcut && !slash) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('[data-search-page] input[type="search"]');
  if (field) field.select();
  else void open();
});

link?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || document.querySelector('[data-search-page]'))
    return;
  event.preventDefault();
  void open();
});

if (!document.querySelector('[data-search-page]')) {
  // A failure here is met again, and answered, when the search is opened.
  for (const sign of ['pointerenter', 'focus'])
    link?.addEventListener(sign, () => void load().catch(() => {}), { once: true });
}

// A hit's address carries the words that were sought.
if (new URLSearchParams(location.search).has('highlight')) void import('./highlight.ts');
