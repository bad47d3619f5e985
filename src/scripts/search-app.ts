import type { RecordIndex } from '../views/search-engine.ts';
import { Found, type Hit, type SearchDocuments } from '../views/search-session.ts';
import { type FacetName, type SearchState, toggled } from '../views/search-state.ts';
import { queryWords } from '../views/search-words.ts';
import { el } from './elements.ts';
import { showFacets } from './search-facets.ts';
import { emptyHelp, failureHelp, noHitsHelp } from './search-help.ts';
import { hitAddress, hitItem, hitMessage, hitsText } from './search-hits.ts';
import { rememberSearch } from './search-recent.ts';
import { documentsOf, openDocuments, openRecords } from './search-source.ts';

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
  /** How many hits are listed at first, and in a large portfolio of how many tracks the documents are read for their sections. */
  limit: number;
  tracks: number;
  /** True where a search without words lists everything that passes its filters. */
  listsAll: boolean;
  /** Told of every search that is shown. */
  changed(state: SearchState): void;
}

/** Milliseconds that known records wait for the documents' text, which the first time comes a moment later: what is shown should not move. */
const patience = 40;
/** Whoever types goes on typing; what was pasted, or chosen from a list, is whole. */
const typingPause = 70;

/** A portfolio of fewer records has so few tracks that the documents of all of them can be read. */
const small = 1000;
const all = 60;

const later = (time: number): Promise<undefined> => new Promise((done) => setTimeout(done, time));

/** Finds, lists and filters: what the dialog and the page have in common. */
export class SearchApp {
  state: SearchState;
  private readonly parts: SearchParts;
  private readonly settings: SearchSettings;
  private readonly documents: SearchDocuments;
  private records: Promise<RecordIndex> | undefined;
  private run = 0;
  private typedLength: number;
  private limit: number;
  private active = 0;
  private shown: Hit[] = [];
  private cached: { q: string; withDocuments: Found | null } = { q: '', withDocuments: null };

  constructor(parts: SearchParts, settings: SearchSettings, state: SearchState) {
    this.parts = parts;
    this.settings = settings;
    this.state = state;
    this.limit = settings.limit;
    this.documents = documentsOf(settings.base);
    parts.input.value = state.q;
    this.typedLength = state.q.length;
    parts.input.addEventListener('input', () => this.typed());
    parts.input.addEventListener('keydown', (event) => this.pressed(event));
    parts.facets.addEventListener('click', (event) => this.chosen(event));
    parts.hits.addEventListener('click', () => rememberSearch(this.state.q));
    parts.help.addEventListener('click', (event) => {
      const query = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-query]')?.dataset.query : undefined;
      if (query === undefined) return;
      parts.input.value = query;
      parts.input.focus();
      this.go({ ...this.state, q: query });
    });
    // Whoever opens the search will ask: what every query needs comes while the reader types. A failure is met again by the query.
    this.records = openRecords(settings.base);
    this.records.catch(() => {});
    void openDocuments(settings.base);
    void this.show();
  }

  /** Shows another search. */
  go(state: SearchState): void {
    this.state = state;
    this.limit = this.settings.limit;
    this.active = 0;
    this.settings.changed(state);
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
    this.go(toggled(this.state, name, value === '' ? null : value));
    this.parts.facets.querySelector<HTMLElement>(`[data-facet="${name}"][data-value="${CSS.escape(value)}"]`)?.focus();
  }

  private pressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && this.shown.length > 0) {
      event.preventDefault();
      this.active = (this.active + step + this.shown.length) % this.shown.length;
      this.markActive(true);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const hit = this.shown[this.active];
    const link = this.links()[this.active];
    if (hit === undefined || link === undefined) return;
    if (event.shiftKey) void this.copy(hit);
    else {
      rememberSearch(this.state.q);
      link.click();
    }
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

  private links(): HTMLAnchorElement[] {
    return [...this.parts.hits.querySelectorAll<HTMLAnchorElement>('a.hit')];
  }

  private markActive(scroll: boolean): void {
    const links = this.links();
    for (const [index, link] of links.entries()) link.classList.toggle('active', index === this.active);
    const current = links[this.active];
    if (current) this.parts.input.setAttribute('aria-activedescendant', current.id);
    else this.parts.input.removeAttribute('aria-activedescendant');
    if (scroll) current?.scrollIntoView({ block: 'nearest' });
  }

  private async show(): Promise<void> {
    const run = ++this.run;
    const { state } = this;
    const filtered = Object.keys(state.filters).length > 0;
    if (queryWords(state.q).length === 0 && !(this.settings.listsAll && filtered)) {
      this.clear(state.q);
      return;
    }
    try {
      this.records ??= openRecords(this.settings.base);
      const records = await this.records;
      if (this.cached.q !== state.q || this.cached.withDocuments === null) {
        const found = Found.records(records, state.q);
        const text = this.documents(state.q, queryWords(state.q), records.count < small ? all : this.settings.tracks);
        const both = Promise.all([found, text]);
        if ((await Promise.race([both, found.then(() => later(patience))])) === undefined) {
          // That nothing is found is known only when both have been asked.
          const early = await found;
          if (run === this.run && early.count > 0) await this.render(run, early);
        }
        const [known, sections] = await both;
        this.cached = { q: state.q, withDocuments: sections === null ? known : known.with(sections) };
        if (sections === null)
          this.parts.note.textContent = 'The text of documents is searched on the built site only: here, records and titles.';
      }
      if (run === this.run && this.cached.withDocuments !== null) await this.render(run, this.cached.withDocuments);
    } catch {
      this.records = undefined;
      if (run === this.run) this.failed();
    }
  }

  private async render(run: number, found: Found): Promise<void> {
    const results = await found.results(this.state, this.limit);
    if (run !== this.run) return;
    const { parts, settings, state } = this;
    this.shown = results.hits;
    parts.count.textContent = hitsText(results);
    showFacets(parts.facets, results, state, settings.facets);
    showItems(
      parts.hits,
      results.hits.map((hit, index) => hitItem(hit, `hit-${index}`, hitAddress(settings.base, hit, state.q), found.words)),
    );
    parts.hits.hidden = results.hits.length === 0;
    parts.help.replaceChildren();
    if (results.total > results.hits.length && settings.listsAll) {
      const more = el(
        'button',
        { type: 'button', class: 'copy' },
        `Show ${Math.min(settings.limit, results.total - results.hits.length)} more`,
      );
      more.addEventListener('click', () => this.showMore());
      parts.help.append(el('p', {}, more));
    }
    if (results.total === 0) parts.help.append(...(await noHitsHelp(await this.records!, state, settings.base)));
    this.active = Math.min(this.active, Math.max(0, results.hits.length - 1));
    this.markActive(false);
  }

  private clear(q: string): void {
    this.shown = [];
    this.parts.count.textContent = q.trim() === '' ? '' : 'A search needs a letter or a number.';
    this.parts.facets.replaceChildren();
    this.parts.hits.replaceChildren();
    this.parts.hits.hidden = true;
    this.parts.help.replaceChildren(...emptyHelp());
    this.markActive(false);
  }

  private failed(): void {
    this.clear('');
    this.parts.help.replaceChildren(...failureHelp(this.settings.base));
  }
}

/** Shows items in a list. One that stands there already stays as it is: a click that began on it would be lost with it. */
function showItems(list: HTMLElement, items: readonly HTMLElement[]): void {
  for (const active of list.querySelectorAll('.active')) active.classList.remove('active');
  for (const [index, item] of items.entries()) {
    const there = list.children[index];
    if (there === undefined) list.append(item);
    else if (!there.isEqualNode(item)) there.replaceWith(item);
  }
  while (list.children.length > items.length) list.lastElementChild!.remove();
}
