import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { refuseWithheld } from '../../../src/site/audience/refuse-withheld.ts';

const root = mkdtempSync(join(tmpdir(), 'trackway-test-'));
after(() => rmSync(root, { recursive: true, force: true }));

const withheld = new Map([
  ['zirkon', { file: 'tracks/gate/spec.md', line: 12 }],
  ['ärger', { file: 'tracks/gate/spec.md', line: 13 }],
  ['facade', { file: 'tracks/gate/spec.md', line: 14 }],
]);

let sites = 0;
/** Looks through a site of these files. */
function look(files: Record<string, string | Uint8Array>, cards: Record<string, string> = {}): Promise<void> {
  const site = join(root, String(sites++));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), content);
  }
  mkdirSync(site, { recursive: true });
  return refuseWithheld(site, withheld, new Map(Object.entries(cards)));
}

/** A text in CBOR, as Pagefind writes its words (RFC 8949): `6x` and its length. */
const cbor = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x82, 0x60 + text.length]), Buffer.from(text), Buffer.from([0x01])]);

const leaks: [where: string, file: string, content: string | Uint8Array][] = [
  ['a page', 'index.html', '<p>The Zirkon.</p>'],
  ['an address', 'index.html', '<a href="/tracks/zirkon-line/">See</a>'],
  ['the name of a file', 'tracks/zirkon/index.html', '<p>See</p>'],
  ['a letter by its code', 'index.html', '<p>&#xC4;rger</p>'],
  ['an address with percent signs', 'index.html', '<a href="/%C3%84rger/">See</a>'],
  ['JSON with a letter by its code', 'api/portfolio.json', '{"title":"\\u00c4rger"}'],
  ['a word with a soft hyphen', 'index.html', '<p>Zir\u00adkon</p>'],
  ['a copy', 'tracks/a/spec.md', 'zirkon'],
  ['a calendar', 'roadmap.ics', 'SUMMARY:Zirkon'],
  [
    'the index of records',
    'search/records/1/records-0.bin',
    Buffer.concat([gzipSync('{"a":1}'), gzipSync('["Zirkon"]')]),
  ],
  ['a text of the search', 'pagefind/fragment/en_1.pf_fragment', gzipSync('pagefind_dcd{"content":"Zirkon"}')],
  [
    'the words of the search',
    'pagefind/index/en_1.pf_index',
    gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), cbor('zirkon')])),
  ],
  ['a theme', 'theme.css', '.zirkon { color: red }'],
  ['a drawing', 'diagrams/1.svg', '<svg><text>Zirkon</text></svg>'],
];

for (const [where, file, content] of leaks)
  test(`a word that only left-out places have is found in ${where}`, async () => {
    await assert.rejects(look({ [file]: content }), (error: Error) => {
      assert.equal(error.name, 'WordsLeaked');
      assert.ok(error.message.includes(file), error.message);
      assert.match(error.message, /left out of tracks\/gate\/spec\.md:1[23]/);
      return true;
    });
  });

test('the source of a card is looked through', async () => {
  await assert.rejects(look({}, { '1.png': '<svg><text>The Zirkon</text></svg>' }), /cards\/1\.png/);
});

test('no alarm: other words, colours, checksums, styles, programs', async () => {
  await look(
    {
      'index.html':
        '<p style="color:#facade" integrity="sha256-Zirkon/facade/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=">Zirkonia</p>',
      'diagrams/1.svg': '<svg><style>.zirkon{fill:red}</style><path d="M1.5"/></svg>',
      '_assets/a.js': 'const zirkon = 1',
      'images/a.webp': 'zirkon',
    },
    { '1.png': '<svg><text>Gate</text></svg>' },
  );
});

test('for everyone who may read the documents, nothing is looked for', async () => {
  const site = join(root, 'whole');
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), 'Zirkon');
  await refuseWithheld(site, null, new Map());
});
