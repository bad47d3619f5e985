import { createHash } from 'node:crypto';
import { errorMessage } from '../../model/reason.ts';
import { FolderFiles } from '../../portfolio/files/folder-files.ts';
import { maxPictureBytes, maxPicturePixels, type Pictures } from '../../portfolio/links/pictures.ts';

/** A document's picture, encoded again: only pixels remain. */
export interface SiteImage {
  /** Its name in `images/`, a hash of the content. */
  file: string;
  width: number;
  height: number;
  bytes: Buffer;
}

/** Pixels: no page shows a picture wider, even at two pixels per point. */
const maxWidth = 2048;

/**
 * Decodes a picture and encodes it again: photographs as JPEG, everything else, SVG included, as lossless WebP. Removes
 * what is hidden in a file: scripts, comments, locations.
 */
async function encode(bytes: Uint8Array): Promise<SiteImage> {
  // Load the decoder only if there are pictures: it takes time and memory.
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, { limitInputPixels: maxPicturePixels, failOn: 'error' });
  const { format, width, density } = await picture.metadata();
  const scaled =
    format === 'svg' && width < maxWidth / 2
      ? sharp(bytes, { limitInputPixels: maxPicturePixels, density: (density ?? 72) * 2 })
      : picture;
  const sized = scaled.autoOrient().resize({ width: maxWidth, withoutEnlargement: true });
  const extension = format === 'jpeg' ? 'jpg' : 'webp';
  const encoded = extension === 'jpg' ? sized.jpeg({ quality: 86, mozjpeg: true }) : sized.webp({ lossless: true });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  const name = createHash('sha256').update(data).digest('hex').slice(0, 16);
  // An SVG was scaled to two pixels per point.
  const points = format === 'svg' && scaled !== picture ? 2 : 1;
  return {
    file: `${name}.${extension}`,
    width: Math.round(info.width / points),
    height: Math.round(info.height / points),
    bytes: data,
  };
}

/** Encodes all pictures that documents may show. Others have diagnostics; one that became unreadable is logged. */
export async function prepareImages(
  pictures: Pictures,
  swarm: string,
  log: (message: string) => void,
): Promise<Map<string, SiteImage>> {
  const files = new FolderFiles(swarm, { git: false });
  const images = new Map<string, SiteImage>();
  for (const [path, refused] of pictures) {
    if (refused !== null) continue;
    try {
      images.set(path, await encode(await files.read(path, maxPictureBytes)));
    } catch (error) {
      log(`${path} is not shown: ${errorMessage(error)}`);
    }
  }
  return images;
}
