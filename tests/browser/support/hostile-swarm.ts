import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Payloads a track: so few that no page has more tags than the renderer parses, so many that each track has every kind of place. */
const perTrack = 174;

/** The places in which a payload can stand, beside the paragraph in which each of them stands anyway. */
const places = [
  'heading',
  'cell',
  'link',
  'image',
  'label',
  'risk',
  'approval',
  'question',
  'item',
  'code',
  'info',
  'date',
  'html',
] as const;
type Place = (typeof places)[number];

const cell = (payload: string): string => payload.replaceAll('|', '\\|');
/** A string as YAML and JSON both read it. */
const quoted = (payload: string): string => JSON.stringify(payload);

/** A name of a file or folder that holds as much of a payload as a disk takes. */
const fileName = (payload: string): string =>
  payload
    .replaceAll(/[/\0]/g, '∕')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 50)
    .toWellFormed();

const table = (header: string, rows: readonly string[]): string => {
  const columns = header.split('|').length - 2;
  return [header, `|${' --- |'.repeat(columns)}`, ...rows].join('\n');
};

function specification(payloads: readonly string[]): string {
  const first = payloads[0]!;
  const at = (place: Place): string[] => payloads.filter((_, index) => places[index % places.length] === place);
  return [
    '---',
    `title: ${quoted(first)}`,
    `track_id: ${quoted(payloads[1]!)}`,
    `owner: ${quoted(payloads[2]!)}`,
    `status: ${quoted(payloads[3]!)}`,
    `depends_on: [${quoted(payloads[4]!)}]`,
    `${quoted(payloads[5]!)}: ${quoted(payloads[6]!)}`,
    '---',
    '',
    `# Specification: ${payloads[7]}`,
    '',
    `**Author:** ${payloads[8]}`,
    `**Status:** In Progress ${payloads[9]}`,
    '**Created:** 2026-05-04',
    '',
    '## Summary',
    '',
    // Every second one in a quote, whose end also ends what a payload leaves open.
    ...payloads.flatMap((payload, index) => [index % 2 === 0 ? payload : `> ${payload}`, '']),
    ...at('heading').flatMap((payload) => [`### ${payload}`, '', 'Text.', '']),
    table(
      '| Place | Text |',
      at('cell').map((payload) => `| ${cell(payload)} | a |`),
    ),
    '',
    ...at('link').flatMap((payload) => [
      `[link](<${payload}>) [bare](${payload}) [${payload}](spec.md) <${payload}>`,
      '',
    ]),
    ...at('image').flatMap((payload) => [`![image](<${payload}>) ![${payload}](a.png "${payload}")`, '']),
    ...at('label').map((payload) => `- **${payload}:** ${payload}`),
    '',
    ...at('item').map((payload) => `- [ ] ${payload}`),
    '',
    ...at('code').flatMap((payload) => ['```html', payload, '```', '', `\`${payload}\``, '']),
    ...at('info').flatMap((payload) => [`~~~${payload}`, 'code', '~~~', '']),
    ...at('html').flatMap((payload) => [
      `<a href="${payload}" title='${payload}'>x</a> <img src="${payload}" alt="${payload}">`,
      '',
    ]),
    '## Milestones',
    '',
    table(
      '| Milestone | Target | Status |',
      at('date').map((payload) => `| ${cell(payload)} | 2026-12-0${1 + (payload.length % 9)} | ${cell(payload)} |`),
    ),
    '',
    '## Risk Assessment',
    '',
    table(
      '| Risk | Probability | Impact | Score | Mitigation | Owner |',
      at('risk').map((payload) => `| ${cell(payload)} | 4 | 3 | 12 | ${cell(payload)} | ${cell(payload)} |`),
    ),
    '',
    '## Stakeholders & Approvals',
    '',
    table(
      '| Role | Name | Approval Required | Status |',
      at('approval').map((payload) => `| ${cell(payload)} | ${cell(payload)} | ${cell(payload)} | [ ] |`),
    ),
    '',
    '## Dependencies',
    '',
    `- **${payloads[10]}:** ${payloads[11]}`,
    '',
    '## Open Questions',
    '',
    ...at('question').flatMap((payload, index) => [`${index + 1}. ${payload}`, `   - Owner: ${payload}`]),
    '',
  ].join('\n');
}

/** A diagram whose labels, links and settings are payloads. */
export const diagram = (payload: string): string =>
  [
    '```mermaid',
    `%%{init: {"themeCSS": ".node { background: url(https://outside.example/) }", "securityLevel": "loose", "htmlLabels": true}}%%`,
    'flowchart LR',
    `  a["${payload.replaceAll('"', "'")}"] --> b["end"]`,
    `  click b href "javascript:alert(1)"`,
    '```',
    '',
  ].join('\n');

const metadata = (payloads: readonly string[]): string =>
  JSON.stringify(
    {
      title: payloads[12],
      status: payloads[13],
      owner: payloads[14],
      tags: payloads.slice(15, 18),
      [payloads[18]!]: payloads[19],
      ['__proto__']: payloads[20],
    },
    null,
    2,
  );

/** What was written: the folder that holds `tracks/`, and how many tracks it has. */
export interface HostileSwarm {
  folder: string;
  tracks: number;
}

/**
 * A swarm folder that holds each payload at least twice: in a paragraph and in one place more. Each track has a specification, a
 * plan with diagrams and a metadata.json, and payloads are in its name and in the title of the site.
 * @param diagrams diagrams in all; more than a build draws leaves them to the reader's browser
 */
export function writeHostileSwarm(folder: string, payloads: readonly string[], diagrams: number): HostileSwarm {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const tracks = Math.ceil(payloads.length / perTrack);
  write('trackway.yaml', `title: ${quoted('</title><script>alert(1)</script>"\'><img src=x onerror=alert(1)>')}\n`);
  for (let track = 0; track < tracks; track++) {
    // The last track is filled up from the beginning, so that each holds every kind of place.
    const own = Array.from({ length: perTrack }, (_, index) => payloads[(track * perTrack + index) % payloads.length]!);
    const name = `tracks/${track} ${fileName(own[track]!)}`.trim();
    write(`${name}/spec.md`, specification(own));
    write(`${name}/metadata.json`, metadata(own));
    const drawn = own.slice(0, Math.ceil(diagrams / tracks)).map(diagram);
    write(`${name}/${track} ${fileName(own[30]!)}.md`, [`# ${own[31]}`, '', ...drawn].join('\n'));
  }
  return { folder, tracks };
}
