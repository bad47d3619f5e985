/**
 * The places of a document in which a payload can stand. Each channel writes a document of its own, named after it, so that what a page does
 * wrong names its channel. `mark` stands beside each payload, to show that the place reaches the site.
 */
export interface Channel {
  name: string;
  document(payloads: readonly string[], mark: string): string;
  /** True where the payload is not to be shown: a comment, a setting. */
  unseen?: true;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
/** A string as YAML and JSON both read it. */
export const quoted = (text: string): string => JSON.stringify(text);

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

type Write = (payload: string, mark: string, index: number) => string | string[];

/** A document of paragraphs or blocks, one for each payload. */
const blocks = (name: string, write: Write, heading = '## Context', unseen?: true): Channel => ({
  name,
  document: (payloads, mark) =>
    [`# ${name}`, heading, ...payloads.flatMap((payload, index) => write(payload, mark, index))].join('\n\n'),
  ...(unseen && { unseen }),
});

/** A document of list items. */
const items = (name: string, heading: string, write: Write): Channel => ({
  name,
  document: (payloads, mark) =>
    [`# ${name}`, '', heading, '', ...payloads.flatMap((payload, index) => write(payload, mark, index)), ''].join('\n'),
});

/** A document with one table. */
const rows = (
  name: string,
  heading: string,
  columns: readonly string[],
  row: (payload: string, mark: string, index: number) => string[],
): Channel => ({
  name,
  document: (payloads, mark) =>
    [
      `# ${name}`,
      heading,
      table(
        columns,
        payloads.map((payload, index) => row(payload, mark, index)),
      ),
    ].join('\n\n'),
});

const day = (index: number): string => `2026-12-${String(1 + (index % 28)).padStart(2, '0')}`;

/** Several payloads a diagram: each diagram is drawn by itself, and a build has time for some hundred. */
const perDiagram = 20;

const diagrams = (name: string, write: (payloads: readonly string[], mark: string) => string[]): Channel => ({
  name,
  document: (payloads, mark) => {
    const groups = Array.from({ length: Math.ceil(payloads.length / perDiagram) }, (_, group) =>
      payloads
        .slice(group * perDiagram, (group + 1) * perDiagram)
        .map((payload) => payload.replaceAll('"', "'").replaceAll('`', "'")),
    );
    return [
      `# ${name} ${mark}`,
      ...groups.map((group) => ['```mermaid', ...write(group, mark), '```'].join('\n')),
      '',
    ].join('\n\n');
  },
});

/** What an author of a diagram may try to set. */
const directive = `%%{init: {"themeCSS": ".node { background: url(https://outside.example/) }", "securityLevel": "loose", "htmlLabels": true}}%%`;

export const diagramChannels: readonly Channel[] = [
  diagrams('diagram-labels', (payloads, mark) => [
    directive,
    'flowchart LR',
    '  accTitle: A title',
    ...payloads.flatMap((payload, index) => [
      `  n${index}["${mark} ${payload}"] -->|"${payload}"| m${index}["end"]`,
      `  click n${index} href "javascript:alert(1)" "tip"`,
    ]),
  ]),
  diagrams('diagram-messages', (payloads, mark) => [
    'sequenceDiagram',
    '  participant a',
    '  participant b',
    ...payloads.map((payload) => `  a->>b: ${mark} ${payload.replaceAll(/[;#]/g, ',')}`),
  ]),
  {
    name: 'diagram-raw',
    document: (payloads, mark) =>
      [
        `# Raw ${mark}`,
        ...payloads
          .filter((_, index) => index % perDiagram === 0)
          .map((payload) => ['```mermaid', 'flowchart LR', `  a[${payload}] --> b{${payload}}`, '```'].join('\n')),
      ].join('\n\n'),
  },
];

export const channels: readonly Channel[] = [
  blocks('paragraph', (payload, mark) => `${mark} ${payload}`),
  blocks('own-block', (payload, mark) => [payload, mark]),
  // The end of the quote also ends what a payload leaves open.
  blocks('quote', (payload, mark) => `> ${mark}\n> ${payload}`),
  blocks('heading', (payload, mark) => [`### ${mark} ${payload}`, 'Text.']),
  blocks('emphasis', (payload, mark) => `${mark} **${payload}** *${payload}*`),
  items('list-item', '## Context', (payload, mark) => `- ${mark} ${payload}`),
  items('label', '## Context', (payload, mark) => `- **${payload}:** ${mark} ${payload}`),
  items('task', '## Tasks', (payload, mark, index) => `- [${index % 2 === 0 ? ' ' : 'x'}] ${mark} ${payload}`),
  rows('cell', '## Context', ['Place', 'Text'], (payload, mark) => [mark, payload]),
  blocks('link-address', (payload, mark) => `[${mark}](<${payload}>) [${mark}](${payload})`),
  blocks('link-text', (payload, mark) => `[${mark} ${payload}](spec.md)`),
  blocks('link-title', (payload, mark) => `[${mark}](spec.md "${payload}") [${mark}](spec.md '${payload}')`),
  blocks('link-reference', (payload, mark, index) => [
    `[${mark}][r${index}] <${payload}> www.${payload}`,
    `[r${index}]: <${payload}> "${payload.replaceAll('"', "'")}"`,
  ]),
  blocks('image-alt', (payload, mark) => `${mark} ![${payload}](a.png)`),
  blocks('image-address', (payload, mark) => `${mark} ![image](<${payload}>) ![image](${payload})`),
  blocks('image-title', (payload, mark) => `${mark} ![image](a.png "${payload}")`),
  blocks('code-block', (payload, mark) => `~~~html\n${mark} ${payload}\n~~~`),
  blocks('code-info', (payload, mark) => `~~~${payload}\n${mark}\n~~~`),
  blocks('code-inline', (payload, mark) => `${mark} \`${payload}\``),
  blocks('html-attribute', (payload, mark) => `${mark} <a href="${payload}" title='${payload}'>x</a>`),
  blocks('html-image', (payload, mark) => `${mark} <img src="${payload}" alt='${payload}'>`),
  blocks('html-around', (payload, mark) => `<div id="${payload}">\n${mark} ${payload}\n</div>`),
  blocks('footnote', (payload, mark, index) => [`${mark}[^n${index}]`, `[^n${index}]: ${payload}`]),
  blocks('placeholder', (payload, mark) => `${mark} [TODO: ${payload}] {{${payload}}}`),
  blocks('comment', (payload, mark) => `${mark} <!-- ${payload} -->`),
  rows('risk-title', '## Risk Assessment', ['Risk', 'Probability', 'Impact', 'Score'], (payload, mark) => [
    `${mark} ${payload}`,
    '4',
    '3',
    '12',
  ]),
  rows(
    'risk-mitigation',
    '## Risk Assessment',
    ['Risk', 'Probability', 'Impact', 'Mitigation', 'Contingency'],
    (payload, mark, index) => [`${mark} ${index}`, 'High', 'Low', payload, payload],
  ),
  rows(
    'risk-owner',
    '## Risk Assessment',
    ['Risk', 'Probability', 'Impact', 'Owner', 'Status', 'Category'],
    (payload, mark, index) => [`${mark} ${index}`, '2', '3', payload, payload, payload],
  ),
  rows('risk-rating', '## Risk Assessment', ['Risk', 'Probability', 'Impact'], (payload, mark, index) => [
    `${mark} ${index}`,
    payload,
    `High ${payload}`,
  ]),
  items('risk-statement', '## Technical Risks', (payload, mark) => [
    `- **${mark} ${payload}**: ${payload}`,
    `  - Mitigation: ${payload}`,
  ]),
  rows('milestone', '## Milestones', ['Milestone', 'Target', 'Status', 'Owner'], (payload, mark, index) => [
    `${mark} ${payload}`,
    day(index),
    payload,
    payload,
  ]),
  rows('date', '## Milestones', ['Milestone', 'Target', 'Status'], (payload, mark, index) => [
    `${mark} ${index}`,
    `${day(index)} ${payload}`,
    `Complete ${payload}`,
  ]),
  items('dependency', '## Internal Dependencies', (payload, mark) => `- **${mark} ${payload}**: ${payload}`),
  items('blocker', '## Known Blockers', (payload, mark) => `- ${mark} ${payload} since 2026-10-01`),
  items('question', '## Open Questions', (payload, mark, index) => [
    `${index + 1}. ${mark} ${payload}?`,
    `   - Owner: ${payload}`,
    `   - Impact: ${payload}`,
    ...(index % 2 === 0 ? [`   - Resolution: ${payload}`] : []),
  ]),
  rows(
    'approval-role',
    '## Stakeholders & Approvals',
    ['Role', 'Name', 'Approval Required', 'Status'],
    (payload, mark, index) => [`${mark} ${payload}`, `Ada ${index}`, payload, '[ ]'],
  ),
  rows(
    'approval-name',
    '## Stakeholders & Approvals',
    ['Role', 'Name', 'Status', 'Date', 'Notes'],
    (payload, mark, index) => [
      `Role ${index % 7}`,
      `${mark} ${payload}`,
      index % 2 === 0 ? '[x]' : '[ ]',
      day(index),
      payload,
    ],
  ),
  items('approval-gate', '## Approval Gates', (payload, mark) => `- [ ] ${mark} ${payload}`),
  rows('change', '## Change Log', ['Date', 'Author', 'Changes'], (payload, mark, index) => [
    day(index).replace('-12-', '-09-'),
    payload,
    `${mark} ${payload}`,
  ]),
  items('phase', '## Phases', (payload, mark, index) => [
    `**Phase ${index}: ${mark} ${payload}**`,
    `- Duration: 1 week ${payload}`,
    `- Key milestones: ${payload} ${day(index)}`,
    '',
  ]),
  {
    name: 'roadmap-goal',
    document: (payloads, mark) =>
      [
        '# Goals Roadmap',
        '## Medium-Term Goals',
        '### Q1 2027 Goals',
        ...payloads.map((payload, index) => `#### Goal ${index}: ${mark} ${payload}\n**Motivation:** ${payload}`),
      ].join('\n\n'),
  },
  {
    name: 'front-matter',
    document: (payloads, mark) =>
      [
        '---',
        ...payloads.map((payload, index) => `${quoted(`${index} ${payload}`)}: ${quoted(payload)}`),
        '---',
        `# ${mark}`,
      ].join('\n'),
  },
  {
    name: 'front-matter-lists',
    document: (payloads, mark) =>
      [
        '---',
        'risks:',
        ...payloads.flatMap((payload) => [
          `  - title: ${quoted(payload)}`,
          '    probability: high',
          '    impact: low',
          `    mitigation: ${quoted(payload)}`,
        ]),
        'milestones:',
        ...payloads.flatMap((payload, index) => [`  - name: ${quoted(payload)}`, `    date: ${day(index)}`]),
        '---',
        `# ${mark}`,
      ].join('\n'),
  },
  // No YAML: it has to be recovered, or shown.
  {
    name: 'front-matter-broken',
    document: (payloads, mark) =>
      ['---', ...payloads.map((payload, index) => `key${index}: ${payload}`), '---', `# ${mark}`].join('\n'),
  },
];
