import { type Command, type CommanderError, Option } from 'commander';
import { newRecord, type RecordWords, recordKinds } from './new/new-record.ts';
import { newTrack, type TrackWords } from './new/new-track.ts';
import { templates } from './new/templates.ts';
import type { Terminal } from './terminal.ts';

const examples = {
  track: 'trackway new track "Memory layer"',
  risk: 'trackway new risk memory-layer "It forgets what it was told"',
  question: 'trackway new question memory-layer "Who pays for the disks?"',
  milestone: 'trackway new milestone memory-layer "First users" --date 2027-05-01',
};

/** Adds an example to Commander's message about a missing argument. */
const withExample =
  (kind: keyof typeof examples, io: Terminal) =>
  (error: CommanderError): never => {
    if (error.code === 'commander.missingArgument') io.err(`Example: ${examples[kind]}`);
    throw error;
  };

/** `trackway new`: writes the first document of a new track, or adds a record to an existing document. */
export function addNew(program: Command, io: Terminal): void {
  const command = program
    .command('new')
    .description('Add a track, or a risk, question or milestone to a track.')
    .helpCommand(false);
  command
    .command('track')
    .argument('<title>')
    .description('Write the first document of a track.')
    .addOption(
      new Option('--template <name>', 'the family of the document').choices(Object.keys(templates)).default('iosm'),
    )
    .addOption(new Option('--swarm <dir>', 'the folder that contains the plans; by default, Trackway looks for them'))
    .addHelpText('after', `\nExample:\n  ${examples.track}`)
    .exitOverride(withExample('track', io))
    .action((title: string, words: TrackWords) => newTrack(title, words, io));
  for (const kind of recordKinds) {
    const record = command
      .command(kind)
      .argument('<track>', 'the ID of the track')
      .argument('<title>')
      .description(`Add a ${kind} to a document of a track, and show what changed.`)
      .addOption(
        new Option('--swarm <dir>', 'the folder that contains the plans; by default, Trackway looks for them'),
      );
    record.addHelpText('after', `\nExample:\n  ${examples[kind]}`).exitOverride(withExample(kind, io));
    if (kind === 'milestone') record.addOption(new Option('--date <date>', 'its day, YYYY-MM-DD'));
    record.action((track: string, title: string, words: RecordWords) => newRecord(kind, track, title, words, io));
  }
}
