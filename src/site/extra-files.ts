import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diagrams, images } from './store.ts';

/** Files of the site that no page and no bundle makes: pictures of documents, drawings of diagrams. By path below the site's root. */
export function extraFiles(): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  for (const image of images().values()) if ('file' in image) files.set(`images/${image.file}`, image.bytes);
  for (const [name, svg] of diagrams().files) files.set(`diagrams/${name}`, svg);
  return files;
}

/** Writes them into a folder that holds the built pages. */
export async function writeExtraFiles(folder: string): Promise<void> {
  const files = [...extraFiles()];
  for (const parent of new Set(files.map(([path]) => dirname(join(folder, path))))) await mkdir(parent, { recursive: true });
  await Promise.all(files.map(([path, content]) => writeFile(join(folder, path), content)));
}
