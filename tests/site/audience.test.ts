import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { cardQueue } from '../../src/render/render-queue.ts';
import { FixtureRepository, withoutGit } from '../support/repository.ts';
import { build, exampleSwarm, optionsFor, temporaryFolder } from './support/built-site.ts';

const root = temporaryFolder();
const mark = '<!-- audience: internal -->';

/** One for each place: names of minerals, which neither the example nor Trackway has. */
const words = [
  ...['zirkonia', 'turmalin', 'amazonit', 'labradorit', 'chrysokoll', 'malachit', 'hornblende', 'pyroxenit'],
  ...['serpentinit', 'wollastonit', 'danburit', 'benitoit', 'taaffeit', 'painitkern', 'jeremejewit', 'musgravit'],
  ...['sugilith', 'larimarblau', 'charoitgrund', 'moldavitglas', 'tektitfeld', 'obsidianrand', 'poudretteit'],
] as const;

/** Replaces a text that must be there. */
function change(repository: FixtureRepository, file: string, from: string, to: string): void {
  const text = readFileSync(join(repository.path, 'swarm', file), 'utf8');
  assert.ok(text.includes(from), `${file} has no “${from}”`);
  repository.write({ [`swarm/${file}`]: text.replace(from, () => to) });
}

/** The example with a history: a section and a report that were public before they were marked, then 20 marks and more. */
function marked(): FixtureRepository {
  const repository = new FixtureRepository(join(root, 'plans'));
  cpSync(exampleSwarm, join(repository.path, 'swarm'), { recursive: true });
  const spec = 'tracks/storm-rebooking/spec.md';
  change(repository, spec, '## Timeline\n', `## Fallback to ${words[0]}\n\nAsk first.\n\n## Timeline\n`);
  repository.write({ 'swarm/tracks/berth-charging/study.md': `# Study of ${words[1]}\n\nOld and public.\n` });
  repository.commit('2026-11-01', 'All plans', {});
  change(repository, spec, `Fallback to ${words[0]}\n`, `Fallback to ${words[0]}\n${mark}\n`);
  const deleted = `# Notes on ${words[2]}\n`;
  repository.write({
    'swarm/tracks/berth-charging/study.md': `---\naudience: internal\n---\n# Study of ${words[1]}\n`,
    'swarm/tracks/berth-charging/secret.md': `---\naudience: internal\n---\n${deleted}`,
  });
  repository.commit('2026-11-10', `Fold ${words[3]} into the plan`, {}, `Pat ${words[4]}`);

  change(repository, spec, '**Risk 3: The', `**Risk 3: ${words[5]} and the`);
  change(repository, spec, 'Two gateways with separate contracts', `Two gateways ${mark}`);
  change(
    repository,
    spec,
    '- **vehicle-deck-loading:**',
    `- **${words[6]}-x:** Not ready. ${mark}\n- **vehicle-deck-loading:**`,
  );
  change(repository, spec, '**Phase 2: Testing', `**Phase 2: ${words[7]} testing`);
  change(repository, spec, 'Storm drill, two weeks in shadow', `Storm drill ${mark}`);
  change(repository, spec, '**Q3: May we', `**Q3: For ${words[8]}, may we`);
  change(
    repository,
    spec,
    '- **Owner:** Anjali Deshmukh\n- **Impact:** About',
    `- **Owner:** Anjali Deshmukh ${mark}\n- **Impact:** About`,
  );
  change(repository, spec, '| 2026-09-14 | tern', `| 2026-09-13 | tern | ${words[9]} ${mark} |\n| 2026-09-14 | tern`);
  change(repository, spec, '- [ ] Security (if', `- [ ] Legal: ${words[10]} Brown ${mark}\n- [ ] Security (if`);
  const gates = 'tracks/ticket-gates/spec.md';
  change(
    repository,
    gates,
    '| The maker delivers later',
    `| ${words[11]} goes bankrupt ${mark} | 5 | 5 | 25 | Wait |\n| The maker delivers later`,
  );
  change(
    repository,
    gates,
    '## Dependencies\n',
    `## Diagram ${mark}\n\n\`\`\`mermaid\ngraph LR\n  A[${words[12]}] --> B\n\`\`\`\n\n## Dependencies\n`,
  );
  change(
    repository,
    'tracks.md',
    '| [live-departures]',
    `| [${words[13]}-line](tracks/${words[13]}-line/) | Blocked | Kim | |\n| [live-departures]`,
  );
  change(
    repository,
    'tracks/emissions-report/spec.md',
    '## Risk Assessment\n',
    `## Cost\n<!-- audience: internl -->\n\n${words[19]}.\n\n## Risk Assessment\n`,
  );
  change(
    repository,
    'tracks/freight-portal/spec.md',
    '\n## ',
    `\nSee [${'the line'}](../${words[13]}-line/spec.md).\n\n## `,
  );
  repository.write({
    [`swarm/tracks/${words[13]}-line/spec.md`]: `---\naudience: internal\n---\n# Line of ${words[14]}\n\n**Status:** Blocked\n\n## Risks\n\n- ${words[14]} fails\n`,
    'swarm/tracks/hidden/spec.md': `# Track Spec: ${words[15]}\n\nNever mind.\n`,
    'swarm/tracks/hidden/metadata.json': `{ "track_id": "${words[15]}", "audience": "internal" }\n`,
    'swarm/tracks/plain-note.md': `---\naudience: internal\n---\n# ${words[16]}\n`,
    'swarm/tracks/archive/old-hidden/spec.md': `# Old ${words[17]}\n${mark}\n\nGone.\n`,
    'swarm/tracks/berth-charging/report.md': `---\naudience: board\n---\n# Report on ${words[18]}\n`,
    'swarm/tracks/berth-charging/secret.md': null,
    'swarm/pages/inner.mdx': `---\ntitle: Inner\naudience: internal\n---\n\n${words[20]}\n`,
    [`swarm/tracks/hidden/${words[21]}.png`]: readFileSync(
      join(exampleSwarm, 'tracks/berth-charging/charging-berths.png'),
      'latin1',
    ),
    'swarm/reviews/2026-11-06.json': `{ "title": "${words[22]}" }\n`,
  });
  repository.commit('2026-11-18', 'Plans for the board', {});
  return repository;
}

test('a site for the public has no word of what is left out, in any byte', { skip: withoutGit }, async () => {
  const repository = marked();
  const options = {
    ...optionsFor(join(repository.path, 'swarm'), join(root, 'site')),
    site: 'https://plans.example.org',
  };
  const drawn: string[] = [];
  const { push } = cardQueue;
  // Cards are pictures when the site is done: what is drawn is read from their sources.
  cardQueue.push = (name, source) => {
    drawn.push(name, source);
    push(name, source);
  };
  const site = await build({ ...options, audience: 'public' });
  const found: string[] = [];
  const look = (text: string, where: string): void => {
    for (const word of words) if (text.toLowerCase().includes(word)) found.push(`${word} in ${where}`);
  };
  for (const file of site.files) {
    const bytes = readFileSync(join(site.folder, file));
    look(file, `the name of ${file}`);
    look(bytes.toString('latin1'), file);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) look(gunzipSync(bytes).toString('latin1'), file);
  }
  look(drawn.join('\n'), 'the cards');
  assert.deepEqual(found, []);
  assert.ok(site.files.has('tracks/storm-rebooking/index.html') && site.files.has('changes/index.html'));
  const portfolio = JSON.parse(readFileSync(join(site.folder, 'api/portfolio.json'), 'utf8'));
  assert.equal(portfolio.tracks.length, 17);
  assert.ok(site.pages.get('tracks/freight-portal/spec/index.html')!.includes('See the line.'));
});
