import { errorCode } from '../files/folder-files.ts';
import type { SwarmFiles } from '../files/swarm-files.ts';
import type { ReadDocument } from '../merge/sources.ts';
import type { ResolvedLink } from './resolved-link.ts';

/** Beyond these a picture is refused: 20 MiB of file, 50 million pixels. */
export const mostPictureBytes = 20 * 1024 * 1024;
export const mostPicturePixels = 50_000_000;

/** The pictures that documents show, by path in the swarm folder: null for one that can be shown, else why it cannot. */
export type Pictures = ReadonlyMap<string, string | null>;

/** Looks at each picture once, however many documents show it: whether it can be read, and decoded to its last line. */
export async function lookAtPictures(
  read: SwarmFiles['read'],
  documents: Iterable<Pick<ReadDocument, 'path' | 'links'>>,
  resolveLink: (from: string, href: string) => ResolvedLink,
): Promise<Pictures> {
  const pictures = new Map<string, string | null>();
  for (const { path, links } of documents) {
    for (const { href } of links.filter(({ picture }) => picture)) {
      const link = resolveLink(path, href);
      if (link.kind === 'image' && !pictures.has(link.path)) pictures.set(link.path, await refusal(read, link.path));
    }
  }
  return pictures;
}

async function refusal(read: SwarmFiles['read'], path: string): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await read(path, mostPictureBytes + 1);
  } catch (error) {
    return `the file cannot be read (${errorCode(error)})`;
  }
  if (bytes.length === 0) return 'the file is empty';
  if (bytes.length > mostPictureBytes) return `the file is larger than ${mostPictureBytes / 1024 / 1024} MiB`;
  // Most portfolios show no picture, and what decodes them takes a while to load.
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, { limitInputPixels: mostPicturePixels, failOn: 'error' });
  try {
    // Every line is decoded, but only a few pixels are kept.
    await picture.resize({ width: 16 }).raw().toBuffer();
    return null;
  } catch (error) {
    return whyNot(error instanceof Error ? error.message : String(error));
  }
}

/** What the decoder says, for an author. */
function whyNot(message: string): string {
  if (/pixel limit/i.test(message)) return `it has more than ${mostPicturePixels / 1_000_000} million pixels`;
  if (/unsupported image format/i.test(message)) return 'the file holds no picture of a kind that is known';
  return 'the file is damaged';
}
