import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactsMemo } from '../portfolio/facts-memo.ts';
import type { Loaded } from '../portfolio/loaded.ts';
import { dayOf, type Shared } from './settings.ts';

/** Reads the portfolio named on the command line, as of `--as-of`. `memo` keeps what is read for other states of it. */
export async function readSwarm(words: Shared, memo?: FactsMemo): Promise<Loaded> {
  const asOf = dayOf(words);
  // The readers of documents are many modules: a command that reads in another thread does not load them.
  const { loadPortfolio } = await import('../portfolio/load.ts');
  return loadPortfolio({
    swarm: words.swarm,
    ...(asOf === null ? {} : { asOf }),
    audience: words.audience,
    ...(memo === undefined ? {} : { memo }),
  });
}

/** The part of a loaded portfolio that source lines come from. Without documents they are read from disk. */
interface WithTexts {
  documents?: ReadonlyMap<string, { text: string }>;
}

/** A function that returns a line of a file, counted from 1, or null: from the text as loaded, or else from disk. */
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
  // Diagnostics name only files from the listing, and only those small enough to read.
  if (!/\.(?:ya?ml|md|markdown|json)$/i.test(path)) return '';
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
