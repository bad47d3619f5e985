import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import sharp from 'sharp';
import { records } from '../support/csv.ts';
import { type BuiltSite, build, exampleSwarm, fileOf, optionsFor, temporaryFolder } from './support/built-site.ts';

/** What other programs read of the site, read as they do: the static files, with parsers that are not ours. */

const site = 'https://plans.example.org';
const base = '/sub/';
const root = temporaryFolder();
process.env.XDG_CACHE_HOME = join(root, 'cache');

let built: BuiltSite;
before(async () => {
  built = await build({ ...optionsFor(exampleSwarm, join(root, 'site')), site, base });
});

const text = (file: string): string => readFileSync(join(built.folder, file), 'utf8');

/** The file that an absolute address of the site is served from. */
function fileAt(address: string): string {
  assert.ok(address.startsWith(`${site}${base}`), `${address} does not begin with the site's address`);
  return fileOf(address.slice(site.length + base.length - 1));
}

/** The tags of a page's head as a reader of previews takes them: no script, no layout. */
function tags(html: string): Map<string, string> {
  const head = html.slice(0, html.indexOf('</head>'));
  const parsed = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    unpairedTags: ['meta', 'link'],
    isArray: (name) => name === 'meta' || name === 'link',
    processEntities: true,
    htmlEntities: true,
  });
  const read = parsed.parse(
    `<head>${[...head.matchAll(/<(?:meta|link)\b[^>]*>/g)].map(([tag]) => tag).join('')}</head>`,
  ) as {
    head: { meta: Record<string, string>[]; link?: Record<string, string>[] };
  };
  return new Map([
    ...read.head.meta.map((meta) => [meta.property ?? meta.name ?? '', meta.content ?? ''] as const),
    ...(read.head.link ?? []).map((link) => [`link ${link.rel}`, link.href ?? ''] as const),
  ]);
}

const pages = (): [string, string][] => [...built.pages].filter(([file]) => !/^(?:go|diagram)\//.test(file));

describe('tags of every page', () => {
  test('title, description, canonical and Open Graph, absolute and below the base', () => {
    for (const [file, html] of pages()) {
      const tag = tags(html);
      const description = tag.get('description') ?? '';
      assert.ok(description.length > 0 && description.length <= 340, `${file}: ${description.length} characters`);
      assert.equal(tag.get('og:description'), description, file);
      assert.ok((tag.get('og:title') ?? '').length > 0, file);
      assert.equal(tag.get('og:site_name'), 'Fairlead', file);
      if (file === '404.html') continue;
      assert.equal(fileAt(tag.get('link canonical') ?? ''), file);
      assert.equal(tag.get('og:url'), tag.get('link canonical'), file);
    }
  });

  test('a card of 1200 by 630 that exists', async () => {
    const seen = new Set<string>();
    for (const [file, html] of pages()) {
      if (file === '404.html') continue;
      const tag = tags(html);
      assert.equal(tag.get('twitter:card'), 'summary_large_image', file);
      const card = fileAt(tag.get('og:image') ?? '');
      assert.ok(existsSync(join(built.folder, card)), `${file}: ${card}`);
      seen.add(card);
    }
    for (const card of seen) {
      const { width, height, format } = await sharp(join(built.folder, card)).metadata();
      assert.deepEqual([width, height, format], [1200, 630, 'png'], card);
    }
    // A track's documents show its card; every other page has its own.
    assert.ok(seen.size >= 17 + 8, String(seen.size));
  });

  test('a track says its status, its date and its figures first, in the colour of its status', () => {
    const storm = tags(text('tracks/storm-rebooking/index.html'));
    assert.match(
      storm.get('description') ?? '',
      /^In progress\. Target 11 Dec 2026\. \d+ of \d+ acceptance criteria met\. 8 risks, 6 at or above the team’s threshold\. 1 approval waits: Security\./,
    );
    assert.equal(storm.get('theme-color'), '#1157A4');
    assert.equal(tags(text('tracks/berth-charging/index.html')).get('theme-color'), '#AA3606');
  });

  test('no link counts days, and none names a file', () => {
    for (const [file, html] of built.pages) {
      if (/^(?:404|diagram)/.test(file)) continue;
      const tag = tags(html);
      const said = `${tag.get('og:title')} ${tag.get('og:description')}`;
      assert.doesNotMatch(
        said,
        /\b\d+ days? (?:ago|late|past)|\bfor \d+ days?\b|today|\.(?:md|json)\b|, line \d/,
        file,
      );
    }
  });

  test('a document says what it is about, and a track that was replaced names the one that replaced it', () => {
    const rollback = tags(text('tracks/storm-rebooking/rollback-guide/index.html'));
    assert.equal(rollback.get('og:title'), 'Storm rebooking: Rollback Guide');
    assert.match(rollback.get('og:description') ?? '', /From the plans of Storm rebooking, status: In progress\.$/);
    assert.match(
      tags(text('tracks/sms-alerts/index.html')).get('description') ?? '',
      /^Superseded by Storm rebooking\./,
    );
  });

  test('a short address of a track shows what the track’s page shows', () => {
    const shown = [
      'description',
      'theme-color',
      'og:title',
      'og:description',
      'og:image',
      'og:image:alt',
      'og:url',
      'og:type',
    ];
    for (const id of ['storm-rebooking', 'berth-charging']) {
      const [page, short] = [tags(text(`tracks/${id}/index.html`)), tags(text(`go/${id}/index.html`))];
      for (const name of [
        ...shown,
        'twitter:card',
        'twitter:title',
        'twitter:description',
        'twitter:image',
        'link canonical',
      ])
        assert.equal(short.get(name), page.get(name), `${id}: ${name}`);
    }
  });

  test('a short address of a record has its own words, and the card and colour of its track', () => {
    const name = 'storm-rebooking.risk-a-forwarded-offer-opens-somebodys-booking';
    const [page, short] = [tags(text('tracks/storm-rebooking/index.html')), tags(text(`go/${name}/index.html`))];
    assert.equal(short.get('og:title'), "Risk: A forwarded offer opens somebody's booking · Storm rebooking");
    assert.match(short.get('description') ?? '', /^Open\. \S.*Mitigation: \S/);
    for (const tag of ['og:image', 'og:image:alt', 'theme-color', 'twitter:card'])
      assert.equal(short.get(tag), page.get(tag), tag);
    assert.match(short.get('og:url') ?? '', /\/sub\/tracks\/storm-rebooking\/spec\/#risk-a-forwarded-offer/);
    assert.equal(short.get('link canonical'), short.get('og:url')?.replace(/#.*$/, ''));
    const question = tags(text('go/storm-rebooking.question-how-long-is-an-offer-held/index.html'));
    assert.match(question.get('description') ?? '', /^Resolved: 30 minutes, and 10 in the last hour before departure/);
  });
});

describe('feeds', () => {
  test('RSS, Atom and JSON Feed tell the same entries, with ids and dates of their own', () => {
    const xml = new XMLParser({ ignoreAttributes: false });
    for (const path of ['feed', 'status']) {
      const rssText = text(`${path}.xml`);
      const atomText = text(`${path}.atom`);
      assert.equal(XMLValidator.validate(rssText), true, path);
      assert.equal(XMLValidator.validate(atomText), true, path);
      const list = <T>(value: T | T[] | undefined): T[] =>
        value === undefined ? [] : Array.isArray(value) ? value : [value];
      const rss = list(
        (
          xml.parse(rssText) as {
            rss: { channel: { item?: { guid: { '#text': string }; pubDate: string; link: string }[] } };
          }
        ).rss.channel.item,
      );
      const atom = list((xml.parse(atomText) as { feed: { entry?: { id: string; updated: string }[] } }).feed.entry);
      const json = JSON.parse(text(`${path}.json`)) as {
        version: string;
        items: { id: string; url: string; date_modified: string }[];
      };
      assert.equal(json.version, 'https://jsonfeed.org/version/1');
      assert.ok(json.items.length > 0, path);
      const ids = json.items.map(({ id }) => id);
      assert.deepEqual(
        atom.map(({ id }) => id),
        ids,
        path,
      );
      assert.deepEqual(
        rss.map(({ guid }) => guid['#text']),
        ids,
        path,
      );
      assert.equal(new Set(ids).size, ids.length, path);
      const dates = json.items.map(({ date_modified }) => Date.parse(date_modified));
      assert.deepEqual(
        dates,
        [...dates].sort((a, b) => b - a),
        path,
      );
      for (const { date_modified, url } of json.items) {
        assert.ok(date_modified.slice(0, 10) <= '2026-11-20', date_modified);
        assert.ok(built.files.has(fileAt(url)), url);
      }
    }
  });

  test('the page of a track names its one feed', () => {
    const link = /<link rel="alternate" type="application\/atom\+xml"[^>]* href="([^"]*\/tracks\/[^"]*)"/;
    const [, address = ''] = link.exec(text('tracks/storm-rebooking/index.html')) ?? [];
    assert.match(address, /\/sub\/tracks\/storm-rebooking\/feed\.atom$/);
    assert.ok(built.files.has('tracks/storm-rebooking/feed.atom'));
  });
});

test('calendars are read by another program; lines end with CRLF and are at most 75 octets', () => {
  for (const file of [...built.files].filter((name) => name.endsWith('.ics'))) {
    const calendar = text(file);
    assert.ok(!/[^\r]\n/.test(calendar), file);
    for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, `${file}: ${line}`);
    const events = new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents('vevent');
    assert.ok(events.length > 0, file);
    const uids = events.map((event) => event.getFirstPropertyValue('uid'));
    assert.equal(new Set(uids).size, uids.length, file);
  }
});

test('the portfolio is valid by its published schema, and names a page and a fragment for each record', () => {
  const portfolio = JSON.parse(text('api/portfolio.json')) as Record<string, { url: string; id: string }[]>;
  const schema = JSON.parse(text('api/portfolio.schema.json')) as Record<string, unknown>;
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
  assert.ok(validate(portfolio), JSON.stringify(validate.errors?.slice(0, 5)));
  assert.equal(validate({ ...portfolio, risks: [{ id: 'x' }] }), false);
});

test('CSV has a row for each record', () => {
  const portfolio = JSON.parse(text('api/portfolio.json')) as Record<string, unknown[]>;
  for (const name of ['risks', 'approvals', 'milestones'])
    assert.equal(records(text(`${name}.csv`)).length, portfolio[name]?.length, name);
});

describe('short addresses', () => {
  test('every track and record has one that leads to it', () => {
    const portfolio = JSON.parse(text('api/portfolio.json')) as Record<string, { id: string; url: string }[]>;
    for (const kind of ['tracks', 'risks', 'approvals', 'milestones', 'questions']) {
      for (const { id, url } of portfolio[kind] ?? []) {
        const page = text(`go/${id}/index.html`);
        assert.match(
          page,
          new RegExp(
            `http-equiv="refresh" content="0; url=${base}${url.slice(1).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"`,
          ),
          id,
        );
      }
    }
  });

  test('an archived track keeps its own, a renamed one its old one', () => {
    assert.match(text('go/sms-alerts/index.html'), /url=\/sub\/tracks\/sms-alerts\/"/);
    assert.match(text('go/auto-rebooking/index.html'), /url=\/sub\/tracks\/storm-rebooking\/"/);
    assert.match(text('go/3.10/index.html'), /url=\/sub\/tracks\/vehicle-deck-loading\/"/);
  });
});

test('each document stands as Markdown beside its page, and llms.txt leads to it', () => {
  const index = text('llms.txt');
  for (const [, address] of index.matchAll(/\]\((https:[^)]+)\)/g))
    assert.ok(built.files.has(fileAt(address!)), address);
  const source = readFileSync(join(exampleSwarm, 'tracks/storm-rebooking/rollback_guide.md'), 'utf8');
  assert.equal(text('tracks/storm-rebooking/rollback-guide.md'), source);
});

test('the sitemap holds every page that search engines may keep, robots.txt names it', () => {
  const urls = [...text('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => fileAt(match[1]!));
  assert.deepEqual(
    urls.sort(),
    pages()
      .map(([file]) => file)
      .filter((file) => file !== '404.html' && file !== 'search/index.html')
      .sort(),
  );
  assert.match(text('robots.txt'), /^Sitemap: https:\/\/plans\.example\.org\/sub\/sitemap-index\.xml$/m);
});

test('a second build of the same input gives the same bytes', async () => {
  // A copy: commits to this repository would be another input.
  const swarm = join(root, 'swarm');
  cpSync(exampleSwarm, swarm, { recursive: true });
  const one = await build({ ...optionsFor(swarm, join(root, 'one')), site, base });
  const other = await build({ ...optionsFor(swarm, join(root, 'other')), site, base });
  assert.deepEqual([...other.files].sort(), [...one.files].sort());
  const different = [...one.files].filter(
    (file) => !readFileSync(join(one.folder, file)).equals(readFileSync(join(other.folder, file))),
  );
  assert.deepEqual(different, []);
});

test('without an address the build says once what it leaves out, and goes on', async () => {
  const said: string[] = [];
  const { buildSite } = await import('../../src/site/build/build.ts');
  await buildSite(optionsFor(exampleSwarm, join(root, 'nowhere')), (message) => said.push(message));
  assert.equal(said.filter((message) => /address of the site/.test(message)).length, 1);
  assert.equal(existsSync(join(root, 'nowhere/feed.xml')), false);
  assert.equal(existsSync(join(root, 'nowhere/cards')), false);
  const home = readFileSync(join(root, 'nowhere/index.html'), 'utf8');
  assert.doesNotMatch(home, /og:image|feed\.xml|canonical/);
});

test('a card cache that is damaged is drawn again', async () => {
  const { cachedCard, keepCard } = await import('../../src/site/cards/cache.ts');
  const png = readFileSync(join(built.folder, [...built.files].find((file) => file.startsWith('cards/'))!));
  keepCard('whole.png', png);
  assert.ok(cachedCard('whole.png')?.equals(png));
  keepCard('cut.png', png.subarray(0, 500));
  assert.equal(cachedCard('cut.png'), null);
  assert.equal(cachedCard('../../etc/passwd'), null);
});
