import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { document, load } from './load.ts';

const font = readFileSync(
  new URL(
    '../../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    import.meta.url,
  ),
);
const files = {
  'tracks/a/spec.md': document('A'),
  'brand/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><path d="M0 0h9v9z"/></svg>',
  'brand/text.png': 'no picture',
  'brand/font.woff2': font,
  'brand/text.woff2': 'no font',
};

const read = async (settings: string) => {
  const { portfolio, config } = await load({ ...files, 'trackway.yaml': settings });
  const told = portfolio.diagnostics.map(({ file, line, message, hint }) => `${file}:${line} ${message} ${hint}`);
  return { theme: config.theme, told };
};

test('files that are what the theme takes them for are kept', async () => {
  const { theme, told } = await read('theme:\n  logo: ./brand/logo.svg\n  font: brand/font.woff2\n');
  assert.deepEqual(told, []);
  assert.deepEqual(theme, { accent: null, logo: 'brand/logo.svg', favicon: null, font: 'brand/font.woff2' });
});

test('a file that is absent, or is something else, is told at its line and left out', async () => {
  const { theme, told } = await read(
    'theme:\n  logo: brand/lgoo.svg\n  favicon: brand/text.png\n  font: brand/text.woff2\n',
  );
  assert.deepEqual(theme, { accent: null, logo: null, favicon: null, font: null });
  assert.deepEqual(told, [
    'trackway.yaml:2 theme.logo: there is no file brand/lgoo.svg below the folder of trackway.yaml. Did you mean brand/logo.svg?',
    'trackway.yaml:3 theme.favicon: the file is not a picture in a known format. docs/configuration.md describes the key.',
    'trackway.yaml:4 theme.font: the file is not a WOFF2 font. docs/configuration.md describes the key.',
  ]);
});
