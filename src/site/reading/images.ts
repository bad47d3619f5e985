import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { FolderFiles } from '../../portfolio/folder-files.ts';
import type { Loaded } from '../../portfolio/loaded.ts';
import { imageSources } from './image-sources.ts';

/** A picture of a document, made anew from the author's file: nothing but pixels is left of it. */
export interface SiteImage {
  /** Its name in the site's `images/`, after its content. */
  file: string;
  width: number;
  height: number;
  bytes: Buffer;
}

/** A picture by its path in the swarm folder: what is shown, or why it is not. */
export type ImageResult = SiteImage | { refused: string };

/** Beyond these a picture is refused: 20 MiB of file, 50 million pixels. */
const mostBytes = 20 * 1024 * 1024;
const mostPixels = 50_000_000;

/** Wider than any page shows it, on a screen of two pixels a point. */
const mostWidth = 2048;

/** The pictures that documents show, by path. */
function imagePaths({ documents, resolveLink }: Loaded): Set<string> {
  const paths = new Set<string>();
  for (const { path, text, format, parse } of documents.values()) {
    // Most documents hold none; a search is cheaper than a tree.
    if (format !== 'markdown' || !/!\[|<img/i.test(text)) continue;
    for (const source of imageSources(parse().tree)) {
      const link = resolveLink(path, source);
      if (link.kind === 'image') paths.add(link.path);
    }
  }
  return paths;
}

/**
 * Decodes a picture and writes it anew: photographs as JPEG, everything else, SVG included, as lossless WebP. What hides in a file beside its
 * pixels (scripts, comments, places) does not pass.
 */
async function encode(bytes: Uint8Array): Promise<SiteImage> {
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
  const { format, width, density } = await picture.metadata();
  const scaled =
    format === 'svg' && width < mostWidth / 2 ? sharp(bytes, { limitInputPixels: mostPixels, density: (density ?? 72) * 2 }) : picture;
  const sized = scaled.autoOrient().resize({ width: mostWidth, withoutEnlargement: true });
  const extension = format === 'jpeg' ? 'jpg' : 'webp';
  const encoded = extension === 'jpg' ? sized.jpeg({ quality: 86, mozjpeg: true }) : sized.webp({ lossless: true });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  const name = createHash('sha256').update(data).digest('hex').slice(0, 16);
  // A drawing was made at two pixels a point.
  const points = format === 'svg' && scaled !== picture ? 2 : 1;
  return { file: `${name}.${extension}`, width: Math.round(info.width / points), height: Math.round(info.height / points), bytes: data };
}

/** Reads and re-encodes every picture that a document shows. */
export async function prepareImages(loaded: Loaded, swarm: string): Promise<Map<string, ImageResult>> {
  const files = new FolderFiles(swarm, { git: false });
  const results = new Map<string, ImageResult>();
  for (const path of imagePaths(loaded)) {
    try {
      const bytes = await files.read(path, mostBytes + 1);
      results.set(path, bytes.length > mostBytes ? { refused: `it is larger than ${mostBytes / 1024 / 1024} MiB` } : await encode(bytes));
    } catch (error) {
      results.set(path, { refused: error instanceof Error ? error.message : String(error) });
    }
  }
  return results;
}
