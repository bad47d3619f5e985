import { renderDocument } from '../../src/markdown/render.ts';
import { MemoryFiles } from '../../src/portfolio/files/memory-files.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import type { Row, Run } from './suite.ts';

/** A document of a swarm folder, by its path in it. */
export interface PathologicalFile {
  path: string;
  text: string;
}

/** Documents of about so many bytes that are built to make a reader slow: one piece, again and again, in one place. */
export interface PathologicalCase {
  name: string;
  make(bytes: number): PathologicalFile[];
}

/** Reads the documents, joins them into a portfolio, and renders each one's page, as a build does. */
export async function readAndRender(files: readonly PathologicalFile[]): Promise<void> {
  const swarm = new MemoryFiles(Object.fromEntries(files.map(({ path, text }) => [path, text])));
  const { documents } = await loadPortfolio({ swarm, asOf: '2026-11-20' });
  for (const { format, parse, anchors } of documents.values())
    if (format === 'markdown') renderDocument(parse(), { anchors, omitTitle: true });
}

const spec = (text: string): PathologicalFile[] => [{ path: 'tracks/a/spec.md', text }];

/** The piece as often as fits into so many bytes. */
const repeated = (piece: string, bytes: number): string =>
  piece.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(piece))));

/** Numbered lines, so that no two are equal, until they fill so many bytes. */
function numbered(line: (index: number) => string, bytes: number): string {
  let text = '';
  for (let index = 0; text.length < bytes; index++) text += line(index);
  return text;
}

/** Pieces that an expression, the parser or a reader could go over again and again. */
const pieces: readonly string[] = [
  ...[
    ' ',
    '\t',
    ' \t',
    '\u00a0',
    '\u3000',
    '\u0000',
    '\u200b',
    '\ufeff',
    'a',
    'A',
    'a ',
    'é',
    'é ',
    'e\u0301',
    '\u0301',
    '😀',
    '‍',
    '中',
    '中 ',
  ],
  ...[
    '0',
    '1 ',
    '1.',
    '-',
    '- ',
    ' - ',
    ' — ',
    '—',
    '.',
    '. ',
    '…',
    ',',
    ', ',
    ';',
    ':',
    ': ',
    'a: ',
    'a:',
    '：',
    '/',
    ' / ',
    '|',
    ' | ',
    '｜',
    '·',
    ' · ',
    '=',
  ],
  ...[
    '[',
    ']',
    '[]',
    '[ ] ',
    '[ ] é',
    '[x] ',
    '[x',
    '[a',
    '[a](b) ',
    '[a](',
    '](',
    '![',
    '![a](b)',
    '[^a] ',
    '[^',
    '[[',
    '(',
    ')',
    '()',
    '( ',
    '(a) ',
    '（',
  ],
  ...[
    '*',
    '* ',
    '**',
    '**a** ',
    '**a',
    '*a',
    '*a_ ',
    '_',
    '_ ',
    '_a_ ',
    '__',
    '~~',
    '~~a~~ ',
    '~',
    '`',
    '``',
    '`a` ',
    '`a',
    '``a`',
    '\\',
    '\\*',
    '!',
    '$',
    '#',
    '# ',
    '>',
    '> ',
  ],
  ...[
    '<',
    '<a',
    '<a>',
    '</a>',
    '<b>x</b>',
    '<br>',
    '<!--',
    '<!-- ',
    '-->',
    '<!-- a -->',
    '<!--META:',
    '<!--trackway:silence ',
    '<?',
    '<![CDATA[',
    '<a href="',
    '<p-b>',
  ],
  ...[
    '&',
    '&amp;',
    '&#',
    '&#65;',
    '&a',
    'http://a.b ',
    'http://',
    'www.',
    'www.a.b ',
    'a@b.c ',
    'a@',
    '@',
    '@a ',
    'a.',
    'a-',
    'a_',
    '-a-',
  ],
  ...['2026-01-01 ', '2026-', 'Q1 2026 ', 'Q', 'May ', 'May 2026 - ', '12 ', '20', '1/', '1 week ', '2026年'],
  ...['TBD ', '[TBD] ', '_TBD_ ', '{A} ', '{', '{A', 'YYYY-MM-DD ', '[Name/Date] ', '|A', '| A |', '[x0'],
  ...[
    'and ',
    'by ',
    'if ',
    ' if w',
    'for ',
    'or ',
    'needs ',
    'blocks a, ',
    'Ann Lee, ',
    'Ann Lee & ',
    'Ann (',
    'R1: ',
    'Risk 1 ',
    'Phase 1 ',
    'tracks/a ',
    'a-b ',
    'since ',
    'depends on ',
  ],
  ...[
    '✅',
    '✅ ',
    '⏸ ',
    '🚧',
    'â€œ',
    'Ã',
    'Ã©',
    'Рё',
    '"',
    "'",
    '“',
    '%',
    '50% ',
    '3/5 ',
    '+',
    '+1 ',
    '^',
    '×',
    'High × ',
    '×2=',
    'High (',
    'mitigated by V',
    ' MITIGATED BY ',
    '\u200d',
    '\ufe0f',
  ],
];

/** Where a piece may stand, again and again on one line. */
const places: readonly (readonly [name: string, around: (filling: string) => PathologicalFile[]])[] = [
  ['title', (x) => spec(`# ${x}z\n\nText.\n`)],
  ['heading', (x) => spec(`# T\n\n## Risks ${x}z\n\nText.\n`)],
  ['paragraph', (x) => spec(`# T\n\nSome é text ${x}z\n`)],
  ['start of a paragraph', (x) => spec(`# T\n\n${x}z\n`)],
  ['status', (x) => spec(`# T\n\n**Status:** Draft ${x}z\n`)],
  ['owner', (x) => spec(`# T\n\nOwner: Ann ${x}z\n`)],
  ['target', (x) => spec(`# T\n\n**Target:** May ${x}z\n`)],
  ['bold label', (x) => spec(`# T\n\n**Status ${x}z:** Draft\n`)],
  ['foot', (x) => spec(`# T\n\nText.\n\n*Last updated: ${x}z*\n`)],
  ['front matter', (x) => spec(`---\nstatus: Draft ${x}z\nowner: [${x}z]\n---\n\n# T\n`)],
  ['comment', (x) => spec(`# T\n\n<!-- trackway: silence ${x}z -->\n`)],
  ['fence', (x) => spec(`# T\n\n\`\`\`js\nlet a = ${x}z\n\`\`\`\n`)],
  ['quote', (x) => spec(`# T\n\n> **Note:** ${x}z\n`)],
  ...[
    'Risks',
    'Dependencies',
    'Open questions',
    'Milestones',
    'Approvals',
    'Success criteria',
    'Blockers',
    'Changelog',
    'Rollout',
    'Phases',
  ].map(
    (heading) =>
      [
        `item under ${heading}`,
        (x: string) => spec(`# T\n\n## ${heading}\n\n- **One** ${x}z\n- Two: ${x}z\n`),
      ] as const,
  ),
  ['roadmap item', (x) => spec(`# Product Roadmap\n\n## Q3 2026\n\n- [ ] **One** ${x}z\n- ✅ Two ${x}z\n`)],
  [
    'risk table',
    (x) =>
      spec(
        `# T\n\n## Risks\n\n| Risk | Probability | Impact | Mitigation | Owner |\n|---|---|---|---|---|\n| ${x}z | High ${x}z | Low ${x}z | None ${x}z | Ann ${x}z |\n`,
      ),
  ],
  [
    'approval table',
    (x) =>
      spec(
        `# T\n\n## Approvals\n\n| Role | Name | Status | Date |\n|---|---|---|---|\n| ${x}z | Ann ${x}z | Approved ${x}z | May ${x}z |\n`,
      ),
  ],
  [
    'milestone table',
    (x) =>
      spec(
        `# T\n\n## Milestones\n\n| Milestone | Target | Status |\n|---|---|---|\n| ${x}z | May ${x}z | Done ${x}z |\n`,
      ),
  ],
  [
    'metadata',
    (x) => [
      ...spec('# T\n'),
      {
        path: 'tracks/a/metadata.json',
        text: JSON.stringify({
          status: `new ${x}z`,
          owner: `Ann ${x}z`,
          target: `${x}z`,
          dependencies: [`${x}z`],
          risks: [`${x}z`],
        }),
      },
    ],
  ],
  ['broken metadata', (x) => [...spec('# T\n'), { path: 'tracks/a/metadata.json', text: `{"status": "new", ${x}z` }]],
  [
    'registry',
    (x) => [
      ...spec('# T\n'),
      { path: 'tracks.md', text: `# Tracks\n\n- [ ] **Track: A** ${x}z\n- [a](tracks/a) ${x}z\n` },
    ],
  ],
];

/** How many times a place holds its filling: what is made has about the size that was asked for. */
const holds = (around: (filling: string) => PathologicalFile[]): number =>
  around('\ue000').reduce((sum, { text }) => sum + text.split('\ue000').length - 1, 0);

const oneLine = pieces.flatMap((piece) =>
  places.map(([place, around]): PathologicalCase => {
    const times = holds(around);
    return { name: `${place}: ${JSON.stringify(piece)}`, make: (bytes) => around(repeated(piece, bytes / times)) };
  }),
);

const table = (head: string, row: (index: number) => string, bytes: number): string =>
  `${head}\n${head.replace(/[^|\n]+/g, '---')}\n${numbered((index) => `${row(index)}\n`, bytes)}`;

/** Many lines, sections, tables, tracks. */
const manyLines: readonly (readonly [name: string, make: (bytes: number) => PathologicalFile[]])[] = [
  ...[
    'Risks',
    'Dependencies',
    'Open questions',
    'Milestones',
    'Approvals',
    'Success criteria',
    'Blockers',
    'Changelog',
    'Rollout',
    'Phases',
    'Stakeholders',
    'Timeline',
    'Overview',
  ].flatMap((heading) => {
    const lines: [string, (index: number) => string][] = [
      ['items', (index) => `- Item ${index}\n`],
      ['equal items', () => '- Item of a list\n'],
      ['bold items', (index) => `- **Item ${index}:** what it says\n`],
      ['ticked items', (index) => `- [ ] Item ${index} (2026-05-0${1 + (index % 9)})\n`],
      ['equal bold items', () => '- **Item:** what it says\n'],
      ['headings', (index) => `### Item ${index}\n\ntext\n\n`],
      ['equal headings', () => '### Item\n\ntext\n\n'],
      ['bold lines', (index) => `**Item ${index}**\n- a: b\n\n`],
      ['numbered items', (index) => `${index + 1}. Item ${index} — because of it\n`],
      ['labels', (index) => `**Label ${index}:** value\n`],
      ['status labels', (index) => `**Status:** word${index}\n`],
      ['dates', (index) => `- 2026-05-01: Item ${index}\n`],
      ['quoted', (index) => `> - Item ${index}\n`],
      ['lines', (index) => `Item ${index}: value\n`],
      ['paragraphs', (index) => `Item ${index}: value\n\n`],
      ['nested items', (index) => `- Item ${index}\n  - Sub item\n    - Third\n`],
      ['names', (index) => `- Needs track-${index} for Ann${index} Lee\n`],
      ['questions', (index) => `- Q${index}: What about it?\n`],
    ];
    return lines.map(
      ([name, line]) =>
        [`${heading}: ${name}`, (bytes: number) => spec(`# T\n\n## ${heading}\n\n${numbered(line, bytes)}`)] as const,
    );
  }),
  ['head: labels', (bytes) => spec(`# T\n\n${numbered((index) => `**Label ${index}:** value\n`, bytes)}`)],
  ['head: statuses', (bytes) => spec(`# T\n\n${numbered((index) => `**Status:** word${index}\n`, bytes)}`)],
  ['head: owners', (bytes) => spec(`# T\n\n**Owner:** ${numbered((index) => `Ann${index} Lee, `, bytes)}\n`)],
  ['head: owner lines', (bytes) => spec(`# T\n\n${numbered((index) => `**Owner:** Ann${index} Lee\n`, bytes)}`)],
  ['head: owner list', (bytes) => spec(`# T\n\n**Owner:**\n\n${numbered((index) => `- Ann${index} Lee\n`, bytes)}`)],
  [
    'head: dependency list',
    (bytes) => spec(`# T\n\n**Depends on:**\n\n${numbered((index) => `- track-${index}\n`, bytes)}`),
  ],
  [
    'head: dates',
    (bytes) => spec(`# T\n\n${numbered(() => `Updated 2026-04-11 · (Last updated: 2026-04-12)\n`, bytes)}`),
  ],
  [
    'head: milestones',
    (bytes) => spec(`# T\n\n**Milestones:** ${numbered((index) => `2026-05-01 item ${index}, `, bytes)}\n`),
  ],
  [
    'head: milestone list',
    (bytes) => spec(`# T\n\n**Milestones:**\n\n${numbered((index) => `- 2026-05-01 item ${index}\n`, bytes)}`),
  ],
  ['front matter: keys', (bytes) => spec(`---\n${numbered((index) => `key${index}: value\n`, bytes)}---\n\n# T\n`)],
  [
    'front matter: list',
    (bytes) => spec(`---\nowner:\n${numbered((index) => `  - Ann${index} Lee\n`, bytes)}---\n\n# T\n`),
  ],
  ['front matter: broken', (bytes) => spec(`---\n${numbered((index) => `key${index}: "value\n`, bytes)}---\n\n# T\n`)],
  [
    'front matter: nested',
    (bytes) => spec(`---\n${numbered((index) => `${' '.repeat(index % 19)}key${index}:\n`, bytes)}---\n\n# T\n`),
  ],
  ['headings', (bytes) => spec(`# T\n\n${numbered((index) => `## Heading ${index}\n\n`, bytes)}`)],
  ['equal headings', (bytes) => spec(`# T\n\n${numbered(() => '## Heading\n\n', bytes)}`)],
  ['titles', (bytes) => spec(numbered((index) => `# Title ${index}\n\n`, bytes))],
  [
    'phase headings',
    (bytes) => spec(`# T\n\n${numbered((index) => `## Phase ${index}: build it\n\n- [ ] do\n\n`, bytes)}`),
  ],
  ['risk headings', (bytes) => spec(`# T\n\n${numbered((index) => `## Risks\n\n- risk ${index}\n\n`, bytes)}`)],
  ['setext headings', (bytes) => spec(numbered((index) => `Title ${index}\n===\n\n`, bytes))],
  ['definitions', (bytes) => spec(`# T\n\n${numbered((index) => `[${index}]: b${index}.md\n`, bytes)}`)],
  [
    'references',
    (bytes) =>
      spec(
        `# T\n\n${numbered((index) => `[a][${index}] `, bytes / 2)}\n\n${numbered((index) => `[${index}]: b${index}.md\n`, bytes / 2)}`,
      ),
  ],
  [
    'footnotes',
    (bytes) =>
      spec(
        `# T\n\n${numbered((index) => `a[^${index}]\n\n`, bytes / 2)}${numbered((index) => `[^${index}]: note\n\n`, bytes / 2)}`,
      ),
  ],
  ['uses of a footnote', (bytes) => spec(`# T\n\n${numbered(() => 'a[^1]\n\n', bytes)}[^1]: note\n`)],
  ['links', (bytes) => spec(`# T\n\n${numbered((index) => `[a](b${index}.md)\n\n`, bytes)}`)],
  ['broken fragments', (bytes) => spec(`# T\n\n${numbered((index) => `[a](#b${index})\n\n`, bytes)}`)],
  ['long address', (bytes) => spec(`# T\n\n## Dependencies\n\n- [a](${repeated('/a', bytes)})\n`)],
  ['pictures', (bytes) => spec(`# T\n\n${numbered((index) => `![a](b${index}.png)\n\n`, bytes)}`)],
  ['soft breaks', (bytes) => spec(`# T\n\n${numbered(() => 'é a\n', bytes)}`)],
  ['lines with marks', (bytes) => spec(`# T\n\n${numbered((index) => `*é${index}* \`a\` [b](c)\n`, bytes)}`)],
  ['hard breaks', (bytes) => spec(`# T\n\n${numbered(() => 'é a  \n', bytes)}`)],
  ['blank lines', (bytes) => spec(`# T\n\na${repeated('\n', bytes)}b\n`)],
  ['blank lines in an item', (bytes) => spec(`# T\n\n- a${repeated('\n', bytes)}  b\n`)],
  ['carriage returns', (bytes) => spec(`# T\n\na${repeated('\r', bytes)}b\n`)],
  ['thematic breaks', (bytes) => spec(`# T\n\n${repeated('---\n\n', bytes)}`)],
  ['html blocks', (bytes) => spec(`# T\n\n${numbered((index) => `<div id="a${index}">\n\n`, bytes)}`)],
  ['html comments', (bytes) => spec(`# T\n\n${numbered((index) => `<!-- a ${index} -->\n\n`, bytes)}`)],
  ['open comments', (bytes) => spec(`# T\n\n${numbered((index) => `<!-- a ${index}\n\n`, bytes)}`)],
  ['silences', (bytes) => spec(`# T\n\n${numbered((index) => `<!-- trackway: silence code-${index} -->\n\n`, bytes)}`)],
  [
    'details',
    (bytes) =>
      spec(`# T\n\n${numbered((index) => `<details><summary>${index}</summary>\n\ntext\n\n</details>\n\n`, bytes)}`),
  ],
  [
    'html table',
    (bytes) => spec(`# T\n\n<table>\n${numbered((index) => `<tr><td>${index}</td></tr>\n`, bytes)}</table>\n`),
  ],
  ['fences', (bytes) => spec(`# T\n\n${numbered((index) => `\`\`\`js\nlet a = ${index}\n\`\`\`\n\n`, bytes)}`)],
  ['open fences', (bytes) => spec(`# T\n\n${numbered((index) => `- \`\`\`\n  let a = ${index}\n\n`, bytes)}`)],
  [
    'mermaid',
    (bytes) =>
      spec(`# T\n\n\`\`\`mermaid\ngraph TD\n${numbered((index) => `a${index} --> a${index + 1}\n`, bytes)}\`\`\`\n`),
  ],
  [
    'mermaid blocks',
    (bytes) => spec(`# T\n\n${numbered((index) => `\`\`\`mermaid\ngraph TD\na --> b${index}\n\`\`\`\n\n`, bytes)}`),
  ],
  ['code block of indents', (bytes) => spec(`# T\n\n${repeated('    a\n', bytes)}`)],
  ['nested quotes', (bytes) => spec(`# T\n\n${repeated('>'.repeat(80) + ' a\n\n', bytes)}`)],
  ['lazy quotes', (bytes) => spec(`# T\n\n${'>'.repeat(80)} ${repeated('a\n', bytes)}`)],
  [
    'nested lists',
    (bytes) =>
      spec(
        `# T\n\n${repeated(Array.from({ length: 40 }, (_, level) => `${'  '.repeat(level)}- a\n`).join(''), bytes)}`,
      ),
  ],
  ['item paragraphs', (bytes) => spec(`# T\n\n- a\n\n${repeated('  b\n\n', bytes)}`)],
  ['equal placeholders', (bytes) => spec(`# T\n\n${repeated('- [Name/Date] and _TBD_\n', bytes)}`)],
  ['placeholder paragraphs', (bytes) => spec(`# T\n\n${numbered((index) => `[Describe ${index}]\n\n`, bytes)}`)],
  [
    'risk table',
    (bytes) =>
      spec(
        `# T\n\n## Risks\n\n${table('| Risk | Probability | Impact | Mitigation |', (index) => `| Risk ${index} | High | Low | none |`, bytes)}`,
      ),
  ],
  [
    'equal risks in a table',
    (bytes) =>
      spec(
        `# T\n\n## Risks\n\n${table('| Risk | Probability | Impact | Mitigation |', () => `| Late | High | Low | none |`, bytes)}`,
      ),
  ],
  [
    'risk tables',
    (bytes) =>
      spec(
        `# T\n\n## Risks\n\n${numbered((index) => `| Risk | Impact |\n|---|---|\n| Risk ${index} | Low |\n\n`, bytes)}`,
      ),
  ],
  [
    'approval table',
    (bytes) =>
      spec(
        `# T\n\n## Approvals\n\n${table('| Role | Name | Status | Date |', (index) => `| Role ${index} | Ann${index} Lee | Approved | 2026-05-01 |`, bytes)}`,
      ),
  ],
  [
    'equal approvals',
    (bytes) =>
      spec(
        `# T\n\n## Approvals\n\n${table('| Role | Name | Status | Date |', () => `| Lead | Ann Lee | Approved | 2026-05-01 |`, bytes)}`,
      ),
  ],
  [
    'milestone table',
    (bytes) =>
      spec(
        `# T\n\n## Milestones\n\n${table('| Milestone | Target | Status |', (index) => `| M${index} | 2026-05-01 | Done |`, bytes)}`,
      ),
  ],
  [
    'dependency table',
    (bytes) =>
      spec(
        `# T\n\n## Dependencies\n\n${table('| Track | Type | Reason |', (index) => `| track-${index} | blocks | so |`, bytes)}`,
      ),
  ],
  [
    'label table',
    (bytes) => spec(`# T\n\n${table('| Field | Value |', (index) => `| Key ${index} | value |`, bytes)}`),
  ],
  [
    'wide table',
    (bytes) =>
      spec(
        `# T\n\n## Risks\n\n| ${repeated('Risk | ', bytes / 4)}\n|${repeated('---|', bytes / 2)}\n| ${repeated('a | ', bytes / 4)}\n`,
      ),
  ],
  [
    'wide head',
    (bytes) =>
      spec(
        `# T\n\n## Risks\n\n| ${numbered((index) => `c${index} | `, bytes / 4)}\n|${numbered((index) => (index >= 0 ? '---|' : ''), bytes / 4)}\n| a |\n| b |\n`,
      ),
  ],
  [
    'wide and long table',
    (bytes) => {
      const side = Math.floor(Math.sqrt(bytes / 4));
      return spec(
        `# T\n\n## Risks\n\n|${'a|'.repeat(side)}\n|${'-|'.repeat(side)}\n${`|${'b|'.repeat(side)}\n`.repeat(side)}`,
      );
    },
  ],
  ['pipes without a ruler', (bytes) => spec(`# T\n\n${numbered((index) => `| a | ${index} |\n`, bytes)}`)],
  ['short rows', (bytes) => spec(`# T\n\n|${'a|'.repeat(200)}\n|${'-|'.repeat(200)}\n${repeated('|b|\n', bytes)}`)],
  [
    'roadmap items',
    (bytes) => spec(`# Product Roadmap\n\n## Q3 2026\n\n${numbered((index) => `- Item ${index}\n`, bytes)}`),
  ],
  ['equal roadmap items', (bytes) => spec(`# Product Roadmap\n\n## Q3 2026\n\n${repeated('- [ ] Item\n', bytes)}`)],
  [
    'roadmap quarters',
    (bytes) =>
      spec(
        `# Product Roadmap\n\n${numbered((index) => `## Q${1 + (index % 4)} 20${10 + (index % 80)}\n\n- [ ] Item ${index}\n\n`, bytes)}`,
      ),
  ],
  [
    'roadmap goals',
    (bytes) =>
      spec(
        `# Product Roadmap\n\n## Goals\n\n${numbered((index) => `### Goal ${index}: more\n\n**Target:** Q3 2026\n\n`, bytes)}`,
      ),
  ],
  [
    'roadmap heads',
    (bytes) =>
      spec(`# Product Roadmap\n\n## Later\n\n${numbered((index) => `**Head ${index}**\n- a\n- b\n\n`, bytes)}`),
  ],
  [
    'roadmap table',
    (bytes) =>
      spec(
        `# Product Roadmap\n\n## Q3 2026\n\n${table('| Item | Date | Status |', (index) => `| Item ${index} | 2026-05-01 | done |`, bytes)}`,
      ),
  ],
  [
    'metadata: dependencies',
    (bytes) => [
      ...spec('# T\n'),
      {
        path: 'tracks/a/metadata.json',
        text: `{"dependencies": [${numbered((index) => `"track-${index}",`, bytes)} "z"]}`,
      },
    ],
  ],
  [
    'metadata: risks',
    (bytes) => [
      ...spec('# T\n'),
      {
        path: 'tracks/a/metadata.json',
        text: `{"risks": [${numbered((index) => `{"title": "Risk ${index}", "impact": "high"},\n`, bytes)} "z"]}`,
      },
    ],
  ],
  [
    'metadata: keys',
    (bytes) => [
      ...spec('# T\n'),
      { path: 'tracks/a/metadata.json', text: `{${numbered((index) => `"key${index}": "a",\n`, bytes)} "z": 1}` },
    ],
  ],
  [
    'metadata: approvals',
    (bytes) => [
      ...spec('# T\n'),
      {
        path: 'tracks/a/metadata.json',
        text: `{"approvals": [${numbered((index) => `{"role": "Role ${index}", "status": "pending"},\n`, bytes)} "z"]}`,
      },
    ],
  ],
  [
    'registry lines',
    (bytes) => [
      ...spec('# T\n'),
      {
        path: 'tracks.md',
        text: `# Tracks\n\n${numbered((index) => `- [ ] **Track: Name ${index}** [a](tracks/b${index})\n`, bytes)}`,
      },
    ],
  ],
  [
    'registry sections',
    (bytes) => [
      ...spec('# T\n'),
      {
        path: 'tracks.md',
        text: `# Tracks\n\n${numbered((index) => `## [~] Track: Name ${index}\n\n*Link: [a](tracks/b${index})*\n\n`, bytes)}`,
      },
    ],
  ],
  [
    'registry table',
    (bytes) => [
      ...spec('# T\n'),
      {
        path: 'tracks.md',
        text: `# Tracks\n\n${table('| Track | Status | Owner |', (index) => `| b${index} | done | Ann |`, bytes)}`,
      },
    ],
  ],
  [
    'tracks',
    (bytes) =>
      Array.from({ length: Math.ceil(bytes / 60) }, (_, index) => ({
        path: `tracks/a${index}/spec.md`,
        text: `# Track ${index}\n\n**Status:** Draft\n\n## Dependencies\n\n- a${index + 1}\n`,
      })),
  ],
  [
    'tracks of one title',
    (bytes) =>
      Array.from({ length: Math.ceil(bytes / 60) }, (_, index) => ({
        path: `tracks/a${index}/spec.md`,
        text: '# Track\n\n**Status:** Draft\n\n## Risks\n\n- Late: high\n',
      })),
  ],
  [
    'documents of a track',
    (bytes) =>
      Array.from({ length: Math.ceil(bytes / 60) }, (_, index) => ({
        path: `tracks/a/d${index}.md`,
        text: '# Track\n\n**Status:** Draft\n\n## Risks\n\n- Late: high\n',
      })),
  ],
  [
    'two documents of equal risks',
    (bytes) =>
      ['spec', 'plan'].map((name) => ({
        path: `tracks/a/${name}.md`,
        text: `# T\n\n## Risks\n\n${repeated('- **Late:** high\n', bytes / 2)}`,
      })),
  ],
  [
    'dependencies that nearly name tracks',
    (bytes) => [
      ...Array.from({ length: 200 }, (_, index) => ({ path: `tracks/track-${index}-name/spec.md`, text: '# T\n' })),
      {
        path: 'tracks/a/plan.md',
        text: `# T\n\n## Dependencies\n\n${numbered((index) => `- track-${index}-nam\n`, bytes)}`,
      },
    ],
  ],
  [
    'broken fragments among headings',
    (bytes) =>
      spec(
        `# T\n\n${numbered((index) => `## Heading ${index}\n\n`, bytes / 2)}${numbered((index) => `[a](#heading-x${index})\n\n`, bytes / 2)}`,
      ),
  ],
  [
    'one long name that nearly names a track',
    (bytes) => [
      { path: 'tracks/b/spec.md', text: `# ${repeated('a-', bytes / 2)}a\n` },
      ...spec(`# T\n\n## Dependencies\n\n- ${repeated('a-', bytes / 2)}b\n`),
    ],
  ],
  [
    'one long fragment that nearly names a heading',
    (bytes) => spec(`# T\n\n## ${repeated('a-', bytes / 2)}a\n\n[a](#${repeated('a-', bytes / 2)}b)\n`),
  ],
  [
    'front matter risks before blocks',
    (bytes) =>
      spec(
        `---\nrisks:\n${numbered((index) => `  - Risk ${index}\n`, Math.min(60_000, bytes / 2))}---\n\n# T\n\n${numbered((index) => `Text ${index}\n\n`, bytes / 2)}`,
      ),
  ],
  ['deep links', (bytes) => spec(`# T\n\n${numbered((index) => `[a](${'a/'.repeat(400)}${index}.md)\n\n`, bytes)}`)],
  ['spoilt characters', (bytes) => spec(`# T\n\n${numbered((index) => `â€œwordâ€ ${index} Ã©\n`, bytes)}`)],
  ['byte order marks', (bytes) => spec(repeated('\ufeff', bytes))],
];

/** Every case. The names tell what is repeated, and where. */
export const pathologicalCases: readonly PathologicalCase[] = [
  ...manyLines.map(([name, make]) => ({ name, make })),
  ...oneLine,
];

/** Processor time of reading and rendering, in milliseconds; other work on the machine hardly changes it. */
export async function processorTime(files: readonly PathologicalFile[]): Promise<number> {
  const start = process.cpuUsage();
  await readAndRender(files);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** At most so many milliseconds of processor time for each 100 kB, and so many to begin with. */
const most = 1000;

/** How many cases are tried again with more: those that took most time for a byte. */
const slowOneLine = 300;
const slowest = 30;

/** Tries of a case that is too slow: what else the machine does may only add to its time. */
const tries = 3;

/** A time so many times too long is no noise, and is not tried again. */
const noNoise = 5;

/** The shortest processor time of a few tries, or what the case failed with. Ends with the first that is short enough. */
async function bestTime(files: readonly PathologicalFile[], allowed: number): Promise<number | string> {
  try {
    let best = await processorTime(files);
    for (let turn = 1; turn < tries && best > allowed && best < noNoise * allowed; turn++)
      best = Math.min(best, await processorTime(files));
    return best;
  } catch (error) {
    return String(error);
  }
}

/** Every case within its time: pieces on one line, then many lines, and the slowest of these again with ten times as much. */
export const run: Run = async ({ size, say }) => {
  const lines = manyLines.map(([name, make]): PathologicalCase => ({ name, make }));
  /** The most milliseconds that a byte of a case took. */
  const times = new Map<PathologicalCase, number>();
  const slowestOf = (cases: Iterable<PathologicalCase>, count: number): PathologicalCase[] =>
    [...cases].sort((one, other) => times.get(other)! - times.get(one)!).slice(0, count);
  const groups: { name: string; bytes: number; pick: () => readonly PathologicalCase[] }[] =
    size === 'short'
      ? [
          { name: 'one piece on one line', bytes: 20_000, pick: () => oneLine },
          { name: 'many lines', bytes: 50_000, pick: () => lines },
        ]
      : [
          { name: 'one piece on one line', bytes: 50_000, pick: () => oneLine },
          { name: `the ${slowOneLine} slowest of these`, bytes: 200_000, pick: () => slowestOf(oneLine, slowOneLine) },
          { name: 'many lines', bytes: 50_000, pick: () => lines },
          { name: 'many lines', bytes: 200_000, pick: () => lines },
          { name: `the ${slowest} slowest of all`, bytes: 1_000_000, pick: () => slowestOf(times.keys(), slowest) },
        ];
  const rows: Row[] = [];
  for (const { name, pick, bytes } of groups) {
    const failures: string[] = [];
    const cases = pick();
    for (const one of cases) {
      const files = one.make(bytes);
      const written = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
      const allowed = most * Math.max(1, written / 100_000);
      const time = await bestTime(files, allowed);
      const known = times.get(one) ?? 0;
      times.set(one, typeof time === 'string' ? Number.POSITIVE_INFINITY : Math.max(time / written, known));
      if (typeof time === 'string') failures.push(`${one.name}: ${time}`);
      else if (time > allowed) failures.push(`${one.name}: ${time.toFixed(0)} ms for ${written} bytes`);
    }
    say(`${name}, ${bytes} bytes: ${cases.length} cases, ${failures.length} too slow`);
    for (const failure of failures) say(`  ${failure}`);
    rows.push({ suite: 'pathological', name: `${name}, ${bytes} bytes`, runs: cases.length, failures });
  }
  return rows;
};
