import { Argument, type Command, type Option } from 'commander';
import type { Terminal } from './terminal.ts';

/** A command as shells complete it: its words after `trackway`, and what may follow. */
interface Completed {
  /** `new track`; empty for the program itself. */
  path: string;
  commands: readonly Command[];
  options: readonly Option[];
  /** The choices of its argument. */
  choices: readonly string[];
  /** True if its arguments are files. */
  takesFiles: boolean;
}

const shells = { bash, zsh, fish } as const;

/** `trackway completion`: prints a script by which a shell completes commands, options and their values. */
export function addCompletion(program: Command, io: Terminal): void {
  program
    .command('completion')
    .description('Print a completion script for a shell; its first lines say where to put it.')
    .addArgument(new Argument('<shell>').choices(Object.keys(shells)))
    .action((shell: keyof typeof shells) => io.out(shells[shell](completed(program)).trimEnd()));
}

/** The program and every command below it. */
function completed(command: Command, path = ''): Completed[] {
  const commands = command.commands;
  const own = {
    path,
    commands,
    options: command.options.filter(({ hidden }) => !hidden),
    choices: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
    takesFiles: command.registeredArguments.some((argument) => argument.name() === 'file'),
  };
  return [own, ...commands.flatMap((one) => completed(one, `${path} ${one.name()}`.trim()))];
}

const takesFolder = ({ flags }: Option): boolean => flags.includes('<dir>');
const takesValue = ({ required }: Option): boolean => required;

/** What may follow a command: its subcommands, the choices of its arguments, its options. */
const wordsOf = ({ commands, choices, options }: Completed): string =>
  [...commands.map((one) => one.name()), ...choices, ...options.map(({ long }) => long), '--help'].join(' ');

/**
 * For bash 3.2, which macOS has, and for zsh with its emulation of bash. Where the function replies nothing, `-o default`
 * completes names of files.
 */
function bashFunction(commands: readonly Completed[]): string {
  const values = commands.flatMap(({ path, options }) =>
    options.filter(takesValue).map(({ long, argChoices }) => {
      const reply =
        argChoices === undefined ? '' : ` COMPREPLY=($(compgen -W '${argChoices.join(' ')}' -- "$current"));`;
      return `    '${path} ${long}')${reply} return ;;`;
    }),
  );
  const words = commands.map((one) => {
    const reply = `COMPREPLY=($(compgen -W '${wordsOf(one)}' -- "$current"))`;
    return `    '${one.path}') ${one.takesFiles ? `[[ $current == -* ]] && ${reply}` : reply} ;;`;
  });
  const paths = commands.filter(({ path }) => path !== '').map(({ path }) => `'${path}'`);
  return `_trackway() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command='' index
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "\${command:+$command }\${COMP_WORDS[index]}" in
      ${paths.join('|')}) command="\${command:+$command }\${COMP_WORDS[index]}" ;;
    esac
  done
  case "$command $previous" in
${values.join('\n')}
  esac
  case "$command" in
${words.join('\n')}
  esac
}
complete -o default -F _trackway trackway
`;
}

function bash(commands: readonly Completed[]): string {
  return `# In ~/.bashrc: source <(trackway completion bash)
${bashFunction(commands)}`;
}

function zsh(commands: readonly Completed[]): string {
  return `# In ~/.zshrc, after compinit: source <(trackway completion zsh)
autoload -U +X bashcompinit && bashcompinit
${bashFunction(commands)}`;
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

function fish(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ path, commands: below, options, choices, takesFiles }) => {
    const steps = path.split(' ').filter((step) => step !== '');
    const seen = steps.map((step) => `__fish_seen_subcommand_from ${step}`);
    const none =
      below.length === 0 ? [] : [`not __fish_seen_subcommand_from ${below.map((one) => one.name()).join(' ')}`];
    const when = (conditions: readonly string[]): string =>
      conditions.length === 0 ? '' : ` -n ${quoted(conditions.join('; and '))}`;
    return [
      ...below.map(
        (one) => `complete -c trackway -f${when([...seen, ...none])} -a ${one.name()} -d ${quoted(one.description())}`,
      ),
      ...options.map((option) => {
        const choices = option.argChoices === undefined ? '' : ` -a ${quoted(option.argChoices.join(' '))}`;
        const value = takesFolder(option)
          ? " -x -a '(__fish_complete_directories)'"
          : takesValue(option)
            ? ` -x${choices}`
            : '';
        return `complete -c trackway${when(seen)} -l ${option.long?.slice(2)} -d ${quoted(option.description)}${value}`;
      }),
      ...(choices.length > 0 ? [`complete -c trackway -f${when(seen)} -a ${quoted(choices.join(' '))}`] : []),
      ...(takesFiles ? [`complete -c trackway${when(seen)} -F`] : []),
    ];
  });
  return `# trackway completion fish > ~/.config/fish/completions/trackway.fish
complete -c trackway -f
${lines.join('\n')}
`;
}
