/**
 * What the build says to a script of its page: `<script type="application/json" data-page="name">` holds it as JSON.
 * @returns null if the page has no such data
 */
export function pageData<T>(name: string): T | null {
  const text = document.querySelector(`script[data-page="${name}"]`)?.textContent;
  return text ? (JSON.parse(text) as T) : null;
}
