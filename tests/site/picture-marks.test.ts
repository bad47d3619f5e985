import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build, optionsFor, temporaryFolder } from './support/built-site.ts';

test('no text of a document is imported by the build: no script of the folder runs, no other file is published', async () => {
  const root = temporaryFolder();
  const track = join(root, 'swarm/tracks/ferry');
  mkdirSync(track, { recursive: true });
  const ran = join(root, 'ran');
  const script = join(track, 'run.js');
  writeFileSync(script, `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(ran)}, '');\n`);
  writeFileSync(join(root, 'secret.txt'), 'the words of a file beside the folder');
  // What begins so, Astro takes for the address of a picture.
  const mark = '__ASTRO_IMAGE_';
  const texts = [
    `${mark}${script}?x=.svg`,
    `${mark}${join(root, 'secret.txt')}?raw&.svg`,
    `${mark}./no-such-picture.svg`,
  ];
  writeFileSync(
    join(track, 'spec.md'),
    `# \`${texts[0]}\`\n\n**Status:** In progress\n\n## Open Questions\n\n- \`${texts[1]}\`\n- \`${texts[2]}\`\n`,
  );
  const { files, pages } = await build(optionsFor(join(root, 'swarm'), join(root, 'site')));
  assert.equal(existsSync(ran), false);
  for (const [file, html] of pages) assert.ok(!html.includes('the words of a file beside'), file);
  assert.ok(files.has('tracks/ferry/index.html'));
  const shown = (text: string): string => text.replaceAll('&', '&amp;');
  assert.ok(pages.get('tracks/ferry/index.html')!.includes(`<h1>${shown(texts[0]!)}</h1>`));
  for (const text of texts.slice(1)) assert.ok(pages.get('questions/index.html')!.includes(shown(text)), text);
});
