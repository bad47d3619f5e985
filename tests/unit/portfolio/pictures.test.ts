import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { MemoryFiles } from '../../../src/portfolio/files/memory-files.ts';
import { maxPictureBytes } from '../../../src/portfolio/links/pictures.ts';
import { PicturesApart, tooSlow } from '../../../src/portfolio/links/pictures-apart.ts';
import { loadPortfolio } from '../../../src/portfolio/load.ts';
import { document, load } from './load.ts';

const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#1157a4' } })
  .png()
  .toBuffer();
const jpeg = await sharp(png).jpeg().toBuffer();
const svg = (size: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><path d="M0 0h9v9z"/></svg>`;

const files: Record<string, string | Uint8Array> = {
  'tracks/a/good.png': png,
  'tracks/a/good.jpg': jpeg,
  'tracks/a/good.svg': svg(20),
  'tracks/a/cut.png': png.subarray(0, png.length - 30),
  'tracks/a/cut.jpg': jpeg.subarray(0, jpeg.length * 0.7),
  'tracks/a/text.png': 'no picture',
  'tracks/a/empty.png': '',
  'tracks/a/huge.svg': svg(20_000),
  'tracks/a/heavy.png': new Uint8Array(maxPictureBytes + 1),
  'tracks/a/old.bmp': 'BM',
  'tracks/a/plan.pdf': '%PDF',
  'tracks/b/spec.md': document('B'),
};

/** What is told of a document that shows one picture, which begins at line 3, column 5. */
async function told(written: string, settings = ''): Promise<string[]> {
  const { portfolio } = await load({
    ...files,
    'trackway.yaml': settings,
    'tracks/a/spec.md': document('A', `See ${written}`),
  });
  return portfolio.diagnostics.map(
    ({ code, file, line, column, message }) => `${code} ${file}:${line}:${column} ${message}`,
  );
}
const at = 'tracks/a/spec.md:3:5';

test('a picture that is shown is not told', async () => {
  for (const name of ['good.png', 'good.jpg', 'good.svg', '../a/good.png'])
    assert.deepEqual(await told(`![x](${name})`), [], name);
  assert.deepEqual(await told('<img src="good.png">'), []);
});

const refused: [href: string, reason: string][] = [
  ['cut.png', 'the file is damaged'],
  ['cut.jpg', 'the file is damaged'],
  ['text.png', 'the file is not a picture in a known format'],
  ['empty.png', 'the file is empty'],
  ['huge.svg', 'it has more than 50 million pixels'],
  ['heavy.png', 'the file is larger than 20 MiB'],
  ['old.bmp', 'pages do not show files of this type'],
  ['plan.pdf', 'pages do not show files of this type'],
  ['../b/spec.md', 'pages do not show files of this type'],
  ['../../../pictures/deck.png', 'it is outside the swarm folder'],
  ['/pictures/deck.png', 'it is outside the swarm folder'],
  ['https://example.org/deck.png', 'pages load no pictures from other servers'],
  ['//example.org/deck.png', 'pages load no pictures from other servers'],
  ['data:image/png;base64,iVBORw0KGgo=', 'pictures in data: addresses are not published'],
];

test('a picture that is refused says why, with its place, in Markdown and in HTML', async () => {
  for (const [href, reason] of refused) {
    const wanted = [`picture-not-shown ${at} ${href}: ${reason}.`];
    assert.deepEqual(await told(`![x](${href})`), wanted);
    assert.deepEqual(await told(`<img src="${href}">`), wanted);
  }
});

test('where a repository is named, a picture outside the swarm folder is refused as well', async () => {
  const settings = 'repository:\n  url: https://github.com/example/harbour\n  folder: docs/swarm\n';
  assert.deepEqual(await told('![x](../../../deck.png)', settings), [
    `picture-not-shown ${at} ../../../deck.png: it is outside the swarm folder.`,
  ]);
});

test('what is wrong with a picture as with any link keeps its code', async () => {
  for (const [href, code] of [
    ['gone.png', 'link-broken'],
    ['/home/ana/deck.png', 'link-private-path'],
    ['javascript:alert(1)', 'link-unsafe'],
  ]) {
    for (const written of [`![x](${href})`, `<img src="${href}">`]) {
      assert.deepEqual(
        (await told(written)).map((text) => text.split(' ', 2).join(' ')),
        [`${code} ${at}`],
        written,
      );
    }
  }
});

test('it is told once a document, can be silenced, and a link to the same file is no picture', async () => {
  assert.equal((await told('![x](cut.png) ![y](cut.png)')).length, 1);
  assert.deepEqual(await told('![x](cut.png)', 'silence:\n  - picture-not-shown\n'), []);
  assert.deepEqual(await told('[x](cut.png) [y](old.bmp) [z](https://example.org/deck.png)'), []);
});

test('a picture that many documents show is read once', async () => {
  const swarm = new MemoryFiles({
    ...files,
    'tracks/a/spec.md': document('A', '![x](good.png)'),
    'tracks/b/spec.md': document('B', '![x](../a/good.png) ![x](../a/good.png?raw)'),
  });
  const read = swarm.read.bind(swarm);
  const asked: string[] = [];
  swarm.read = (path, limit) => {
    asked.push(path);
    return read(path, limit);
  };
  const { pictures } = await loadPortfolio({ swarm, asOf: '2026-11-20' });
  assert.deepEqual([...pictures], [['tracks/a/good.png', null]]);
  assert.equal(asked.filter((path) => path.endsWith('.png')).length, 1);
});

test('a drawing that would take hours is given up, and the next picture is looked at', async () => {
  const turbulence = '<feTurbulence baseFrequency="0.05" numOctaves="9"/>';
  const step = `${turbulence}<feMorphology operator="dilate" radius="900"/><feGaussianBlur stdDeviation="9"/>`;
  // As narrow as what is kept of it, so that it is not drawn smaller.
  const endless = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="8000"><filter id="f" x="0" y="0" width="1" height="1">${step.repeat(2000)}</filter><path filter="url(#f)" d="M0 0h16v8000H0z"/></svg>`;
  const apart = new PicturesApart(2000);
  try {
    await assert.rejects(apart.run('look', Buffer.from(endless)), { message: tooSlow });
    await assert.rejects(apart.run('encode', Buffer.from(endless)), { message: tooSlow });
    assert.equal(await apart.run('look', png), null);
    const { width, height, file } = await apart.run('encode', png);
    assert.deepEqual([width, height, file.slice(-5)], [40, 30, '.webp']);
  } finally {
    apart.end();
  }
});
