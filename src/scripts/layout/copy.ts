/**
 * Copy buttons: `<button data-copy="text">`. In the text, `{origin}` is replaced by the site's origin, which may be
 * unknown at build time, and `{address}` by the address of the page with its filters. `<button data-copy-json="id">`
 * copies the JSON of a script element, one key per line.
 * After a copy the button reads “Copied” with a tick for two seconds, and screen readers announce it.
 */
const restoreAfter = 2000;

const filledIn = (text: string): string =>
  text.replaceAll('{address}', location.href).replaceAll('{origin}', location.origin);

/** The text a button copies; null if it copies nothing. */
function textOf({ dataset }: HTMLElement): string | null {
  if (dataset.copy !== undefined) return filledIn(dataset.copy);
  const json = dataset.copyJson === undefined ? null : document.getElementById(dataset.copyJson);
  return json === null ? null : JSON.stringify(JSON.parse(json.textContent), null, 2);
}

/** Copies a text and confirms it on the button, or says there that the browser refused. */
export async function copyText(button: HTMLElement, text: string): Promise<void> {
  const label = button.dataset.label ?? button.textContent;
  button.dataset.label = label;
  try {
    await navigator.clipboard.writeText(text);
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
  const button =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy], [data-copy-json]') : null;
  const text = button === null ? null : textOf(button);
  if (button !== null && text !== null) void copyText(button, text);
});
