import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildSite } from '../../src/site/build/build.ts';
import { writeFolder } from '../support/folders.ts';
import { FixtureRepository, withoutGit as skip } from '../support/repository.ts';
import { optionsFor, temporaryFolder } from './support/built-site.ts';

/*
 * A site built with everything that earlier builds kept is, byte for byte, the site of a build that knows nothing. A
 * build takes seconds: `npm test` makes twelve edits, six for each build. TRACKWAY_EDITS=50 makes fifty, one for each.
 */

const long = Number(process.env.TRACKWAY_EDITS ?? 0);
const edits = long > 0 ? long : 12;
const perBuild = long > 0 ? 1 : 6;

const root = temporaryFolder();
const cacheHome = process.env.XDG_CACHE_HOME;
after(() => {
  if (cacheHome === undefined) delete process.env.XDG_CACHE_HOME;
  else process.env.XDG_CACHE_HOME = cacheHome;
});

let state = Number(process.env.TRACKWAY_SEED ?? 19);
const random = (limit: number): number => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return Math.floor((state / 0x80000000) * limit);
};
const oneOf = <T>(list: readonly T[]): T => list[random(list.length)]!;

type Plans = Map<string, string>;

const words = ['harbour', 'lantern', 'gangway', 'timetable', 'mooring'];
const names = ['ferry', 'quay', 'lights', 'fares'];

const spec = (name: string, needs: string): string => `# The ${name}

**Status:** Planned
**Owner:** Ana Costa
**Target:** 2026-12-01
**Depends on:** [${needs}](../${needs}/spec.md)

It serves the ${words[0]}. See also [the notes](notes.md).

## Risks

| Risk | Probability | Impact | Owner |
|---|---|---|---|
| Fog at the ${name} | 3 | 4 | Bo Lind |

## Approvals

- [ ] Finance: Cleo Brandt

## Open questions

- Who pays for the ${name}? (owner: Bo Lind)
`;

const notes = (name: string): string =>
  `# Notes on the ${name}\n\nThe ${words[1]} is old.\n\n\`\`\`ts\nconst a = 1;\n\`\`\`\n`;

const begin = (): Plans =>
  new Map(
    names.flatMap((name, index) => [
      [`tracks/${name}/spec.md`, spec(name, names[(index + 1) % names.length]!)] as const,
      [`tracks/${name}/notes.md`, notes(name)] as const,
    ]),
  );

/** What a team does to its plans; each takes the plans and may leave them as they are. */
const kinds: Record<string, (plans: Plans, earlier: readonly Plans[]) => void> = {
  word: (plans) => replace(plans, new RegExp(words.join('|')), oneOf(words)),
  status: (plans) =>
    replace(plans, /\*\*Status:\*\* .*/, `**Status:** ${oneOf(['Blocked', 'Complete', 'In progress'])}`),
  date: (plans) => replace(plans, /2026-1\d-\d\d/, `2026-1${random(3)}-1${random(10)}`),
  title: (plans) => replace(plans, /^# .*/, `# ${oneOf(['The boat', 'The pier', 'Another name'])}`),
  owner: (plans) => replace(plans, /\*\*Owner:\*\* .*/, `**Owner:** ${oneOf(['Ana Costa', 'Dan Ekholm'])}`),
  rating: (plans) => replace(plans, /\| \d \| \d \|/, `| ${1 + random(5)} | ${1 + random(5)} |`),
  dependency: (plans) => replace(plans, /\[\w+\]\(\.\.\/\w+\//, `[on](../${oneOf(names)}/`),
  approval: (plans) =>
    replace(plans, /- \[.\] Finance.*/, oneOf(['- [x] Finance: Cleo Brandt', '- [ ] Finance: Ana Costa'])),
  renamedDocument: (plans) => move(plans, oneOf([...plans.keys()]), `tracks/${oneOf(names)}/${oneOf(words)}.md`),
  renamedTrack: (plans) => {
    const [from, to] = [oneOf(names), oneOf(words)];
    for (const path of [...plans.keys()])
      if (path.startsWith(`tracks/${from}/`)) move(plans, path, path.replace(`/${from}/`, `/${to}/`));
  },
  removed: (plans) => plans.size > 4 && plans.delete(oneOf([...plans.keys()])),
  added: (plans) => plans.set(`tracks/${oneOf(names)}/${oneOf(words)}.md`, notes(oneOf(words))),
  settings: (plans) => plans.set('trackway.yaml', `title: ${oneOf(['Harbour', 'Islands'])}\n`),
  reverted: (plans, earlier) => {
    const back = oneOf(earlier);
    plans.clear();
    for (const [path, text] of back) plans.set(path, text);
  },
};

function replace(plans: Plans, from: RegExp, to: string): void {
  const path = oneOf([...plans.keys()]);
  plans.set(path, plans.get(path)!.replace(from, to));
}

function move(plans: Plans, from: string, to: string): void {
  const text = plans.get(from)!;
  plans.delete(from);
  plans.set(to, text);
}

/** Checksums of all files of a folder, by path. */
const contentOf = (folder: string): Map<string, string> =>
  new Map(
    globSync('**', { cwd: folder })
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ]),
  );

const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path)).sort();

async function buildWith(cache: string, swarm: string, out: string): Promise<Map<string, string>> {
  process.env.XDG_CACHE_HOME = join(root, cache);
  await buildSite({ ...optionsFor(swarm, join(root, out)), site: 'https://plans.example.org' });
  return contentOf(join(root, out));
}

/** What an empty cache may have: pictures of cards, which take long to draw and have tests of their own. */
function emptyCache(): void {
  rmSync(join(root, 'cold'), { recursive: true, force: true });
  mkdirSync(join(root, 'cold/trackway'), { recursive: true });
  for (const name of existsSync(join(root, 'warm/trackway')) ? readdirSync(join(root, 'warm/trackway')) : [])
    if (/^(?:cards|fonts)/.test(name))
      cpSync(join(root, 'warm/trackway', name), join(root, 'cold/trackway', name), { recursive: true });
}

test(`after ${edits} edits, renames, removals and reversals the site is that of a cold build`, { skip }, async () => {
  const repository = new FixtureRepository(join(root, 'plans'));
  let plans = begin();
  const earlier: Plans[] = [];
  const told: string[] = [];
  const save = (): void => {
    const old = globSync(['tracks/**/*.md', 'trackway.yaml'], { cwd: repository.path });
    const gone = old.filter((path) => !plans.has(path)).map((path) => [path, null] as const);
    repository.commit(
      '2026-11-10',
      told.slice(-perBuild).join(', ') || 'Plans',
      Object.fromEntries([...gone, ...plans]),
    );
  };
  save();
  await buildWith('warm', repository.path, 'out');
  for (let made = 0; made < edits; ) {
    for (let index = 0; index < perBuild; index++, made++) {
      earlier.push(plans);
      plans = new Map(plans);
      const kind = oneOf(Object.keys(kinds));
      kinds[kind]!(plans, earlier);
      told.push(kind);
    }
    // An edit may change nothing, and git commits only changes.
    plans.set('tracks/ferry/log.md', `# Log\n\n${made} edits.\n`);
    save();
    const warm = await buildWith('warm', repository.path, 'out');
    emptyCache();
    rmSync(join(root, 'fresh'), { recursive: true, force: true });
    const cold = await buildWith('cold', repository.path, 'fresh');
    assert.deepEqual(differing(warm, cold), [], told.join(', '));
  }
});

test('a word changes the pages that show it, and no other', async () => {
  const [swarm, out] = [join(root, 'words'), join(root, 'words-out')];
  const pagesWith = async (path: string, from: string, to: string): Promise<Map<string, string>> => {
    const plans = begin();
    plans.set(path, plans.get(path)!.replace(from, to));
    rmSync(swarm, { recursive: true, force: true });
    writeFolder(swarm, Object.fromEntries(plans));
    await buildWith('words-cache', swarm, 'words-out');
    return new Map(globSync('**/*.html', { cwd: out }).map((file) => [file, readFileSync(join(out, file), 'utf8')]));
  };
  const before = await pagesWith('tracks/quay/spec.md', '', '');
  for (const [path, from, to] of [
    ['tracks/ferry/notes.md', 'lantern', 'zebra'],
    ['tracks/quay/spec.md', 'Fog at', 'Zebra at'],
    ['tracks/quay/spec.md', 'Who pays', 'Who zebras'],
  ] as const) {
    const now = await pagesWith(path, from, to);
    const showing = [...now].filter(([, html]) => /zebra/i.test(html)).map(([file]) => file);
    const gone = [...before.keys()].filter((file) => !now.has(file));
    assert.ok(showing.some((file) => file.startsWith('tracks/')));
    assert.deepEqual(differing(before, now), [...showing, ...gone].sort(), `${from} → ${to}`);
  }
});
