import { createHash } from 'node:crypto';

/** More pixels than this are refused: 50 million. */
export const mostPicturePixels = 50_000_000;

/** A picture of a document, made anew from the author's file: nothing but pixels is left of it. */
export interface SiteImage {
  /** Its name in the site's `images/`, after its content. */
  file: string;
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** Wider than any page shows it, on a screen of two pixels a point. */
const mostWidth = 2048;

const options = { limitInputPixels: mostPicturePixels, failOn: 'error' } as const;

/** What can be asked of a picture. Decoders are native code that knows no time limit, so none runs in the process that reads or builds. */
export const pictureJobs = {
  /** Decodes every line, and keeps nothing. Rejects with the decoder's words. */
  async look(bytes: Uint8Array): Promise<null> {
    const { default: sharp } = await import('sharp');
    await sharp(bytes, options).resize({ width: 16 }).raw().toBuffer();
    return null;
  },

  /**
   * Decodes a picture and writes it anew: photographs as JPEG, everything else, SVG included, as lossless WebP. What hides in a file beside its
   * pixels (scripts, comments, places) does not pass.
   */
  async encode(bytes: Uint8Array): Promise<SiteImage> {
    const { default: sharp } = await import('sharp');
    const picture = sharp(bytes, options);
    const { format, width, density } = await picture.metadata();
    const scaled =
      format === 'svg' && width < mostWidth / 2
        ? sharp(bytes, { limitInputPixels: mostPicturePixels, density: (density ?? 72) * 2 })
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
  },
};

export type PictureJobs = typeof pictureJobs;

/** A job on its way to the process of pictures. */
export interface PictureTask {
  job: keyof PictureJobs;
  bytes: Uint8Array;
}

/** What came of it, or what went wrong. */
export type PictureAnswer = { result: SiteImage | null } | { problem: string };
