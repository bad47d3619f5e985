import { digestOf } from '../render/digest.ts';
import { pageKeeper } from './store.ts';

/**
 * The page at an address as an earlier build made it from the same data; null if it has to be rendered. A page that asks
 * shows nothing but this data, the addresses of the site, and what the program holds.
 */
export function keptPage({ pathname }: URL, data: unknown): Response | null {
  const keeper = pageKeeper();
  if (keeper === undefined) return null;
  let digest: string;
  try {
    digest = digestOf(data);
  } catch {
    // A page whose data cannot be told apart is rendered each time.
    return null;
  }
  const html = keeper.find(pathname, digest);
  return html === null ? null : new Response(html, { headers: { 'Content-Type': 'text/html' } });
}
