import { readFileSync } from 'node:fs';
import { UsageError } from '../settings.ts';

/** The pull request that a job is about, as far as the event that started it tells. */
export type Subject =
  | { kind: 'request'; number: number; base: string; head: 'HEAD' }
  /** A job that runs after another one, for a pull request from a fork: the request is looked for by its branch. */
  | { kind: 'branch'; owner: string; branch: string; head: string };

/** A part of an event; what is missing is undefined. */
type Part = { readonly [key: string]: unknown };
const partOf = (value: unknown): Part => (typeof value === 'object' && value !== null ? (value as Part) : {});
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const isHash = (text: string): boolean => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);

/**
 * The pull request of an event of GitHub Actions: `pull_request`, or `workflow_run` after one
 * (docs.github.com/en/webhooks/webhook-events-and-payloads).
 * @param path the file of `GITHUB_EVENT_PATH`
 * @throws {UsageError} if the event has none
 */
export function subjectOf(path: string | undefined): Subject {
  const event = eventAt(path);
  const request = partOf(event.pull_request);
  const base = textOf(partOf(request.base).sha);
  if (typeof request.number === 'number' && isHash(base))
    return { kind: 'request', number: request.number, base, head: 'HEAD' };
  const run = partOf(event.workflow_run);
  const [head, branch] = [textOf(run.head_sha), textOf(run.head_branch)];
  const owner = textOf(partOf(partOf(run.head_repository).owner).login);
  if (isHash(head) && branch !== '' && owner !== '') return { kind: 'branch', owner, branch, head };
  throw new UsageError(
    'comment: this job is not about a pull request. Run it in a workflow on pull_request, or on workflow_run after one.',
  );
}

function eventAt(path: string | undefined): Part {
  if (path === undefined || path === '')
    throw new UsageError(
      'comment: GITHUB_EVENT_PATH is not set. This command runs in GitHub Actions; elsewhere, trackway diff --format markdown prints the same text.',
    );
  try {
    return partOf(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new UsageError(`comment: the file of GITHUB_EVENT_PATH cannot be read as JSON.`);
  }
}
