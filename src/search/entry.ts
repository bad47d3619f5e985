import type { RiskCategory } from '../model/risk.ts';
import type { SourceLocation } from '../model/source-location.ts';
import type { DialectName, Track } from '../model/track.ts';
import type { Day } from '../model/when.ts';
import type { StatusWord } from '../text/labels.ts';
import type { ApprovalSettings } from '../views/approvals/entries.ts';
import type { CategoryName } from '../views/risks/categories.ts';
import type { SitePage } from '../views/share/site-pages.ts';

/** Types of records in search. Sections of documents come in addition. */
type RecordType = 'risk' | 'approval' | 'milestone' | 'question' | 'track' | 'person' | 'page';

/** A record for the search index. */
export interface SearchEntry {
  type: RecordType;
  /** The record's kind: `Risk`, `Phase`, `Gate`. */
  kind: string;
  title: string;
  /** Null for a person and for a page of the site. */
  track: Track | null;
  /** The value for the filter `status`, null for none; `statusWord` is its label. */
  status: string | null;
  statusWord: string;
  owner: string | null;
  /** The person whom it waits for. */
  waitsFor: string | null;
  /** A risk's category, as in the register. */
  category: CategoryName | null;
  family: DialectName | null;
  /** The day to sort by; null if it has none. */
  date: Day | null;
  /** Level × level of a risk, to sort by; null for other records. */
  score: number | null;
  /** Its facts in one line. */
  facts: string;
  /** The author's text besides the title. */
  text: string;
  /** Words that are found but not shown: other names, words of questions. */
  keywords: string;
  /** Its dates in the forms that people type; for a page, other words for it. */
  dated: string;
  /** Its states in the words that people type. */
  states: string;
  /** Its ids. */
  names: string[];
  /** Null for a person and for a page of the site. */
  source: SourceLocation | null;
  url: string;
}

interface SearchSettings extends ApprovalSettings {
  risk: { categories: Readonly<Record<string, RiskCategory>> };
  /** Old names of tracks, and what they are called now. */
  aliases: Readonly<Record<string, string>>;
}

/** `withheld`: files that the site's owner excludes from search. */
export interface SearchOptions {
  settings: SearchSettings;
  /** Pages of the site that a search finds. */
  pages: readonly SitePage[];
  statusWord: StatusWord;
  withheld: (file: string) => boolean;
}
