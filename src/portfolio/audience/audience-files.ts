import type { Commit } from '../../model/track.ts';
import type { Listing, SwarmFiles } from '../files/swarm-files.ts';
import type { History } from '../git/history.ts';
import { type LeftOut, type LeftOutInput, leftOutOf } from './left-out.ts';

/**
 * Files as the public sees them: what is marked for a smaller audience is not there. Everything that Trackway publishes
 * is made from files that are read here, so that nothing has to be left out later (docs/audiences.md).
 */
export class AudienceFiles implements SwarmFiles {
  private readonly input: LeftOutInput;
  private found: Promise<LeftOut> | null = null;

  constructor(input: LeftOutInput) {
    this.input = input;
  }

  get name(): string {
    return this.input.files.name ?? '';
  }

  leftOut(): Promise<LeftOut> {
    this.found ??= leftOutOf(this.input);
    return this.found;
  }

  async list(): Promise<Listing> {
    const { files, diagnostics } = await this.input.files.list();
    const gone = await this.leftOut();
    const isGone = (path: string): boolean =>
      gone.files.has(path) || [...gone.tracks].some((track) => path === track || path.startsWith(`${track}/`));
    return {
      files: files.filter((path) => !isGone(path)),
      diagnostics: diagnostics.filter(({ file }) => !isGone(file)),
    };
  }

  async read(path: string, limit: number): Promise<Uint8Array> {
    const { files, texts } = await this.leftOut();
    if (files.has(path)) throw new Error(`${path} is left out for this audience`);
    const text = texts.get(path);
    return text === undefined ? this.input.files.read(path, limit) : new TextEncoder().encode(text).subarray(0, limit);
  }

  async history(files: readonly string[]): Promise<History | null> {
    const history = await this.input.files.history(files);
    if (history === null) return null;
    const last = new Map([...history.last].map(([path, commit]) => [path, anonymous(commit)]));
    // Approvals keep what their documents say: what changed since would have to be told from texts that are gone.
    return { ...history, last, versions: async () => null };
  }
}

/**
 * A commit without its author and its message: both may be about what is left out, and a message cannot be cut. The words
 * in their place fit the sentences of pages.
 */
export const anonymous = <One extends Commit>(commit: One): One => ({
  ...commit,
  author: 'the team',
  subject: 'Updated',
});
