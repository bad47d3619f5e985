/** What a message about one risk says. Everything is text as the page shows it. */
export interface RiskMessage {
  title: string;
  /** `Medium × Critical`, `20 4 × 5`, `Unscored`. */
  rating: string;
  track: string;
  category: string;
  /** Null where nobody is named. */
  owner: string | null;
  /** Null where there is none. */
  mitigation: string | null;
  /** Absolute address of the record. */
  url: string;
}

/** Signs that Discord's Markdown would take for its own; a mention (`@everyone`) is broken by a zero-width space. */
const quiet = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\*_~`|>#[\]]/g, '\\$&')
    .replace(/@(?=everyone|here|[!&]?\d)/g, '@\u200b');

/** A message holds 2,000 characters; a mitigation may be longer than what the others leave. */
const longestPart = 600;
const cut = (text: string): string => (text.length > longestPart ? `${[...text].slice(0, longestPart).join('').trimEnd()}…` : text);

/** One risk as a Discord message: what, how grave, whose, what is done about it, and a bare link that unfurls to nothing. */
export function riskMessage({ title, rating, track, category, owner, mitigation, url }: RiskMessage): string {
  const facts = [rating, category, track, owner].filter((fact) => fact !== null).map(quiet);
  return [
    `**Risk: ${quiet(cut(title))}**`,
    facts.join(' · '),
    mitigation === null ? 'No mitigation.' : `Mitigation: ${quiet(cut(mitigation))}`,
    `<${url}>`,
  ].join('\n');
}
