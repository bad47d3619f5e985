import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ical from 'ical.js';
import { read as readCsv } from '../../support/csv.ts';
import { filesOf } from '../../support/hostile/visit.ts';
import type { Row } from '../suite.ts';
import { row } from './attack.ts';

type Check = (text: string, html: string[]) => string | null;

const csv: Check = (text) => {
  const [header, ...rows] = readCsv(text);
  const uneven = rows.find((cells) => cells.length !== header!.length);
  if (uneven) return `a row has ${uneven.length} cells of ${header!.length}: ${uneven.join('|').slice(0, 200)}`;
  const formula = rows.flat().find((cell) => /^[=+@\t\r]/.test(cell));
  return formula === undefined ? null : `a cell is a formula: ${formula.slice(0, 200)}`;
};

/** What an event may hold: a line end in a payload must not begin a property of its own. */
const properties = new Set(
  'uid dtstamp dtstart dtend summary description url status sequence last-modified created categories transp class location x-microsoft-cdo-alldayevent x-microsoft-msncalendar-alldayevent'.split(
    ' ',
  ),
);
const calendar: Check = (text) => {
  const strange = new ical.Component(ical.parse(text) as never[]).getAllSubcomponents().flatMap((part) => [
    ...(part.name === 'vevent' ? [] : [part.name]),
    ...part
      .getAllProperties()
      .map(({ name }) => name)
      .filter((name) => !properties.has(name)),
  ]);
  return strange.length === 0 ? null : `it holds ${[...new Set(strange)].join(', ')}`;
};

/** Texts of a feed that its reader may take for HTML. */
const htmlKeys = new Set(['title', 'description', 'summary', 'content', 'content_html', 'content:encoded', 'name']);
function htmlIn(node: unknown, key: string, into: string[]): void {
  if (typeof node === 'string') {
    if (htmlKeys.has(key)) into.push(node);
  } else if (Array.isArray(node)) for (const child of node) htmlIn(child, key, into);
  else if (node !== null && typeof node === 'object')
    for (const [name, child] of Object.entries(node)) htmlIn(child, name === '#text' ? key : name, into);
}

const feed: Check = (text, html) => {
  const valid = XMLValidator.validate(text);
  if (valid !== true) return valid.err.msg;
  htmlIn(new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(text), '', html);
  return null;
};
const json: Check = (text) => {
  JSON.parse(text);
  return null;
};
const jsonFeed: Check = (text, html) => {
  htmlIn(JSON.parse(text), '', html);
  return null;
};

/** A short address leads on to a page of the site, and holds nothing else that could act. */
const short: Check = (text) => {
  const on = /<meta http-equiv="refresh" content="0; url=([^"]*)">/.exec(text)?.[1] ?? '/';
  if (!/^\/(?![/\\])/.test(on)) return `it leads to ${on}`;
  const strange = /<(?!\/?(?:!doctype|html|head|meta|title|link|body|main|h1|p|a)\b)[a-z!?/][^>]*>/i.exec(text);
  return strange === null ? null : `it holds ${strange[0].slice(0, 200)}`;
};

const kinds: [name: string, ending: RegExp, check: Check][] = [
  ['tables', /\.csv$/, csv],
  ['calendars', /\.ics$/, calendar],
  ['feeds as XML', /\.(?:xml|atom)$/, feed],
  ['feeds as JSON', /(?:feed|status)\.json$/, jsonFeed],
  ['other JSON', /(?<!feed|status)\.json$/, json],
  ['short addresses', /^go\/.*\.html$/, short],
];

/** Files of a site that are no pages: each is sound in its format, and what a feed reader takes for HTML is text. */
export async function dataFailures(browser: Browser, site: string): Promise<Row[]> {
  const files = filesOf(site, '').map((url) => decodeURIComponent(url.slice(1)));
  const rows: Row[] = [];
  const page = await browser.newPage();
  for (const [name, ending, check] of kinds) {
    const failures: string[] = [];
    const chosen = files
      .map((file) => (file.endsWith('/') ? `${file}index.html` : file))
      .filter((file) => ending.test(file));
    for (const file of chosen) {
      const html: string[] = [];
      try {
        const wrong = check(readFileSync(join(site, file), 'utf8'), html);
        if (wrong !== null) failures.push(`${file}: ${wrong}`);
      } catch (error) {
        failures.push(`${file}: ${String(error).slice(0, 300)}`);
      }
      const elements = await page.evaluate(
        (texts) =>
          texts.filter((text) => new DOMParser().parseFromString(text, 'text/html').body.childElementCount > 0),
        html,
      );
      for (const text of elements) failures.push(`${file}: a reader of feeds sees elements in ${text.slice(0, 200)}`);
    }
    rows.push(row(name, chosen.length, failures));
  }
  await page.close();
  return rows;
}
