import type { Portfolio } from '../model/portfolio.ts';
import { listText, plural } from '../text/format.ts';
import type { ApprovalEntries } from '../views/approvals/entries.ts';
import { type PersonPage, peoplePages } from '../views/people/people.ts';
import type { SitePage } from '../views/share/site-pages.ts';
import type { SearchEntry, SearchOptions } from './entry.ts';
import { waitingStates } from './state-words.ts';

/** People and the site's pages, which belong to no track. */
export function siteEntries(
  portfolio: Portfolio,
  entries: ApprovalEntries,
  { settings, pages, withheld }: SearchOptions,
): SearchEntry[] {
  // A person whom only withheld documents name must not be found.
  const isFound = (person: PersonPage): boolean => person.sources.some((file) => !withheld(file));
  return [
    ...peoplePages(portfolio, entries)
      .filter(isFound)
      .map((person) => personEntry(person, settings.people[person.name] ?? [])),
    ...pages.map(pageEntry),
  ];
}

const siteEntry = (title: string, url: string): SearchEntry => ({
  type: 'page',
  kind: 'Page',
  title,
  track: null,
  status: null,
  statusWord: '',
  owner: null,
  waitsFor: null,
  category: null,
  family: null,
  date: null,
  score: null,
  facts: '',
  text: '',
  keywords: '',
  dated: '',
  states: '',
  names: [],
  source: null,
  url,
});

const pageEntry = ({ title, url, about, keywords, text = '' }: SitePage): SearchEntry => ({
  ...siteEntry(title, url),
  facts: about,
  dated: keywords,
  // Words of its content, which bring no page before the records that are about them.
  keywords: text,
});

/** `3 approvals wait. 1 question to answer. Owns Storm rebooking.` */
function personEntry({ name, url, waiting, questions, owns }: PersonPage, aliases: readonly string[]): SearchEntry {
  const wait = waiting.length === 1 ? 'waits' : 'wait';
  const facts = [
    waiting.length === 0 ? null : `${plural(waiting.length, 'approval')} ${wait}.`,
    questions.length === 0 ? null : `${plural(questions.length, 'question')} to answer.`,
    owns.length === 0 ? null : `Owns ${listText(owns.map(({ title }) => title))}.`,
  ];
  return {
    ...siteEntry(name, url),
    type: 'person',
    kind: 'Person',
    facts: facts.filter((fact) => fact !== null).join(' '),
    keywords: [...aliases, waiting.length + questions.length > 0 ? waitingStates : ''].join(' '),
  };
}
