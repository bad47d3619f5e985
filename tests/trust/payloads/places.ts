import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { channels, diagramChannels } from '../../support/hostile/channels.ts';
import { markOf, writeHostileSwarm } from '../../support/hostile/swarm.ts';
import { filesOf, pagesOf, publish, visit, withoutPolicy } from '../../support/hostile/visit.ts';
import type { Row } from '../suite.ts';
import { type Attack, row } from './attack.ts';

/** Payloads of one portfolio: its register of risks has five times as many, and is a page that a browser opens at once. */
const perSite = 2100;
/** One page in so many is opened with its policy as well: it shows whether the policy has anything to stop. */
const withPolicy = 8;
/** One page in so many of the people and roles that are asked to approve: each payload has two. */
const approvers = 120;

const pages = 'pages of all tracks';
/** The channel whose document an address shows, or the pages that show many. */
const channelOf = (url: string): string => /\/tracks\/packed-\d+\/([^/:]+)\//.exec(url)?.[1] ?? pages;

/** Every payload in every channel. One row for each channel, whose failures are of its own documents' pages, and one for the pages that show all. */
export async function places({ browser, root, payloads, long, say }: Attack): Promise<Row[]> {
  const all = [...channels, ...diagramChannels];
  const rows = new Map([...all.map(({ name }) => name), pages].map((name) => [name, row(name, 0, [])]));
  for (let from = 0; from < payloads.length; from += perSite) {
    const some = payloads.slice(from, from + perSite);
    const [swarm, site] = [join(root, `places-${from}`), join(root, `places-${from}-site`)];
    const { packed, runs } = writeHostileSwarm(swarm, some, { spread: 'everywhere', drawn: 1000 });
    await publish(swarm, site, join(root, 'cache'));
    for (const [name, count] of runs) rows.get(name)!.runs += count;
    for (const channel of all) {
      for (let track = 0; track < packed; track++) {
        const page = join(site, 'tracks', `packed-${track}`, channel.name, 'index.html');
        if (!existsSync(page) || !readFileSync(page, 'utf8').includes(markOf(channel)))
          rows
            .get(channel.name)!
            .failures.push(`nothing of it is on the page of tracks/packed-${track}/${channel.name}.md`);
      }
    }
    const urls = [
      ...pagesOf(site).filter((url, index) => !/^\/approvals\/./.test(url) || index % approvers === 0),
      ...filesOf(site, '-light.svg'),
    ];
    rows.get(pages)!.runs += urls.filter((url) => channelOf(url) === pages).length;
    const bare = await visit(browser, site, urls, { page: withoutPolicy });
    const whole = await visit(
      browser,
      site,
      urls.filter((_, index) => index % withPolicy === 0),
    );
    const found = [
      ...[...bare.fired, ...bare.suspects].map((what) => ({ what, policy: 'without the policy' })),
      ...[...whole.fired, ...whole.suspects].map((what) => ({ what, policy: 'with the policy' })),
    ];
    for (const { what, policy } of found) rows.get(channelOf(what))!.failures.push(`${policy}: ${what}`);
    if (bare.elements < some.length / 20)
      rows.get(pages)!.failures.push(`only ${bare.elements} elements of the payloads were read as HTML`);
    say(
      `${Math.min(from + perSite, payloads.length)} of ${payloads.length} payloads in ${all.length} places: ${found.length} failures`,
    );
    for (const folder of [swarm, site]) rmSync(folder, { recursive: true, force: true });
    if (!long) break;
  }
  return [...rows.values()];
}
