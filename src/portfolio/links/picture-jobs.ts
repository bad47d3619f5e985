import { createHash } from 'node:crypto';

/** Larger pictures are refused. */
export const maxPicturePixels = 50_000_000;

/** A document's picture, encoded again: only pixels remain. */
export interface SiteImage {
  /** Its name in `images/`, a hash of the content. */
  file: string;
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** Pixels: no page shows a picture wider, even at two pixels per point. */
const mostWidth = 2048;

const options = { limitInputPixels: maxPicturePixels, failOn: 'error' } as const;

/**
 * Work on pictures. Decoders are native code without time limits, so they never run in the process that reads or
 * builds.
 */
export const pictureJobs = {
  /** Decodes every line and keeps nothing. Rejects with the decoder's message. */
  async look(bytes: Uint8Array): Promise<null> {
    const { default: sharp } = await import('sharp');
    await sharp(bytes, options).resize({ width: 16 }).raw().toBuffer();
    return null;
  },

  /**
   * Decodes a picture and encodes it again: photographs as JPEG, everything else, SVG included, as lossless WebP.
   * Removes what is hidden in a file: scripts, comments, locations.
   */
  async encode(bytes: Uint8Array): Promise<SiteImage> {
    const { default: sharp } = await import('sharp');
    const picture = sharp(bytes, options);
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
    // An SVG was scaled to two pixels per point.
    const points = format === 'svg' && scaled !== picture ? 2 : 1;
    return {
      file: `${name}.${extension}`,
      width: Math.round(info.width / points),
      height: Math.round(info.height / points),
      bytes: data,
    };
  },
};

export type PictureJobs = typeof pictureJobs;

/** A job for the picture process. */
export interface PictureTask {
  job: keyof PictureJobs;
  bytes: Uint8Array;
}

/** The result of a job, or what went wrong. */
export type PictureAnswer = { result: SiteImage | null } | { problem: string };
