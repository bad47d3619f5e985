/**
 * Copy buttons: `<button data-copy="text">`. The text may hold `{origin}` where the site did not know its own address
 * when it was built, and `{address}` for the page as it is shown, filters included.
 * After a copy the button says "Copied" with a tick for two seconds, and assistive technology hears it.
 */
const restoreAfter = 2000;

async function copy(button: HTMLElement, text: string): Promise<void> {
  const label = button.dataset.label ?? button.textContent;
  button.dataset.label = label;
  try {
    await navigator.clipboard.writeText(text.replaceAll('{address}', location.href).replaceAll('{origin}', location.origin));
    button.textContent = '✓ Copied';
  } catch {
    button.textContent = 'Copying was refused by the browser';
  }
  button.setAttribute('aria-live', 'polite');
  button.dataset.done = '';
  setTimeout(() => {
    button.textContent = label;
    delete button.dataset.done;
  }, restoreAfter);
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
  if (button?.dataset.copy !== undefined) void copy(button, button.dataset.copy);
});
