import type { SectionWords } from '../../markdown/html/words.ts';
import { isUnspaced, stripDiacritics } from '../../search/words.ts';

/** Collects the words of documents, from which search suggests corrections. */
export class DocumentWords {
  private readonly typed = new Set<string>();

  add(sections: readonly SectionWords[]): void {
    for (const { title, blocks } of sections)
      for (const text of [title, ...blocks])
        for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu)) this.typed.add(word);
  }

  /** The words, normalised for search. Scripts without spaces have none, and very long ones are data. */
  list(): string[] {
    const words = [...this.typed].filter((word) => word.length > 2 && word.length < 40 && !isUnspaced(word));
    return [...new Set(words.map(stripDiacritics))].sort();
  }
}
