import type { Hit } from '../../search/candidates.ts';
import type { RecordIndex } from '../../search/engine.ts';
import { ResultSet } from '../../search/session.ts';
import { type FacetName, type SearchState, toggled } from '../../search/state.ts';
import { queryWords } from '../../search/words.ts';
import { el } from '../layout/elements.ts';
import { showFacets } from './facets.ts';
import { emptyHelp, failureHelp } from './help.ts';
import { hitAddress, hitItem, hitMessage, hitsText } from './hits.ts';
import { HitList } from './list.ts';
import type { Instead } from './no-results.ts';
import { rememberSearch } from './recent.ts';
import { type SearchSources, siteSources } from './sources.ts';

export interface SearchParts {
  input: HTMLInputElement;
  facets: HTMLElement;
  count: HTMLElement;
  hits: HTMLElement;
  help: HTMLElement;
  note: HTMLElement;
}

export interface SearchSettings {
  /** The site's base path, with a slash at its end. */
  base: string;
  facets: readonly FacetName[];
  /** How many hits to list at first, and how many documents to search for sections: each is one file to fetch. */
  limit: number;
  documents: number;
  /** True if a search with filters but no words lists every match. */
  listsAll: boolean;
  /**
   * Called for each search shown. `chosen` is true if the reader picked it rather than typed it: Back should undo it.
   */
  changed(state: SearchState, chosen: boolean): void;
}

/**
 * Milliseconds to hold back record hits for the document text, which arrives a moment later the first time, so that the
 * list does not jump.
 */
const patience = 40;
/** Milliseconds to wait after a keystroke. Pasted text, or a choice from a list, is searched for at once. */
const typingPause = 70;

const later = (time: number): Promise<undefined> => new Promise((done) => setTimeout(done, time));

/** After fewer hits than the dialog lists, others follow that have only most of the words. */
const few = 10;

/** All hits of a query; `instead`: they are of another one, since it has none. */
interface Answer {
  q: string;
  found: ResultSet;
  instead: Instead | null;
}

/** Finds, lists and filters: what the search dialog and the search page share. */
export class SearchApp {
  state: SearchState;
  private readonly parts: SearchParts;
  private readonly settings: SearchSettings;
  private readonly sources: SearchSources;
  private records: Promise<RecordIndex> | undefined;
  private run = 0;
  private typedLength: number;
  private limit: number;
  private readonly list: HitList;
  /** Set if Enter was pressed before the hits arrived. */
  private entered: { copies: boolean } | null = null;
  /** The last complete answer: records and document text. */
  private answer: Answer | undefined;

  constructor(parts: SearchParts, settings: SearchSettings, state: SearchState) {
    this.parts = parts;
    this.settings = settings;
    this.state = state;
    this.limit = settings.limit;
    this.sources = siteSources(settings.base);
    this.list = new HitList(parts.input, parts.hits);
    parts.input.value = state.q;
    this.typedLength = state.q.length;
    parts.input.addEventListener('input', () => this.typed());
    parts.input.addEventListener('keydown', (event) => this.pressed(event));
    // A reader who has left the field, or closed the dialog, no longer expects Enter to act.
    parts.input.addEventListener('blur', () => {
      this.entered = null;
    });
    parts.facets.addEventListener('click', (event) => this.chosen(event));
    parts.hits.addEventListener('click', () => rememberSearch(this.state.q));
    parts.help.addEventListener('click', (event) => {
      const query =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-query]')?.dataset.query : undefined;
      if (query === undefined) return;
      parts.input.value = query;
      parts.input.focus();
      this.go({ ...this.state, q: query }, true);
    });
    // Load what every query needs while the reader types. If that fails, the query reports it.
    this.records = this.sources.open();
    this.records.catch(() => {});
    void this.show();
  }

  /** Runs a search and shows it from the top. */
  go(state: SearchState, chosen = false): void {
    this.state = state;
    this.limit = this.settings.limit;
    this.entered = null;
    this.settings.changed(state, chosen);
    this.parts.hits.closest('[data-scrolls]')?.scrollTo(0, 0);
    void this.show();
  }

  showMore(): void {
    this.limit += this.settings.limit;
    void this.show();
  }

  private typed(): void {
    const q = this.parts.input.value;
    const run = ++this.run;
    this.entered = null;
    const isTyped = Math.abs(q.length - this.typedLength) <= 1;
    this.typedLength = q.length;
    const search = (): void => {
      if (run === this.run && q !== this.state.q) this.go({ ...this.state, q });
    };
    if (isTyped) setTimeout(search, typingPause);
    else search();
  }

  private chosen(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-facet]') : null;
    const name = button?.dataset.facet as FacetName | undefined;
    if (!button || name === undefined) return;
    const value = button.dataset.value ?? '';
    this.go(toggled(this.state, name, value === '' ? null : value), true);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === undefined) this.enter(event.shiftKey);
    else this.list.move(step);
  }

  /**
   * Opens the selected hit for the text in the field, or copies it. If the search is still running, takes the first hit
   * when it arrives.
   */
  enter(copies: boolean): void {
    const q = this.parts.input.value;
    if (q !== this.state.q) this.go({ ...this.state, q });
    this.entered = { copies };
    if (this.list.isOf(this.state)) this.take();
  }

  private take(): void {
    const { entered, list } = this;
    this.entered = null;
    if (entered === null || list.chosen === null) return;
    if (entered.copies) void this.copy(list.chosen.hit);
    else list.chosen.link.click();
  }

  private async copy(hit: Hit): Promise<void> {
    try {
      await navigator.clipboard.writeText(hitMessage(hit, this.settings.base));
      this.parts.note.textContent = `✓ Copied: ${hit.title}`;
    } catch {
      this.parts.note.textContent = 'Copying was refused by the browser';
    }
    await later(2000);
    this.parts.note.textContent = '';
  }

  private async show(): Promise<void> {
    const run = ++this.run;
    const { state } = this;
    this.parts.hits.ariaBusy = 'true';
    const filtered = Object.keys(state.filters).length > 0;
    if (queryWords(state.q).length === 0 && !(this.settings.listsAll && filtered)) {
      this.clear(state.q);
      return;
    }
    try {
      this.records ??= this.sources.open();
      await this.find(run, await this.records);
    } catch {
      // The files may have gone because the site was built anew: its head names those of today.
      this.answer = undefined;
      this.records = this.sources.open(true);
      try {
        await this.find(run, await this.records);
      } catch {
        this.records = undefined;
        if (run === this.run) this.failed();
      }
    }
  }

  private async find(run: number, index: RecordIndex): Promise<void> {
    if (run !== this.run) return;
    const { state } = this;
    const answer = this.answer?.q === state.q ? this.answer : await this.ask(index, run, state.q);
    await this.render(run, index, answer, true);
  }

  /** All hits of a query. Shows the records first if the document text is slow to arrive. */
  private async ask(index: RecordIndex, run: number, q: string): Promise<Answer> {
    const records = ResultSet.records(index, q);
    const text = this.sources.documents(q, queryWords(q), this.settings.documents);
    const both = Promise.all([records, text]);
    if ((await Promise.race([both, records.then(() => later(patience))])) === undefined) {
      // “No hits” is certain only once both sources have answered.
      const early = await records;
      if (early.count > 0) await this.render(run, index, { q, found: early, instead: null }, false);
    }
    const [known, sections] = await both;
    const isWhole = typeof sections !== 'string';
    const answer: Answer = { q, found: isWhole ? known.with(sections) : known, instead: null };
    if (answer.found.count === 0 && queryWords(q).length > 0) {
      const { insteadOf } = await import('./no-results.ts');
      answer.instead = await insteadOf(index, this.sources, q, this.settings.documents);
      answer.found = answer.instead?.found ?? answer.found;
    } else if (answer.found.count < few) {
      const { withMostWords } = await import('./no-results.ts');
      const others = await withMostWords(index, this.sources, q, this.settings.documents);
      if (others !== null) answer.found = await answer.found.followedBy(others);
    }
    // Without the document text the answer is incomplete: do not keep it, so that the next query asks again.
    if (isWhole) this.answer = answer;
    if (run === this.run) this.parts.note.textContent = isWhole ? '' : `${sections}: here, records and titles.`;
    return answer;
  }

  private async render(run: number, index: RecordIndex, { found, instead }: Answer, isLast: boolean): Promise<void> {
    if (run !== this.run) return;
    const results = await found.results(this.state, this.limit);
    if (run !== this.run) return;
    const { parts, settings, state } = this;
    parts.count.textContent = instead === null ? hitsText(results) : `${instead.note} ${hitsText(results)}`;
    showFacets(parts.facets, results, state, settings.facets);
    this.list.show(
      state,
      results.hits,
      results.hits.map((hit, index) =>
        hitItem(hit, `hit-${index}`, hitAddress(settings.base, hit, state.q), found.words),
      ),
    );
    if (isLast) this.take();
    parts.hits.ariaBusy = String(!isLast);
    parts.help.replaceChildren(...(instead?.help ?? []));
    const rest = results.total - results.hits.length;
    if (rest > 0 && settings.listsAll) {
      const more = el('button', { type: 'button', class: 'copy' }, `Show ${Math.min(settings.limit, rest)} more`);
      more.addEventListener('click', () => this.showMore());
      parts.help.append(el('p', {}, more));
    }
    if (results.total === 0) {
      const { noHitsHelp } = await import('./no-results.ts');
      const help = await noHitsHelp(index, this.sources, state, settings.base);
      if (run === this.run) parts.help.replaceChildren(...help);
    }
  }

  private clear(q: string): void {
    this.entered = null;
    this.list.show(this.state, [], []);
    this.parts.hits.ariaBusy = 'false';
    this.parts.count.textContent = q.trim() === '' ? '' : 'Type a letter or a number.';
    this.parts.facets.replaceChildren();
    this.parts.help.replaceChildren(...emptyHelp());
  }

  private failed(): void {
    this.clear('');
    this.parts.help.replaceChildren(...failureHelp(this.settings.base));
  }
}
