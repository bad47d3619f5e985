/** Thrown if a finished site for the public has words that only left-out places have. Nothing is published. */
export class WordsLeaked extends Error {
  override name = 'WordsLeaked';
}
