/**
 * The data the build left for a script, as JSON in `<script type="application/json" data-page="name">`.
 * @returns null if the page has no such data
 */
export function pageData<T>(name: string): T | null {
  const text = document.querySelector(`script[data-page="${name}"]`)?.textContent;
  return text ? (JSON.parse(text) as T) : null;
}
