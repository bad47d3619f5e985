import { join } from 'node:path';
import { diagramChannels } from '../../support/hostile/channels.ts';
import { writeHostileSwarm } from '../../support/hostile/swarm.ts';
import { pagesOf, publish, visit } from '../../support/hostile/visit.ts';
import type { Row } from '../suite.ts';
import { type Attack, row } from './attack.ts';

/** Mermaid measures labels as HTML: a handler in one is what the frame's policy is for, and the policy stops it. */
const stopped = / policy script-src-attr inline .*\/diagrams\/mermaid\.min\.js$/;

/** Payloads in diagrams that the build leaves to the reader's browser: nothing is even tried there, but what the frame's policy is for. */
export async function diagramFrames({ browser, root, payloads, long, say }: Attack): Promise<Row[]> {
  const some = payloads.slice(0, long ? 600 : 150);
  const site = join(root, 'frames-site');
  const { folder, runs } = writeHostileSwarm(join(root, 'frames'), some, {
    spread: 'everywhere',
    drawn: 0,
    only: diagramChannels,
  });
  await publish(folder, site, join(root, 'no-cache'));
  let figures = 0;
  let drawn = 0;
  const urls = pagesOf(site).filter((url) => url.includes('/diagram-'));
  const { fired } = await visit(browser, site, urls, {
    async also(tab) {
      for (const figure of await tab.locator('figure[data-diagram]').all()) {
        await figure.scrollIntoViewIfNeeded();
        // Either it is drawn, and its source folded, or the page says why it is not.
        await figure
          .locator('details.diagram-source, figcaption')
          .first()
          .waitFor({ state: 'attached', timeout: 60_000 });
        figures++;
        drawn += await figure.locator('iframe').count();
      }
    },
  });
  say(`the browser drew ${drawn} of ${figures} diagrams`);
  const failures = fired.filter((what) => !stopped.test(what));
  if (drawn < figures / 3 || figures === 0) failures.push(`only ${drawn} of ${figures} diagrams were drawn`);
  return [
    row(
      "diagrams in the reader's browser",
      [...runs.values()].reduce((sum, count) => sum + count, 0),
      failures,
    ),
  ];
}
