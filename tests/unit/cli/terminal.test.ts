import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { errorText } from '../../../src/cli/error-text.ts';
import { UsageError } from '../../../src/cli/settings.ts';
import { shellWord } from '../../../src/cli/terminal.ts';
import { trackway } from './run.ts';

/** What commands print about names and settings that anyone may have written. */

const root = realpathSync(mkdtempSync(join(tmpdir(), 'trackway-terminal-')));
after(() => rmSync(root, { recursive: true }));

const skip = process.platform === 'win32' ? 'there is no bash' : false;

test('a word for pasting into a shell is that word, and runs nothing', { skip }, () => {
  const ran = join(root, 'ran');
  for (const word of [
    'plans',
    'my plans',
    `$(touch ${ran})`,
    `\`touch ${ran}\``,
    "it's \\'",
    'a"b',
    '!x',
    '\u001b[2J\nls',
    "\u202e\\n'",
  ]) {
    const quoted = shellWord(word);
    assert.equal(execFileSync('bash', ['-c', `printf %s ${quoted}`], { encoding: 'utf8' }), word);
    assert.ok(!/[\p{Cc}\p{Bidi_Control}]/u.test(quoted), quoted);
  }
  assert.throws(() => realpathSync(ran));
});

test('nothing from trackway.yaml begins a line or moves the cursor, in messages and in errors', async () => {
  const plans = join(root, 'plans');
  mkdirSync(join(plans, 'a'), { recursive: true });
  writeFileSync(join(plans, 'a/spec.md'), '# A\n');
  for (const pattern of ['x\\e[2J\\n::error::y/*', 'a\\n::error::y/*", "a*']) {
    writeFileSync(join(plans, 'trackway.yaml'), `tracks: ["${pattern}"]\n`);
    const { out, err } = await trackway('check', '--swarm', plans);
    assert.ok(!/^::|[^\P{Cc}\n]/mu.test(`${out}\n${err}`), err);
  }
  assert.equal(errorText(new UsageError('no\n::error::x')), 'no\\u000a::error::x');
  assert.match(errorText(new Error('no\n::error::x')), /^Error: no\\u000a::error::x\n {4}at /);
});

test('JSON for a terminal or a machine has no control character', async () => {
  const plans = join(root, 'controls');
  mkdirSync(join(plans, 'tracks/a'), { recursive: true });
  writeFileSync(join(plans, 'tracks/a/spec.md'), '# A\n\n**Status:** \u009b2Jfoo\n\n[b](no\u009b2J.md)\n');
  for (const format of ['json', 'sarif']) {
    const { out } = await trackway('check', '--swarm', plans, '--format', format);
    assert.match(out, /u009b/);
    assert.ok(!out.includes('\u009b'), format);
    JSON.parse(out);
  }
});
