import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Channel, channels, diagramChannels, quoted } from './channels.ts';

/** Payloads of one document: so few that no page has more tags than the renderer parses. */
const perDocument = 150;
/** Payloads of a track whose documents share them. */
const perShare = 1400;
/** One payload in so many has a track of its own in any case. */
const perSingle = 150;

/** A name of a file or folder that holds as much of a payload as a disk takes. */
export const fileName = (payload: string): string =>
  payload
    .replaceAll(/[/\0]/g, '∕')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 50)
    .toWellFormed();

/** What stands beside each payload of a channel. No other word of the site looks like it. */
export const markOf = ({ name }: Channel): string => `zq${name.replaceAll('-', '')}`;

export interface SwarmOptions {
  /** Where each payload stands: in a paragraph and in the document of one channel, or in the documents of all channels. */
  spread: 'once' | 'everywhere';
  /** The most diagrams that the build draws; it leaves all to the reader's browser when there are more. */
  drawn: number;
  /** Adds a track for each payload, with the payload wherever a track has room for one alone. Without it there are a few such tracks. */
  single?: boolean;
  /** The channels to write; all of them unless named. */
  only?: readonly Channel[];
}

/** What was written: the folder that holds `tracks/`, and its tracks. */
export interface HostileSwarm {
  folder: string;
  /** Tracks with a document for each channel. */
  packed: number;
  /** Tracks with one payload in all their places, by folder. */
  single: { folder: string; payload: string }[];
  /** How many payloads each channel has, by its name. */
  runs: Map<string, number>;
}

function specification(payload: string): string {
  return [
    '---',
    `title: ${quoted(payload)}`,
    `track_id: ${quoted(payload)}`,
    `owner: ${quoted(payload)}`,
    `status: ${quoted(`In Progress ${payload}`)}`,
    `depends_on: [${quoted(`after ${payload}`)}]`,
    `target: ${quoted(`2026-12-04 ${payload}`)}`,
    `blocked_by: ${quoted(payload)}`,
    `generated_by: ${quoted(payload)}`,
    '---',
    '',
    `# Specification: ${payload}`,
    '',
    `**Author:** ${payload}`,
    '**Created:** 2026-05-04',
    '',
    '## Summary',
    '',
    `In short: ${payload}`,
    '',
    '## Risk Assessment',
    '',
    '- High: the wind',
    '',
  ].join('\n');
}

const metadata = (payload: string, index: number): string =>
  JSON.stringify(
    {
      title: payload,
      // A status that is known leaves its words unread; every second one is not.
      status: index % 2 === 0 ? payload : `blocked ${payload}`,
      owner: payload,
      tags: [payload],
      depends_on: [`before ${payload}`],
      target: payload,
      approvals: [{ role: payload, name: payload, status: 'pending', notes: payload }],
      dependencies: [{ track: `beside ${payload}`, reason: payload }],
      blocked_reason: payload,
      [payload]: payload,
      ['__proto__']: payload,
    },
    null,
    2,
  );

/** Settings whose words are shown. */
const settings = (payloads: readonly string[], drawn: number): string =>
  [
    `title: ${quoted('</title><script>alert(1)</script>"\'><img src=x onerror=alert(1)>')}`,
    `description: ${quoted(payloads.slice(0, 5).join(' '))}`,
    'labels:',
    ...['planned', 'in-progress', 'blocked', 'complete'].map(
      (status, index) => `  ${status}: ${quoted(payloads[index % payloads.length]!)}`,
    ),
    'diagrams:',
    `  limit: ${drawn}`,
    '',
  ].join('\n');

/** A swarm folder that holds each payload in a place of its documents, or in all of them. */
export function writeHostileSwarm(folder: string, payloads: readonly string[], options: SwarmOptions): HostileSwarm {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const chosen = options.only ?? [...channels, ...diagramChannels];
  const perTrack = options.spread === 'once' ? perShare : perDocument;
  const packed = Math.ceil(payloads.length / perTrack);
  const runs = new Map<string, number>();
  for (let track = 0; track < packed; track++) {
    const own = payloads.slice(track * perTrack, (track + 1) * perTrack);
    for (const [at, channel] of chosen.entries()) {
      const held =
        options.spread === 'everywhere'
          ? own
          : own.filter((_, index) => index % chosen.length === (at + track) % chosen.length);
      if (held.length === 0) continue;
      runs.set(channel.name, (runs.get(channel.name) ?? 0) + held.length);
      write(`tracks/packed-${track}/${channel.name}.md`, channel.document(held, markOf(channel)));
    }
    if (options.spread === 'everywhere') continue;
    for (let from = 0; from < own.length; from += perDocument) {
      const some = own.slice(from, from + perDocument);
      write(`tracks/packed-${track}/all-${from}.md`, channels[0]!.document(some, markOf(channels[0]!)));
    }
  }
  const alone = options.single ? payloads : payloads.filter((_, index) => index % perSingle === 0);
  const single = alone.map((payload, index) => {
    const path = `tracks/${index} ${fileName(payload)}`.trim();
    write(`${path}/spec.md`, specification(payload));
    write(`${path}/metadata.json`, metadata(payload, index));
    write(`${path}/${`${index} ${fileName(payload)}`.trim()}.md`, `# A file\n\nzqfilename ${payload}\n`);
    return { folder: path, payload };
  });
  const cells = single.map(({ payload }, index) => {
    const cell = payload.replaceAll('|', '\\|');
    return `| [${cell}](tracks/${index}/) | ${cell} | ${cell} | 2026-12-04 ${cell} |`;
  });
  write(
    'tracks.md',
    ['# Tracks', '', '| Track | Status | Owner | Target |', '|---|---|---|---|', ...cells, ''].join('\n'),
  );
  write('trackway.yaml', settings(payloads, options.drawn));
  return { folder, packed, single, runs };
}
