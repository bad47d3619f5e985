import { setImmediate } from 'node:timers/promises';
import { locationText } from '../../model/source-location.ts';
import { plural } from '../../text/format.ts';
import { filesOf } from '../publish/unchanged.ts';
import type { Withheld } from '../reading/messages.ts';
import { wordsOfFile, wordsOfSource } from './site-words.ts';
import { WordsLeaked } from './words-leaked.ts';

/** Most words that a message names. */
const mostNamed = 10;

/** Files between pauses for signals. */
const stretch = 50;

/**
 * Looks through a finished site for words that only left-out places have: in every file, its name, the index of the
 * search, and the sources of the cards, which are drawn later.
 * @param cards the cards as SVG, by file name
 * @throws {WordsLeaked} if there is one
 */
export async function refuseWithheld(
  site: string,
  withheld: Withheld,
  cards: ReadonlyMap<string, string>,
): Promise<void> {
  if (withheld === null || withheld.size === 0) return;
  const found = new Map<string, string>();
  const look = (words: ReadonlySet<string>, file: string): void => {
    for (const word of words) if (withheld.has(word) && !found.has(word)) found.set(word, file);
  };
  for (const [name, source] of cards) look(wordsOfSource(source), `cards/${name}`);
  for (const [index, file] of filesOf(site).sort().entries()) {
    look(wordsOfFile(site, file), file);
    if (index % stretch === 0) await setImmediate();
  }
  if (found.size === 0) return;
  const lines = [...found].slice(0, mostNamed).map(([word, file]) => {
    return `“${word}”, left out of ${locationText(withheld.get(word)!)}, is in ${file}`;
  });
  const more = found.size > mostNamed ? `; and ${plural(found.size - mostNamed, 'more word')}` : '';
  throw new WordsLeaked(
    `The site for the public was not published, because it has words that only left-out places have: ${lines.join('; ')}${more}. Look at these pages. A word that is no secret may be written under publicWords in trackway.yaml.`,
  );
}
