import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Portfolio } from '../../../src/model/portfolio.ts';
import { importCommits } from '../../support/hostile/commits.ts';
import { writeHostileSwarm } from '../../support/hostile/swarm.ts';
import { filesOf, pagesOf, publish, visit, withoutPolicy } from '../../support/hostile/visit.ts';
import type { Row } from '../suite.ts';
import { type Attack, row } from './attack.ts';
import { dataFailures } from './data.ts';

/** One page in so many of tracks and their documents is opened; the pages that show all tracks are opened in any case. */
const every = 8;

/**
 * A track for each payload, which stands wherever a track has room for one alone: title, ID, owner, state, dates, registry, metadata.json, names of
 * its folder and file, author and subject of its commit. Then everything that is no page: tables, calendars, feeds, short addresses, cards.
 */
export async function tracks({ browser, root, payloads, long, say }: Attack): Promise<Row[]> {
  const some = payloads.slice(0, long ? 1500 : 60);
  const [repository, site] = [join(root, 'tracks'), join(root, 'tracks-site')];
  const { single } = writeHostileSwarm(join(repository, 'swarm'), some, {
    spread: 'everywhere',
    drawn: 0,
    single: true,
    only: [],
  });
  importCommits(
    repository,
    single.map(({ folder, payload }) => ({ path: `swarm/${folder}/spec.md`, author: payload, subject: payload })),
  );
  await publish(join(repository, 'swarm'), site, join(root, 'cache'), ['--site', 'https://plans.example.org']);

  const failures: string[] = [];
  const portfolio = JSON.parse(readFileSync(join(site, 'api/portfolio.json'), 'utf8')) as Portfolio;
  const { tracks, approvals } = portfolio;
  // Dependencies are not among them: a name of no track is rarely read as one here. Their channel shows that they reach the site.
  const reached = {
    titles: tracks.map(({ title }) => title),
    owners: tracks.map(({ owners }) => owners),
    states: tracks.map(({ status }) => status),
    files: tracks.map(({ documents }) => documents.map(({ path }) => path)),
    authors: tracks.map(({ documents }) => documents.map(({ commit }) => commit?.author)),
    subjects: tracks.map(({ documents }) => documents.map(({ commit }) => commit?.subject)),
    approvals,
  };
  // Most payloads have one of these words, and no other text here does.
  for (const [place, values] of Object.entries(reached)) {
    const count = values.filter((value) => /alert|script|on[a-z]+=/i.test(JSON.stringify(value))).length;
    if (count < some.length / 2) failures.push(`of ${some.length} payloads only ${count} are among the ${place}`);
  }
  if (filesOf(site, '.png').length < some.length) failures.push('not every track has a card');

  const urls = pagesOf(site).filter((url, index) => !/^\/(?:tracks|approvals)\/./.test(url) || index % every === 0);
  const feeds = [...filesOf(site, 'feed.xml'), ...filesOf(site, 'feed.atom')].filter((_, index) => index % 40 === 0);
  const bare = await visit(browser, site, [...urls, ...feeds, '/status.xml'], { page: withoutPolicy });
  const whole = await visit(
    browser,
    site,
    urls.filter((_, index) => index % 4 === 0),
  );
  for (const { fired, suspects } of [bare, whole]) failures.push(...fired, ...suspects);
  say(`${single.length} tracks of one payload, ${bare.pages} pages opened: ${failures.length} failures`);

  const rows = [row('tracks of one payload', single.length, failures), ...(await dataFailures(browser, site))];
  for (const folder of [repository, site]) rmSync(folder, { recursive: true, force: true });
  return rows;
}
