import { errorCode, errorMessage } from '../../model/errors.ts';
import type { SwarmFiles } from '../files/swarm-files.ts';
import type { ReadDocument } from '../merge/sources.ts';
import { maxPicturePixels } from './picture-jobs.ts';
import { PicturesApart, tooSlow } from './pictures-apart.ts';
import type { ResolvedLink } from './resolved-link.ts';

/** Larger files are refused. */
export const maxPictureBytes = 20 * 1024 * 1024;

/** Pictures in documents, by path in the swarm folder: null if a page can show it, else why not. */
export type Pictures = ReadonlyMap<string, string | null>;

/** Checks each picture once: it must be readable and decode to its last line. */
export async function checkPictures(
  read: SwarmFiles['read'],
  documents: Iterable<Pick<ReadDocument, 'path' | 'links'>>,
  resolveLink: (from: string, href: string) => ResolvedLink,
): Promise<Pictures> {
  const pictures = new Map<string, string | null>();
  const apart = new PicturesApart();
  try {
    for (const { path, links } of documents) {
      for (const { href } of links.filter(({ picture }) => picture)) {
        const link = resolveLink(path, href);
        if (link.kind === 'image' && !pictures.has(link.path))
          pictures.set(link.path, await refusal(read, link.path, apart));
      }
    }
  } finally {
    apart.end();
  }
  return pictures;
}

/** Why a picture cannot be shown; null if it can. */
export async function refusal(read: SwarmFiles['read'], path: string, apart: PicturesApart): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await read(path, maxPictureBytes + 1);
  } catch (error) {
    return `the file cannot be read (${errorCode(error)})`;
  }
  if (bytes.length === 0) return 'the file is empty';
  if (bytes.length > maxPictureBytes) return `the file is larger than ${maxPictureBytes / 1024 / 1024} MiB`;
  try {
    await apart.run('look', bytes);
    return null;
  } catch (error) {
    return whyNot(errorMessage(error));
  }
}

/** A decoder's message in an author's words. */
function whyNot(message: string): string {
  if (message === tooSlow) return message;
  if (/pixel limit/i.test(message)) return `it has more than ${maxPicturePixels / 1_000_000} million pixels`;
  if (/unsupported image format/i.test(message)) return 'the file is not a picture in a known format';
  return 'the file is damaged';
}
