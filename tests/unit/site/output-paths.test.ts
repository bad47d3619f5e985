import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hash } from '../../../src/model/addresses.ts';
import { MemoryFiles } from '../../../src/portfolio/files/memory-files.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import type { Loaded } from '../../../src/portfolio/loaded.ts';
import { dataFiles } from '../../../src/site/files/index.ts';
import { shortPages } from '../../../src/site/files/short-pages.ts';
import { setSite } from '../../../src/site/store.ts';
import { approvalEntries } from '../../../src/views/approvals/entries.ts';
import { approvalQueue } from '../../../src/views/approvals/queue.ts';
import { withoutChanges } from '../../support/without-changes.ts';

/** The paths that a build writes for a portfolio, with what is in each where the test can tell. */
function outputs(read: Loaded): [path: string, content: string][] {
  const loaded = withoutChanges(read);
  const reading = {
    ...loaded,
    reviews: [],
    folder: '.',
    documents: new Map(),
    view: () => Promise.reject(new Error('no page asks')),
  };
  setSite({ reading, options: { swarm: '.', out: '.', site: 'https://plans.example', base: '/', asOf: null } });
  const { tracks } = loaded.portfolio;
  const { people, roles } = approvalQueue(approvalEntries(loaded.portfolio, loaded.config));
  const pages = [
    ...[
      '/',
      '/tracks/',
      '/risks/',
      '/roadmap/',
      '/changes/',
      '/approvals/',
      '/dependencies/',
      '/questions/',
      '/health/',
      '/search/',
    ],
    ...tracks.map(({ url }) => url),
    ...tracks.flatMap(({ documents }) => documents.map(({ url }) => url)),
    ...[...people, ...roles].map(({ url }) => url),
  ];
  const log: string[] = [];
  const tell = (message: string): void => void log.push(message);
  const files = [...dataFiles(loaded, tell), ...shortPages(loaded, new Map(), tell)];
  assert.deepEqual(
    log.filter((line) => line.includes('could not be made')),
    [],
  );
  return [...pages.map((url, index): [string, string] => [`${url.slice(1)}index.html`, `page ${index}`]), ...files];
}

/** Full case folding, as far as upper and lower case tell, and composition: what APFS, NTFS and servers may take for one file. */
const folded = (path: string): string => path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:\..*)?$/i;

function check(loaded: Loaded): void {
  const seen = new Map<string, { path: string; content: string }>();
  for (const [path, content] of outputs(loaded)) {
    for (const step of path.split('/')) {
      assert.doesNotMatch(step, device, path);
      assert.doesNotMatch(step, /^$|[. ]$|[<>:"|?*\\]|\p{Cc}/u, path);
      assert.ok(Buffer.byteLength(step) <= 255, path);
    }
    const known = seen.get(folded(path));
    // A track's short address is published under its own spelling too: one page, whichever of the two is written last.
    if (known !== undefined) {
      assert.match(path, /^go\//);
      assert.notEqual(path, known.path);
      assert.equal(content, known.content, `${path} and ${known.path} are one file on a disk that folds case`);
    }
    seen.set(folded(path), { path, content });
  }
}

const name = fc.oneof(
  fc.constantFrom(
    'CON',
    'con',
    'NUL',
    'COM1',
    'COM¹',
    'lpt³',
    'con.x',
    'Aux',
    'memory',
    'Memory',
    'MEMORY',
    'm.emory',
    'm-emory',
  ),
  fc.constantFrom(
    'straße',
    'strasse',
    'STRASSE',
    'é',
    'e\u0301',
    'Σας',
    'ΣΑΣ',
    'ſ',
    's',
    'İ',
    'i',
    'nobody',
    'feed',
    'index',
    'spec',
    'x.',
  ),
  fc.constantFrom(
    '記'.repeat(84),
    '記'.repeat(83),
    'a'.repeat(250),
    'calendar.ics',
    'spec.md',
    `memory-${hash('Memory')}`,
    '-',
    '🔥',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/[/\\\0\n]|^\.+$/.test(text)),
);
const short = fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/[\n\r|]/g, ''));
const word = fc.oneof(name, short);
const track = fc.record({
  folder: fc.constantFrom('tracks', 'archive'),
  name,
  flat: fc.boolean(),
  documents: fc.array(fc.tuple(name, fc.constantFrom('.md', '.markdown', '.MD')), { maxLength: 3 }),
  id: fc.option(word, { nil: null }),
  signers: fc.array(fc.tuple(word, word), { maxLength: 4 }),
  risks: fc.array(word, { maxLength: 3 }),
});

test('no two files of a site have one path, however a disk folds names, and every system takes each', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(track, { minLength: 1, maxLength: 6 }), async (tracks) => {
      // A portfolio has a track: `tracks/index.md` alone is none, and ends a build.
      const files: Record<string, string> = { 'tracks/first/spec.md': '# First' };
      for (const { folder, name, flat, documents, id, signers, risks } of tracks) {
        const text = [
          `# ${name}`,
          id === null ? '' : `**Track ID:** ${id}`,
          '**Target:** 2026-12-01',
          '## Risks',
          ...risks.map((risk) => `- **${risk}**: high`),
          '## Approvals',
          '| Role | Name | Status |',
          '|---|---|---|',
          ...signers.map(([role, signer]) => `| ${role} | ${signer} | Pending |`),
        ]
          .join('\n\n')
          .replaceAll('|\n\n|', '|\n|');
        files[flat ? `${folder}/${name}.md` : `${folder}/${name}/spec.md`] = text;
        for (const [document, ending] of documents) files[`${folder}/${name}/${document}${ending}`] = text;
      }
      check(await loadPortfolio({ swarm: new MemoryFiles(files), asOf: '2026-11-20' }));
    }),
    { numRuns: 150 },
  );
});

test('a role and a person called CON have a page each', async () => {
  const text =
    '# T\n\n## Approvals\n\n| Role | Name | Status |\n|---|---|---|\n| CON | CON | Pending |\n| NUL | Con Aux | Pending |\n';
  const loaded = await loadPortfolio({
    swarm: new MemoryFiles({ 'tracks/NUL/spec.md': text, 'tracks/con.md': text, 'tracks/COM¹/con.md': text }),
    asOf: '2026-11-20',
  });
  check(loaded);
  const { people, roles } = approvalQueue(approvalEntries(loaded.portfolio, loaded.config));
  assert.ok(people.some((one) => one.name === 'CON') && roles.some((one) => one.name === 'CON'));
});
