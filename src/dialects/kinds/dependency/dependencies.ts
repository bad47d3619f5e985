import { append } from '../../../model/lists.ts';
import { withoutEmoji } from '../../../model/normalize.ts';
import type { DependencyFact } from '../../dialect.ts';
import { isEmpty } from '../../empty-values.ts';
import { headingRole } from '../../heading-roles.ts';
import type { Reading } from '../../reading.ts';
import { type AnnotatedSection, contextOf } from '../../sections.ts';
import { labelled, type Statement } from '../../shapes/statements.ts';
import type { Role } from '../../vocabulary/headings.ts';
import { means } from '../../vocabulary/index.ts';
import { isLibrary } from '../../vocabulary/libraries.ts';
import { type Direction, headDirection, lastVerb, plain, shortName, verbDirection } from './directions.ts';
import { idIn, listIn, referenceIn } from './references.ts';
import { sectionDirection } from './section-direction.ts';
import { columnDependencies, tableDependencies } from './table-dependencies.ts';

/** Roles of sections that hold only dependencies. */
const own: ReadonlySet<Role> = new Set<Role>(['dependencies', 'blockers', 'related', 'synergies']);

/** Every dependency in a document: from dependency sections, related tracks, and track names among known blockers. */
export function readDependencies(reading: Reading): DependencyFact[] {
  const found: DependencyFact[] = [];
  for (const part of reading.parts) {
    append(found, headedDependencies(part, reading));
    const direction = sectionDirection(part, reading);
    if (direction === null && part.roles.length === 0)
      for (const table of part.tables()) append(found, columnDependencies(table, part, reading));
    if (direction === null) continue;
    const sole = part.roles.every((role) => own.has(role));
    append(found, tableDependencies(part, direction, reading));
    append(
      found,
      entryDependencies(part.statements(), sole ? direction : { ...direction, strict: true }, part, reading),
    );
  }
  return found;
}

/** `## Dependencies: the login work`: a heading that says what is needed. */
function headedDependencies(part: AnnotatedSection, reading: Reading): DependencyFact[] {
  const [, label = '', value = ''] = /^([^:：]{3,30})[:：]\s*(\S.*)$/u.exec(part.bare) ?? [];
  if (part.depth < 2 || part.roles.length > 0 || value === '' || /^(?:yes|no|high|medium|low|\d+)$/iu.test(value))
    return [];
  if (!headingRole(label, reading.vocabulary).roles.includes('dependencies')) return [];
  const place = { line: part.line, endLine: part.line, column: 1, quoted: false, children: [] };
  const entry: Statement = {
    ...place,
    kind: 'line',
    lead: null,
    colon: false,
    text: value,
    full: value,
    mark: null,
    struck: null,
    refs: [],
  };
  return valueDependencies(value, entry, headDirection(label, reading) ?? plain, part);
}

function entryDependencies(
  entries: readonly Statement[],
  direction: Direction,
  part: AnnotatedSection,
  reading: Reading,
): DependencyFact[] {
  const found: DependencyFact[] = [];
  for (const entry of entries) {
    if (entry.quoted) continue;
    const own = labelled(entry);
    const turned = own === null ? null : headDirection(own.label, reading);
    if (entry.kind === 'head') {
      append(
        found,
        entryDependencies(
          entry.children,
          blockers.test(entry.lead ?? '')
            ? { ...direction, strict: true }
            : (turned ?? headDirection(entry.lead ?? '', reading) ?? direction),
          part,
          reading,
        ),
      );
      continue;
    }
    if (own !== null && turned !== null) {
      append(found, valueDependencies(own.value, entry, turned, part));
      if (entry.children.length > 0) append(found, entryDependencies(entry.children, turned, part, reading));
      continue;
    }
    if (entry.kind === 'line') {
      append(found, proseDependencies(entry, direction, part));
      continue;
    }
    if (own !== null && means(reading.vocabulary, own.label, 'track'))
      append(found, valueDependencies(own.value, entry, { ...direction, tracks: true }, part));
    else if (entry.lead === null) append(found, valueDependencies(entry.full, entry, direction, part));
    else
      append(
        found,
        [oneDependency(entry.full, entry, direction, part)].filter((fact) => fact !== null),
      );
  }
  return found;
}

/** What stands in the way now is a blocker; only tracks among it are needed. */
const blockers = /^(?:(?:known |current )?blockers?|blocker|блокеры|bloqueos|bloqueurs|ブロッカー)\s*[:：]?$/iu;

/** The dependencies in a label's value: one, or one per ID in a list. */
function valueDependencies(
  value: string,
  entry: Statement,
  direction: Direction,
  part: AnnotatedSection,
): DependencyFact[] {
  if (isEmpty(value) || taskOrder.test(entry.full)) return [];
  const parts = listIn(value);
  if (parts.length === 1)
    return [oneDependency(value, { ...entry, full: value, lead: null }, direction, part)].filter(
      (fact) => fact !== null,
    );
  return parts
    .map((text) =>
      oneDependency(
        text,
        { ...entry, refs: entry.refs.filter((ref) => text.includes(ref.text)), full: text, lead: null },
        direction,
        part,
      ),
    )
    .filter((fact) => fact !== null);
}

/** Dependencies in a sentence: the last verb before each track's name gives the direction. */
function proseDependencies(entry: Statement, direction: Direction, part: AnnotatedSection): DependencyFact[] {
  let from = 0;
  return entry.refs.flatMap((ref) => {
    const at = entry.full.indexOf(ref.text, from);
    const words = entry.full.slice(from, Math.max(from, at));
    from = Math.max(from, at) + ref.text.length;
    const verb = lastVerb(words);
    const own = { full: `${verb ?? ''} ${ref.text}`.trim(), lead: null, refs: [ref] };
    const reference =
      referenceIn(own) ??
      (verb !== null && /^[\p{L}][\p{L}\d-]*$/u.test(ref.text) ? { target: ref.text, sure: false } : null);
    if (reference === null || (verb === null && !reference.sure)) return [];
    const fact = oneDependency(own.full, { ...entry, ...own }, direction, part);
    return fact === null ? [] : [{ ...fact, target: fact.target ?? reference.target }];
  });
}

const introduction =
  /^(?:dependency|dependencies|depends|with|abhängigkeit|dependencia|dépendance|зависимость)\s+(?:(?:on|von|de|du|от)\s+)?/i;

/** `Dependency on …`: marks a line as a dependency in a mixed section. */
const introduced = /^(?:dependency on|depends on|abhängig(?:keit)? von|dependencia de|dépendance de|зависимость от)\s/i;

/**
 * The order of tasks inside a document: `T001 → T002`, `Setup (T001-T004) before everything`, `Phase 2 depends on Phase
 * 1`, `User stories can start …`.
 */
const taskOrder =
  /^(?:(?:all )?(?:T\d{2,4}|phases?|setup|foundational|foundation|user stor(?:y|ies)|US\d|polish|tasks?|tests?|models?|services?|endpoints?|within each|story|steps?|parallel)\b.*(?:→|->|before|after|depends? on|no dependencies|can start|complete|block|must|parallel)|[A-Z]?\d+(?:\.\d+)?\s*(?:→|->))|^T\d{2,4}\b|^(?=.*\(T\d{2,4}\b)\S.{0,60}\sbefore\s|^\S.{0,60}\s(?:→|←|⇒|⟶)\s\S/iu;

const anyOrder =
  /^\P{L}*(?:T\d{2,4}|[A-Z]\d-\d{2}|US\s?\d|(?:user )?story \d|(?:phase|task|フェーズ|タスク|阶段|階段|任务|任務|단계|작업|fase|etapa|tarea|tarefa|étape|tâche|aufgabe|этап|задача)\s?\d)/iu;

/** True for a list that gives the order of a document's own tasks, stories and phases: none of its lines is needed from elsewhere. */
export const isOrder = (lines: readonly string[]): boolean =>
  lines.length > 1 && lines.filter((line) => anyOrder.test(line) || taskOrder.test(line)).length * 2 >= lines.length;

/** `These are independent initially`, `Can be done in parallel`: the absence of dependencies. */
const independent =
  /(?<!\p{L})(?:independent(?:ly)?|in parallel|no dependenc(?:y|ies)|unabhängig|parallelisierbar)(?!\p{L})/iu;

/** True for a line about a source file: what the work changes, not what it waits for. */
const isOwnCode = ({ refs }: Statement): boolean =>
  refs.some(
    ({ kind, text }) =>
      kind === 'code' &&
      /\/[\w.-]+\.(?:[jt]sx?|mjs|py|rs|go|java|kt|swift|vue|svelte|rb|php|cs|sql|css|html)$/u.test(text),
  );

/** `package.json: added a parser`: the file in which packages are listed. */
const manifest =
  /^`?(?:package(?:-lock)?\.json|pyproject\.toml|requirements[\w-]*\.txt|cargo\.toml|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|gemfile|composer\.json)(?![\w.])/iu;

/** `UI: \`vue\`, \`pinia\``: a list of packages after a word for what they do. */
function arePackages({ refs, full }: Statement): boolean {
  const codes = refs.filter(({ kind, text }) => kind === 'code' && /^@?[a-z][\w./-]*$/u.test(text));
  if (codes.length < 2 || codes.length < refs.length) return false;
  const rest = codes.reduce((text, { text: code }) => text.replace(code, ' '), full);
  return /^[^:：]{2,40}[:：][\s\p{P}]*$/u.test(rest);
}

/** `Install the command line tools`, `Don't skip the tests`: what to do, not what is needed. */
const instruction =
  /^(?:install|set|create|configure|run|use(?! of)|download|clone|copy|document|don['’]t|do not|make sure|never|always|try|follow)\s/iu;

function oneDependency(
  text: string,
  entry: Statement,
  above: Direction,
  part: AnnotatedSection,
): DependencyFact | null {
  if (
    isEmpty(text) ||
    isLibrary(text) ||
    isOwnCode(entry) ||
    manifest.test(text) ||
    arePackages(entry) ||
    instruction.test(text) ||
    /^(?:\[\s*\]|no(?:\s\p{L}+){0,2} changes? (?:required|needed))\.?$/iu.test(text.trim()) ||
    independent.test(text) ||
    /[?？]$/.test(text) ||
    taskOrder.test(text) ||
    (entry.lead !== null && isEmpty(entry.lead))
  )
    return null;
  const direction = { ...above, ...verbDirection(text), strict: above.strict && !introduced.test(text) };
  const reference =
    direction.tracks === false ? idIn((entry.lead ?? '').replace(introduction, '')) : referenceIn(entry);
  if (direction.strict && reference?.sure !== true) return null;
  const named =
    entry.lead
      ?.replace(introduction, '')
      .replace(/^\[|\]$/g, '')
      .trim() ?? null;
  // `Dependency on Billing track`: a line that calls its target a track means one, in any section.
  const called = named !== null && /\btrack$/i.test(named);
  const loose = direction.tracks === true || called ? (named ?? shortName(text)).replace(/\s+track$/i, '') : null;
  return {
    title: withoutEmoji(text),
    line: entry.line,
    endLine: entry.endLine,
    context: contextOf(part),
    kind: direction.kind,
    target: reference?.target ?? loose,
    isTrack: direction.tracks === true || called || (reference?.sure === true && direction.tracks !== false),
    reverse: direction.reverse,
  };
}
