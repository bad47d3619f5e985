import { isRelative } from '../links/link-target.ts';
import { pictureName } from '../links/links.ts';
import type { Pictures } from '../links/pictures.ts';
import type { ResolvedLink } from '../links/resolved-link.ts';

const inFolder = 'Save it in the swarm folder, next to the document, and link to that file.';

/**
 * Why a page does not show a picture, and what to do. Null if it is shown, or if the same is wrong with any link: a
 * missing file, a private path, an unsafe scheme.
 */
export function refusedPicture(
  href: string,
  link: ResolvedLink,
  pictures: Pictures,
): { reason: string; hint?: string } | null {
  const address = href.trim();
  if (address === '') return { reason: 'it names no file' };
  if (/^data:/i.test(address)) return { reason: 'pictures in data: addresses are not published', hint: inFolder };
  if (link.kind === 'image') {
    const reason = pictures.get(link.path) ?? null;
    return reason === null
      ? null
      : { reason, hint: 'Save the picture again as PNG, JPEG, WebP, AVIF, GIF or SVG of a moderate size.' };
  }
  if (link.kind === 'broken' && link.code !== null) return null;
  if (!isRelative(address)) return { reason: 'pages load no pictures from other servers', hint: inFolder };
  if (!pictureName.test(address.replace(/[?#].*$/s, ''))) return { reason: 'pages do not show files of this type' };
  return { reason: 'it is outside the swarm folder', hint: inFolder };
}
