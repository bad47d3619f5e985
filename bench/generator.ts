import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The program that writes a folder of generated tracks. Ends the bench, with what to do, where it is absent. */
export function generator(): string {
  const path = resolve('../shared/tools/generate-corpus.mjs');
  if (existsSync(path)) return path;
  console.error(`The bench needs ${path}, which writes the folder to publish. Put the shared folder beside the project.`);
  process.exit(2);
}
