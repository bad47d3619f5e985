import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FixtureCommit } from '../fixtures/histories/history.ts';
import type { FixtureRepository } from './repository.ts';

/** Makes a commit of a fixture history. */
export function commitFixture(
  repository: FixtureRepository,
  { day, author, subject, files = {}, edits = {} }: FixtureCommit,
): void {
  const at = (file: string): string => join(repository.path, file);
  const changed: Record<string, string | null> = { ...files };
  const removed = Object.keys(files).filter((file) => files[file] === null);
  for (const [file, pairs] of Object.entries(edits)) {
    // A document that one commit removes and another name edits was renamed.
    if (removed.length === 1 && pairs.length === 0) {
      mkdirSync(dirname(at(file)), { recursive: true });
      renameSync(at(removed[0]!), at(file));
    }
    let text = readFileSync(at(file), 'utf8');
    for (const [from, to] of pairs) {
      assert.equal(text.split(from).length, 2, `${day}: “${from}” is not once in ${file}`);
      text = text.replace(from, () => to);
    }
    changed[file] = text;
  }
  repository.commit(day, subject, changed, author);
}
