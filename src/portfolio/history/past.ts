import type { ReadContext } from '../../dialects/dialect.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Day } from '../../model/when.ts';
import { buildIsolated } from '../build-isolated.ts';
import { type Config, teamWords } from '../config/config.ts';
import type { FactsMemo } from '../facts-memo.ts';
import { layOut } from '../files/layout.ts';
import type { SwarmFiles } from '../files/swarm-files.ts';
import { readTracks } from '../read-tracks.ts';

/**
 * The portfolio that files make up on a day, by today's settings and reader. Without tracks it is empty, which is no
 * error of a past state. It has no diagnostics.
 */
export async function pastPortfolio(files: SwarmFiles, config: Config, asOf: Day, memo: FactsMemo): Promise<Portfolio> {
  const listing = await files.list();
  const layout = layOut(listing.files, config);
  const context: ReadContext = { asOf, words: teamWords(config) };
  const read = await readTracks(files, layout, context, config, memo);
  const { portfolio } = await buildIsolated({
    files: listing.files,
    readFile: (path, limit) => files.read(path, limit),
    config,
    settingPlace: () => ({ file: '.' }),
    asOf,
    read,
    history: await files.history([]),
    reading: { context, limits: config.limits, memo },
    diagnostics: [],
    past: true,
  });
  return { ...portfolio, diagnostics: [] };
}
