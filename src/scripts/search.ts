/** Opens the search from every page: `/`, Ctrl or Cmd+K, and the box in the bar. Nothing of it is loaded before. */
const link = document.querySelector<HTMLAnchorElement>('[data-search]');

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

async function open(): Promise<void> {
  if (!link) return;
  try {
    const { openSearch } = await import('./search-dialog.ts');
    await openSearch(link);
  } catch {
    // What cannot be loaded here may still work as a page of its own.
    location.href = link.href;
  }
}

document.addEventListener('keydown', (event) => {
  const shortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  if (!shortcut && !slash) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('[data-search-page] input[type="search"]');
  if (field) field.select();
  else void open();
});

link?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || document.querySelector('[data-search-page]')) return;
  event.preventDefault();
  void open();
});

// A hit's address carries the words that were sought.
if (new URLSearchParams(location.search).has('highlight')) void import('./search-highlight.ts');

export {};
