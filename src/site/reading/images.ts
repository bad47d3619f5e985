import { createHash } from 'node:crypto';
import { FolderFiles } from '../../portfolio/files/folder-files.ts';
import { maxPictureBytes, maxPicturePixels, type Pictures } from '../../portfolio/links/pictures.ts';

/** A picture of a document, made anew from the author's file: nothing but pixels is left of it. */
export interface SiteImage {
  /** Its name in the site's `images/`, after its content. */
  file: string;
  width: number;
  height: number;
  bytes: Buffer;
}

/** Wider than any page shows it, on a screen of two pixels a point. */
const mostWidth = 2048;

/**
 * Decodes a picture and writes it anew: photographs as JPEG, everything else, SVG included, as lossless WebP. What hides in a file beside its
 * pixels (scripts, comments, places) does not pass.
 */
async function encode(bytes: Uint8Array): Promise<SiteImage> {
  // Most portfolios show no picture, and what decodes them takes a while to load, and memory.
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, { limitInputPixels: maxPicturePixels, failOn: 'error' });
  const { format, width, density } = await picture.metadata();
  const scaled =
    format === 'svg' && width < mostWidth / 2
      ? sharp(bytes, { limitInputPixels: maxPicturePixels, density: (density ?? 72) * 2 })
      : picture;
  const sized = scaled.autoOrient().resize({ width: mostWidth, withoutEnlargement: true });
  const extension = format === 'jpeg' ? 'jpg' : 'webp';
  const encoded = extension === 'jpg' ? sized.jpeg({ quality: 86, mozjpeg: true }) : sized.webp({ lossless: true });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  const name = createHash('sha256').update(data).digest('hex').slice(0, 16);
  // A drawing was made at two pixels a point.
  const points = format === 'svg' && scaled !== picture ? 2 : 1;
  return {
    file: `${name}.${extension}`,
    width: Math.round(info.width / points),
    height: Math.round(info.height / points),
    bytes: data,
  };
}

/**
 * Makes every picture anew that documents show and that can be shown. What is wrong with the others, their diagnostics say; one that became
 * unreadable since then is left out.
 */
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
      log(`${path} is not shown: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return images;
}
