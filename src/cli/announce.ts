import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { changesDiscord } from '../outputs/changes/discord.ts';
import { cacheRoot } from '../temporary/temporary.ts';
import { Announced } from './announce/once.ts';
import { NotPosted, postMessage } from './announce/webhook.ts';
import { readSwarm } from './read-swarm.ts';
import { addLinks, type LinkWords, linksOf, UsageError } from './settings.ts';
import { type Finish, type Terminal, visible } from './terminal.ts';

/** Holds the webhook's address, which lets anyone who knows it post: it is no option, and is never printed. */
const variable = 'TRACKWAY_DISCORD_WEBHOOK';

interface AnnounceWords extends LinkWords {
  since?: string;
  dryRun?: boolean;
  again?: boolean;
  state?: string;
}

/** `trackway announce`: posts what changed to a Discord channel, once for two points. */
export function addAnnounce(program: Command, io: Terminal, finish: Finish): void {
  addLinks(program.command('announce'))
    .description(
      `Post what changed in the plans to a Discord channel, once for the same two commits. The address of the channel’s webhook comes from the environment variable ${variable}. Run it after the site is live.`,
    )
    .addOption(
      new Option('--since <point>', 'a day (YYYY-MM-DD), or a commit, branch or tag; default: the last review'),
    )
    .addOption(new Option('--dry-run', 'print the message, post nothing'))
    .addOption(new Option('--again', 'post even if these two commits were announced before'))
    .addOption(
      new Option('--state <dir>', 'the folder that remembers what was announced (default: in the cache folder)'),
    )
    .action(async (words: AnnounceWords) => {
      const webhook = words.dryRun === true ? null : webhookOf(process.env[variable]);
      const loaded = await readSwarm(words);
      const { changesSince } = await import('../portfolio/history/changes.ts');
      const [comparison] = await changesSince(words.swarm, loaded, [
        words.since === undefined ? {} : { since: words.since },
      ]);
      const { absolute: address } = linksOf(words, loaded.config);
      const message = changesDiscord(comparison!, { address, most: Number.POSITIVE_INFINITY });
      if (webhook === null) return io.out(JSON.stringify(message, null, 2));
      const { from, to, changes } = comparison!;
      if (changes.length === 0) return io.out('Nothing changed, so nothing was posted.');
      if (from.commit === null || to.commit === null)
        throw new UsageError(
          'announce: documents are not committed. A channel is told of commits only: commit them, or use --dry-run to see the message.',
        );
      const announced = new Announced(words.state ?? join(cacheRoot(), 'announced'), [
        webhook.pathname,
        from.commit,
        to.commit,
      ]);
      const points = `${from.commit.slice(0, 7)} and ${to.commit.slice(0, 7)}`;
      if (words.again === true) announced.release();
      if (!announced.claim())
        return io.out(
          `The changes between ${points} were announced before, so nothing was posted. --again posts them once more.`,
        );
      try {
        await postMessage(webhook, message);
        io.out(`Posted the changes between ${points}.`);
      } catch (error) {
        if (!(error instanceof NotPosted)) throw error;
        if (!error.isUnknown) announced.release();
        io.err(
          `trackway: ${visible(error.message)}${error.isUnknown ? ' Look at the channel; --again posts it once more.' : ''}`,
        );
        finish(1);
      }
    });
}

/**
 * The address in the environment.
 * @throws {UsageError} if it is none. The message does not repeat it.
 */
function webhookOf(text: string | undefined): URL {
  if (text === undefined || text.trim() === '')
    throw new UsageError(
      `announce: set ${variable} to the address of the channel’s webhook (its settings, Integrations, Webhooks). --dry-run needs none.`,
    );
  const url = URL.parse(text.trim());
  const isLocal = url !== null && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)))
    throw new UsageError(`announce: the value of ${variable} does not begin with https://.`);
  return url;
}
