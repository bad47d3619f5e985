import type { Dependency, DependencyKind } from '../../model/dependency.ts';
import { countText, plural } from '../../text/format.ts';
import { figure, joined, type Sentence, warning } from '../../text/sentence.ts';
import type { DependencyBoard } from './graph.ts';

const relations: Record<DependencyKind, string> = {
  needs: 'needs',
  blocks: 'blocks',
  relates: 'relates to',
  supersedes: 'supersedes',
};

/** The author's relation in words: `needs`, `blocks`, `relates to`, `supersedes`. */
export const relationWord = ({ kind }: Dependency): string => relations[kind];

/**
 * The dependency page's opening sentence: how many dependencies there are, how long the longest chain is, and what
 * cannot be right.
 */
export function dependencySentence(board: DependencyBoard): Sentence {
  const { between, outside, chain, drawing } = board;
  if (between === 0) {
    const lead: Sentence =
      outside.length === 0
        ? []
        : [
            '; ',
            figure(countText(outside.length), '#table'),
            ` ${outside.length === 1 ? 'depends' : 'depend'} on things outside this portfolio`,
          ];
    return ['No dependencies between tracks were found', ...lead, '.', ...wrongSentence(board)];
  }
  const sentence: Sentence = [
    figure(plural(between, 'dependency', 'dependencies'), '#graph'),
    between === 1 ? ' connects ' : ' connect ',
    figure(plural(drawing.nodes.length, 'track')),
  ];
  if (chain.length > 2) sentence.push('; the longest chain has ', figure(plural(chain.length, 'track'), '#chain'));
  sentence.push('.');
  if (outside.length > 0)
    sentence.push(
      ' ',
      figure(outside.length, '#table'),
      ` ${outside.length === 1 ? 'depends' : 'depend'} on things outside this portfolio.`,
    );
  return [...sentence, ...wrongSentence(board)];
}

/** What cannot be right: circles, tracks finished before what they need, references to no track. */
function wrongSentence({ cycles, ahead, dangling }: DependencyBoard): Sentence {
  const wrong: Sentence[] = [];
  if (cycles.length > 0)
    wrong.push([warning(plural(cycles.length, 'circular dependency', 'circular dependencies'), '#circles')]);
  if (ahead.length > 0)
    wrong.push([
      warning(plural(ahead.length, 'finished track'), '#ahead'),
      ` that still ${ahead.length === 1 ? 'needs' : 'need'} another`,
    ]);
  if (dangling.length > 0)
    wrong.push([
      warning(plural(dangling.length, 'link'), '#dangling'),
      dangling.length === 1 ? ' to an unknown track' : ' to unknown tracks',
    ]);
  if (wrong.length === 0) return [];
  const first = [cycles, ahead, dangling].find(({ length }) => length > 0);
  return [first?.length === 1 ? ' There is ' : ' There are ', ...joined(wrong), '.'];
}
