import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../model/errors.ts';

/** What was announced, as one empty file each: names only, so that neither address nor plans are in it. */
export class Announced {
  private readonly file: string;
  private readonly folder: string;

  /** @param about the channel and the two points */
  constructor(folder: string, about: readonly string[]) {
    this.folder = folder;
    this.file = join(folder, createHash('sha256').update(JSON.stringify(about)).digest('hex'));
  }

  /** Notes it before it is posted, so that two runs at a time post once. False if another run was faster. */
  claim(): boolean {
    mkdirSync(this.folder, { recursive: true });
    try {
      writeFileSync(this.file, '', { flag: 'wx' });
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      throw error;
    }
  }

  /** For a message that was certainly not posted. */
  release(): void {
    rmSync(this.file, { force: true });
  }
}
