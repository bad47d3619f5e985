import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { portfolioSchema } from '../../../src/model/portfolio.ts';
import { load } from './load.ts';

/** Strings that have broken programs before, as names of folders and files and as what documents say of people, risks and dates. */
const strings: string[] = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('big-list-of-naughty-strings/blns.json'), 'utf8'),
);

/** What a disk would take of a string as a name. */
const nameOf = (string: string): string =>
  string.replaceAll(/[/\0]/g, '_').toWellFormed().replace(/^\.+/, '_').slice(0, 80) || '_';

const spec = (string: string): string =>
  [
    `# ${string}`,
    `**Owner:** ${string}`,
    `**Status:** ${string}`,
    `**Created:** ${string}`,
    '## Risk Assessment',
    `| Risk | Probability | Impact | Score | Mitigation |\n|---|---|---|---|---|\n| ${string.replaceAll('|', '\\|')} | ${string.replaceAll('|', '\\|')} | 3 | 9 | x |`,
    '## Open Questions',
    `1. ${string}`,
    '',
  ].join('\n\n');

/** A file a string: as the name of its track, as its own name, and in its text. */
const files: Record<string, string> = {};
for (const [index, string] of strings.entries()) {
  files[`tracks/${nameOf(string)}/spec.md`] = spec(string);
  files[`tracks/track-${index}/${nameOf(string)}.md`] = spec(string);
  files[`tracks/track-${index}/metadata.json`] = JSON.stringify({
    title: string,
    status: string,
    owner: string,
    [string]: string,
  });
}

test('naughty strings as names and in every place: no document is lost, every address is one of the site', async () => {
  const { portfolio, documents } = await load(files);
  portfolioSchema.parse(portfolio);
  for (const path of Object.keys(files)) assert.ok(documents.has(path), `${JSON.stringify(path)} is lost`);
  assert.deepEqual(
    portfolio.diagnostics.filter(({ code }) => code === 'reader-failed'),
    [],
  );
  const addresses = [...portfolio.tracks, ...documents.values()].map(({ url }) => url);
  const folded = addresses.map((url) => decodeURIComponent(url).normalize('NFC').toLowerCase());
  assert.equal(new Set(folded).size, folded.length, 'two pages share an address');
  for (const url of addresses) {
    // What a browser makes of it is what was meant: no `..`, no other host, no query.
    assert.equal(
      new URL(url, 'https://site.example/').href,
      new URL(encodeURI(decodeURIComponent(url)), 'https://site.example').href,
    );
    assert.match(url, /^\/tracks\/[^/?#\\]+\/(?:[^/?#\\]+\/)?$/, url);
    for (const segment of decodeURIComponent(url).split('/'))
      assert.ok(Buffer.byteLength(segment) <= 255, `${url} is longer than a disk takes`);
  }
});

test('ids of records are unique among naughty titles', async () => {
  const { portfolio } = await load(files);
  const { tracks, risks, approvals, milestones, questions, dependencies } = portfolio;
  for (const list of [tracks, risks, approvals, milestones, questions, dependencies]) {
    const ids = list.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  }
  assert.ok(risks.length > 300, String(risks.length));
  assert.ok(questions.length > 300, String(questions.length));
});
