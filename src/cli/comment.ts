import { appendFileSync } from 'node:fs';
import type { Command } from 'commander';
import { changesMarkdown, marker } from '../outputs/changes/markdown.ts';
import { subjectOf } from './comment/event.ts';
import { GitHub, HostRefused } from './comment/github.ts';
import { readSwarm } from './read-swarm.ts';
import { addLinks, type LinkWords, linksOf, UsageError } from './settings.ts';
import { type Finish, type Terminal, visible } from './terminal.ts';

const over = `${marker}\nNo change of plan any more.\n`;

/** `trackway comment`: writes what a pull request changes in the plans as its comment, and keeps that up to date. */
export function addComment(program: Command, io: Terminal, finish: Finish): void {
  addLinks(program.command('comment'))
    .description(
      'In GitHub Actions: write what a pull request changes in the plans into the summary of the job and into one comment, which later runs update. Needs GITHUB_TOKEN.',
    )
    .action(async (words: LinkWords) => {
      const { GITHUB_EVENT_PATH, GITHUB_REPOSITORY = '', GITHUB_TOKEN = '', GITHUB_API_URL } = process.env;
      const subject = subjectOf(GITHUB_EVENT_PATH);
      if (!/^[\w.-]+\/[\w.-]+$/.test(GITHUB_REPOSITORY))
        throw new UsageError('comment: GITHUB_REPOSITORY is not set to owner/name.');
      if (GITHUB_TOKEN === '')
        throw new UsageError(
          `comment: GITHUB_TOKEN is not set: give the step env: GITHUB_TOKEN: \${{ github.token }}.`,
        );
      const github = new GitHub(GITHUB_API_URL || 'https://api.github.com', GITHUB_REPOSITORY, GITHUB_TOKEN);
      try {
        const request =
          subject.kind === 'request' ? subject : await github.requestOf(subject.owner, subject.branch, subject.head);
        if (request === null)
          return io.out('This commit is no longer the newest of an open pull request: nothing to do.');
        const { text, count } = await changesOf(words, request.base, subject.head);
        summarise(text);
        io.out(await keep(github, request.number, text, count));
      } catch (error) {
        if (!(error instanceof HostRefused)) throw error;
        // The token of a request from a fork may only read: that is no fault of the request.
        const mayNotWrite = error.status === 403 || error.status === 404;
        io.err(
          `trackway: ${visible(error.message)}${mayNotWrite ? ' This token may not write comments, as in a pull request from a fork: the summary of the job has the changes.' : ''}`,
        );
        finish(mayNotWrite ? 0 : 1);
      }
    });
}

/** What the request brings: from the common ancestor of its base and its head. */
async function changesOf(words: LinkWords, base: string, head: string): Promise<{ text: string; count: number }> {
  const loaded = await readSwarm(words);
  const { changesSince } = await import('../portfolio/history/changes.ts');
  const asked = { since: base, until: head, fromMergeBase: true, option: 'comment' };
  const [comparison] = await changesSince(words.swarm, loaded, [asked]);
  const { absolute } = linksOf(words, loaded.config);
  const text = changesMarkdown(comparison!, { address: absolute, most: Number.POSITIVE_INFINITY });
  return { text, count: comparison!.changes.length };
}

/** Adds the text to the summary of the job, where there is one. */
function summarise(text: string): void {
  const { GITHUB_STEP_SUMMARY } = process.env;
  if (GITHUB_STEP_SUMMARY) appendFileSync(GITHUB_STEP_SUMMARY, `${text}\n`);
}

/** Writes, updates or leaves the comment, which is known by its first line and its author. Says what was done. */
async function keep(github: GitHub, request: number, text: string, count: number): Promise<string> {
  const comments = await github.comments(request);
  const author = await github.author();
  const own = comments.find((one) => one.author === author && one.body.trimStart().startsWith(marker));
  const body = count === 0 ? over : text;
  if (own === undefined) {
    if (count === 0) return 'No change of plan: no comment was written.';
    await github.create(request, body);
    return `Wrote a comment on pull request ${request}.`;
  }
  // GitHub gives line ends as they were sent, and drops space at the end.
  if (own.body.replaceAll('\r\n', '\n').trim() === body.trim()) return 'The comment says so already.';
  await github.update(own.id, body);
  return `Updated the comment on pull request ${request}.`;
}
