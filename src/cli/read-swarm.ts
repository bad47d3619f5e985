import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loaded } from '../portfolio/loaded.ts';
import { dayOf, type Shared } from './settings.ts';

/** Reads the portfolio that the command line names. */
export async function readSwarm(words: Shared): Promise<Loaded> {
  const asOf = dayOf(words);
  // Readers of documents are many modules: a command that leaves reading to another thread does not load them.
  const { loadPortfolio } = await import('../portfolio/load.ts');
  return loadPortfolio({ swarm: words.swarm, ...(asOf === null ? {} : { asOf }) });
}

/** As much of a portfolio as the lines of its documents need: without them, they are read from the disk. */
interface WithTexts {
  documents?: ReadonlyMap<string, { text: string }>;
}

/** Lines of the files that were read: a document's as it was decoded, another file's from the disk. */
export function lineReader(swarm: string, loaded: WithTexts): (file: string, number: number) => string | null {
  const texts = new Map<string, string[]>();
  return (file, number) => {
    let lines = texts.get(file);
    if (lines === undefined) {
      lines = (loaded.documents?.get(file)?.text ?? fromDisk(join(swarm, file))).split(/\r?\n/);
      texts.set(file, lines);
    }
    return lines[number - 1] ?? null;
  };
}

function fromDisk(path: string): string {
  // Only files of the listing are named here, and of those only what is small enough to be read at all.
  if (!/\.(?:ya?ml|md|markdown|json)$/i.test(path)) return '';
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
