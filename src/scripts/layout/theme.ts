/**
 * The theme button: light or dark, remembered in this browser. `public/theme.js` applies the choice before first paint.
 */
const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('[data-theme-button]');
const system = matchMedia('(prefers-color-scheme: dark)');

const isDark = (): boolean => (root.dataset.theme === undefined ? system.matches : root.dataset.theme === 'dark');

function show(): void {
  button?.setAttribute('aria-pressed', String(isDark()));
}

function choose(theme: 'light' | 'dark'): void {
  const follows = (theme === 'dark') === system.matches;
  if (follows) delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (follows) localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage may be blocked; then the choice lasts until the page is closed.
  }
  show();
}

button?.addEventListener('click', () => choose(isDark() ? 'light' : 'dark'));
system.addEventListener('change', show);
show();
