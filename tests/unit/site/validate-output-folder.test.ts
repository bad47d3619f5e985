import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { validateOutputFolder } from '../../../src/site/build/validate-output-folder.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'trackway-out-')));
after(() => rmSync(root, { recursive: true, force: true }));

/** `home/ana` holds the swarm folder and the folder where the command runs; `elsewhere` holds none of them. */
const at = (path: string): string => join(root, path);
for (const folder of ['home/ana/plans/tracks/ferry', 'home/ana/work/inner', 'elsewhere/site', 'links'])
  mkdirSync(at(folder), { recursive: true });
writeFileSync(at('home/ana/plans/tracks/ferry/spec.md'), '# Ferry\n');

const [swarm, working, home] = [at('home/ana/plans'), at('home/ana/work'), at('home/ana')];
const check = (out: string, from = swarm): Promise<void> =>
  validateOutputFolder({ out: at(out), swarm: from, force: true }, [working, home]);

/** A link of this name to a path below the root. */
function link(name: string, target: string): string {
  symlinkSync(at(target), at(name));
  return name;
}

test('a link is refused like the folder that it leads to', async () => {
  const holds: [name: string, target: string, held: string][] = [
    ['links/swarm', 'home/ana/plans', swarm],
    ['links/working', 'home/ana/work', working],
    ['links/home', 'home/ana', swarm],
    ['links/above', 'home', swarm],
    ['links/all', '.', swarm],
  ];
  for (const [name, target, held] of holds) {
    await assert.rejects(check(link(name, target)), (error: Error) => {
      assert.equal(error.name, 'UnusableOutputFolder');
      assert.match(error.message, /links\/\w+ leads to .+, which cannot be the output folder: .* Choose another --out/);
      assert.ok(error.message.includes(`it contains ${held}.`), error.message);
      return true;
    });
  }
});

test('a link to a link, and a folder yet to be made below a link, are followed', async () => {
  link('links/second', link('links/first', 'home/ana/plans'));
  await assert.rejects(check('links/second'), /leads to .*plans, which cannot be the output folder/);
  await assert.rejects(
    check('links/second/tracks/site/new'),
    /leads to .*tracks\/site\/new, which is among the documents/,
  );
  await assert.rejects(check(join(link('links/tracks', 'home/ana/plans/tracks'), 'site')), /is among the documents/);
});

test('the folders that must stay may be named by links as well', async () => {
  const linked = at(link('links/named', 'home/ana/plans'));
  await assert.rejects(check('home/ana/plans', linked), /cannot be the output folder/);
  await assert.rejects(check('home/ana/plans/tracks/ferry', linked), /is among the documents/);
  await assert.rejects(
    validateOutputFolder({ out: at('elsewhere'), swarm, force: true }, [at(link('links/inner', 'elsewhere/site'))]),
    /cannot be the output folder/,
  );
});

test('a link elsewhere, and a folder below the home folder, can be published into', async () => {
  await check(link('links/site', 'elsewhere/site'));
  await check('links/site/new');
  await check('home/ana/site');
  await check('home/ana/work/inner');
  assert.deepEqual(readdirSync(at('elsewhere/site')), []);
});

test('a link that leads nowhere, or to itself, is no folder', async () => {
  await assert.rejects(check(link('links/nowhere', 'gone')), /cannot be the output folder/);
  await assert.rejects(check(link('links/circle', 'links/circle')), /cannot be the output folder/);
});
