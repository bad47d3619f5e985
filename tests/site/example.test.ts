import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { contentSecurityPolicy } from '../../src/render/policy.ts';
import { loaded } from '../../src/site/store.ts';
import {
  attributes,
  type BuiltSite,
  build,
  exampleSwarm,
  fileOf,
  idsOf,
  optionsFor,
  temporaryFolder,
} from './support/built-site.ts';

const out = join(temporaryFolder(), 'site');
let site: BuiltSite;
let ids: Map<string, Set<string>>;

before(async () => {
  site = await build(optionsFor(exampleSwarm, out));
  ids = new Map([...site.pages].map(([file, html]) => [file, new Set(idsOf(html))]));
});

const each = (check: (html: string, file: string) => void): void => {
  for (const [file, html] of site.pages) if (!file.startsWith('diagram/')) check(html, file);
};

/** Why an address leads nowhere, or null. `from` is the file of the page that holds it. */
function brokenBecause(url: string, from: string): string | null {
  if (/^(?:https?:|mailto:|tel:)/.test(url)) return null;
  if (!url.startsWith('/') && !url.startsWith('#') && !url.startsWith('?')) return 'neither absolute nor a fragment';
  const file = url.startsWith('#') || url.startsWith('?') ? from : fileOf(url);
  if (!site.files.has(file)) return `there is no ${file}`;
  const fragment = url.includes('#') ? decodeURIComponent(url.slice(url.indexOf('#') + 1)) : '';
  return fragment === '' || !file.endsWith('.html') || ids.get(file)?.has(fragment)
    ? null
    : `${file} has no id ${fragment}`;
}

test('the pages of the site are there', () => {
  for (const file of [
    'index.html',
    'tracks/index.html',
    'roadmap/index.html',
    'risks/index.html',
    'approvals/index.html',
    'health/index.html',
    'search/index.html',
    '404.html',
  ])
    assert.ok(site.files.has(file), `${file} is missing`);
});

test('every track and every document has a page', () => {
  for (const { url, documents } of loaded().portfolio.tracks)
    for (const address of [url, ...documents.map((document) => document.url)])
      assert.equal(brokenBecause(address, ''), null, address);
});

test('every internal link and every fragment leads somewhere', () => {
  const broken = new Map<string, string>();
  each((html, file) => {
    for (const url of [...attributes(html, 'href'), ...attributes(html, 'src')]) {
      const reason = brokenBecause(url, file);
      if (reason !== null && !broken.has(`${url}: ${reason}`)) broken.set(`${url}: ${reason}`, file);
    }
  });
  assert.deepEqual([...broken], []);
});

test('every record has an address that exists', () => {
  const { risks, approvals, milestones, dependencies, questions } = loaded().portfolio;
  const broken = [...risks, ...approvals, ...milestones, ...dependencies, ...questions].flatMap(({ id, url }) => {
    const reason = url.includes('#') ? brokenBecause(url, '') : 'it has no fragment';
    return reason === null ? [] : [`${id}: ${url}: ${reason}`];
  });
  assert.deepEqual(broken, []);
});

test('ids are unique on each page', () => {
  each((html, file) => {
    const all = idsOf(html);
    const twice = all.filter((id, index) => all.indexOf(id) !== index);
    assert.deepEqual(twice, [], file);
  });
});

test('the policy is the first child of head, the same on every page', () => {
  each((html, file) => {
    const first = /<head>\s*(<[^>]+>)/.exec(html)?.[1] ?? '';
    assert.match(first, /^<meta http-equiv="Content-Security-Policy"/, file);
    assert.deepEqual(attributes(first, 'content'), [contentSecurityPolicy], file);
  });
});

test('nothing is inline: no script, no style, no handler', () => {
  each((html, file) => {
    for (const match of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
      const isData = /type="application\/(?:ld\+)?json"/.test(match[1]!);
      assert.ok(isData || (/\ssrc="/.test(match[1]!) && match[2] === ''), `${file}: ${match[0].slice(0, 120)}`);
    }
    assert.doesNotMatch(html, /<style\b/, file);
    assert.doesNotMatch(html, /<[a-zA-Z][^<>]*?\sstyle=/, file);
    assert.doesNotMatch(html, /<[a-zA-Z][^<>]*?\son[a-z]+="/, file);
  });
});

test('each page has one h1, a description and a title of its own', () => {
  const titles = new Map<string, string>();
  each((html, file) => {
    assert.equal(html.match(/<h1[\s>]/g)?.length, 1, `${file}: h1`);
    assert.match(html, /<meta name="description" content="[^"]+"/, file);
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1];
    assert.ok(title, file);
    assert.equal(titles.get(title), undefined, `${file} has the title of ${titles.get(title)}: ${title}`);
    titles.set(title, file);
  });
});

test('the HTML is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // What Astro and hast write is sound HTML in another habit than this linter's.
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'no-raw-characters': 'off',
      'attr-quotes': 'off',
      'attr-case': 'off',
      // Addresses of records keep the author's letters.
      'valid-id': ['error', { relaxed: true }],
      'long-title': 'off',
      // A table that becomes blocks on a phone would lose its roles with its display; regions that scroll have a name and a role.
      'no-redundant-role': 'off',
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      // The policy forbids inline styles: a column's alignment is said by its attribute.
      'no-deprecated-attr': 'off',
      // Filters act at once, and are shown only where script runs.
      'wcag/h32': 'off',
      'prefer-native-element': 'off',
      // Styles are classes; this rule asks for a policy of its own.
      'require-sri': 'off',
      'tel-non-breaking': 'off',
    },
  });
  const problems: string[] = [];
  for (const [file, html] of site.pages) {
    const report = await validator.validateString(html, file);
    for (const { messages } of report.results)
      for (const { ruleId, message, line, column } of messages)
        problems.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
  }
  assert.deepEqual(problems.slice(0, 40), []);
});

test('the home page shows the description that trackway.yaml gives', () => {
  const home = readFileSync(join(out, 'index.html'), 'utf8').replaceAll(/&#39;|&#x27;/g, "'");
  assert.match(
    home,
    /<\/h1>\s*<p class="deck">What the team behind Orrin Ferries' software is building, what could go wrong, and who has to say yes\.<\/p>/,
  );
});

test('the theme is set before the first paint by a file, and fonts are preloaded', () => {
  const home = readFileSync(join(out, 'index.html'), 'utf8');
  assert.match(home, /<script src="\/theme\.js"><\/script>/);
  const [font] = /<link rel="preload"[^>]*as="font"[^>]*>/.exec(home) ?? [];
  assert.ok(font);
  assert.ok(site.files.has(fileOf(attributes(font, 'href')[0]!)));
});
