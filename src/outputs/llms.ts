import type { Portfolio } from '../model/portfolio.ts';
import type { Track } from '../model/track.ts';
import { longDay, plural, whenText } from '../text/format.ts';
import type { StatusWord } from '../text/labels.ts';
import { printable } from '../text/printable.ts';

interface LlmsOptions {
  description: string | null;
  statusWord: StatusWord;
  /** The address of a document's Markdown; null if it is not Markdown. */
  markdown: (path: string) => string | null;
  /** The file with all documents, if they have none for themselves. */
  joined: string | null;
  address: (url: string) => string;
}

const plain = (text: string): string => printable(text).replace(/\s+/g, ' ').replace(/[[\]]/g, '').trim();

function trackLines(track: Track, { statusWord, markdown, address }: LlmsOptions): string[] {
  const target = track.target === null ? 'no target' : `target ${whenText(track.target)}`;
  const owners = track.owners.length === 0 ? 'no owner' : track.owners.join(', ');
  const facts = `${statusWord(track.status.value)}, ${owners}, ${target}${track.life === 'archived' ? ', archived' : ''}`;
  const documents = track.documents.flatMap(({ path, title }) => {
    const url = markdown(path);
    return url === null ? [] : [`  - [${plain(title)}](${url})`];
  });
  return [`- [${plain(track.title)}](${address(track.url)}): ${plain(facts)}`, ...documents];
}

/** `llms.txt` (llmstxt.org): a summary, the data files, the pages, and every document as Markdown. */
export function llmsText(portfolio: Portfolio, options: LlmsOptions): string {
  const { address, description, joined } = options;
  const { tracks, risks, approvals, questions } = portfolio;
  const counts = [
    plural(tracks.filter(({ life }) => life !== 'archived').length, 'track'),
    plural(risks.filter(({ open }) => open).length, 'open risk'),
    plural(approvals.length, 'approval'),
    plural(questions.length, 'question'),
  ];
  const data: (readonly [string, string, string])[] = [
    ['The portfolio as JSON', '/api/portfolio.json', 'every record, with the file and line that it was read from'],
    ['What changed, as JSON', '/api/changes.json', 'since each of the last reviews, and in the last 7, 30 and 90 days'],
    ['Its JSON Schema', '/api/portfolio.schema.json', 'what each field means'],
    ['Risks', '/risks.csv', 'CSV'],
    ['Approvals', '/approvals.csv', 'CSV'],
    ['Milestones', '/milestones.csv', 'CSV'],
    ['Roadmap', '/roadmap.mmd', 'a Mermaid gantt diagram'],
    ...(joined === null
      ? []
      : [['All documents', joined, 'Markdown; goes on in llms-full-2.txt if it is long'] as const]),
  ];
  const pages: [string, string][] = [
    ['Roadmap', '/roadmap/'],
    ['Risks', '/risks/'],
    ['Approvals', '/approvals/'],
    ['Dependencies', '/dependencies/'],
    ['Questions', '/questions/'],
    ['Health of the documents', '/health/'],
  ];
  const live = tracks.filter(({ life }) => life !== 'archived');
  const archived = tracks.filter(({ life }) => life === 'archived');
  return [
    `# ${plain(portfolio.title)}`,
    '',
    `> ${description === null ? 'Plans of a team, read from its Markdown documents.' : plain(description)}`,
    '',
    `As of ${longDay(portfolio.asOf)}: ${counts.join(', ')}. Every statement is an author's; an absent value is unknown, not zero.`,
    '',
    '## Data',
    '',
    ...data.map(([word, url, what]) => `- [${word}](${address(url)}): ${what}`),
    '',
    '## Pages',
    '',
    ...pages.map(([word, url]) => `- [${word}](${address(url)})`),
    '',
    '## Tracks',
    '',
    ...live.flatMap((track) => trackLines(track, options)),
    ...(archived.length === 0
      ? []
      : ['', '## Optional', '', ...archived.flatMap((track) => trackLines(track, options))]),
    '',
  ].join('\n');
}
