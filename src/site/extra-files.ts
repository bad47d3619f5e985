import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExtraFiles } from './published.ts';

/** Writes pictures and drawings into a folder that holds the built pages. */
export async function writeExtraFiles(folder: string, extra: ExtraFiles): Promise<void> {
  const files = [...extra];
  for (const parent of new Set(files.map(([path]) => dirname(join(folder, path))))) await mkdir(parent, { recursive: true });
  await Promise.all(files.map(([path, content]) => writeFile(join(folder, path), content)));
}
