import { isRelative } from '../links/link-target.ts';
import { pictureName } from '../links/links.ts';
import type { Pictures } from '../links/pictures.ts';
import type { ResolvedLink } from '../links/resolved-link.ts';

const inFolder = 'Save it in the swarm folder, beside the document, and name that file.';

/**
 * Why a page does not show a picture, and what to do. Null where it is shown, and where what is wrong is wrong with any link: a file that
 * does not exist, a path of somebody's own machine, an address that could run code.
 */
export function refusedPicture(
  href: string,
  link: ResolvedLink,
  pictures: Pictures,
): { reason: string; hint?: string } | null {
  const address = href.trim();
  if (address === '') return { reason: 'it names no file' };
  if (/^data:/i.test(address)) return { reason: 'a picture inside its own address is not published', hint: inFolder };
  if (link.kind === 'image') {
    const reason = pictures.get(link.path) ?? null;
    return reason === null
      ? null
      : { reason, hint: 'Save the picture anew as PNG, JPEG, WebP, AVIF, GIF or SVG of a moderate size.' };
  }
  if (link.kind === 'broken' && link.code !== null) return null;
  if (!isRelative(address)) return { reason: 'pages load no picture from another server', hint: inFolder };
  if (!pictureName.test(address.replace(/[?#].*$/s, ''))) return { reason: 'it is no file of a kind that pages show' };
  return { reason: 'it lies outside the swarm folder', hint: inFolder };
}
