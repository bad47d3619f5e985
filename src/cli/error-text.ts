import { NothingToRead } from '../portfolio/files/swarm-files.ts';
import { NothingToCompare } from '../portfolio/history/nothing-to-compare.ts';
import { WordsLeaked } from '../site/audience/words-leaked.ts';
import { UnusableOutputFolder } from '../site/build/validate-output-folder.ts';
import { UsageError } from './settings.ts';
import { visible } from './terminal.ts';

/** True for an error whose message tells a user what to do. Any other is a fault of Trackway or of the machine. */
export const isExpected = (error: unknown): boolean =>
  error instanceof UsageError ||
  error instanceof NothingToCompare ||
  error instanceof WordsLeaked ||
  error instanceof UnusableOutputFolder ||
  error instanceof NothingToRead;

/**
 * An error for the terminal: its message, or with the calls that led to it if it was not expected. What it quotes from
 * documents, settings and names cannot begin a line.
 */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return visible(String(error));
  if (isExpected(error)) return visible(error.message);
  const calls = error.stack?.match(/^ {4}at .*$/gm) ?? [];
  return [String(error), ...calls].map(visible).join('\n');
}
