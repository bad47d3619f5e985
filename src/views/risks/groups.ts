import type { Risk } from '../../model/risk.ts';
import type { RegisterRow, RiskRegister } from './register.ts';

/** What a sentence or a table row says of some risks. */
export interface RiskFigures {
  count: number;
  /** On or above the line. */
  over: number;
  /** Of those, without a mitigation. */
  bare: number;
  unscored: number;
  inWords: number;
}

export interface RiskGroup {
  key: string;
  title: string;
  /** The page of what the group is about; null for a category. */
  url: string | null;
  figures: RiskFigures;
  risks: Risk[];
}

const countOf = (rows: readonly RegisterRow[], test: (row: RegisterRow) => boolean): number => rows.filter(test).length;

export const riskFigures = (rows: readonly RegisterRow[]): RiskFigures => ({
  count: rows.length,
  over: countOf(rows, (row) => row.over),
  bare: countOf(rows, (row) => row.over && row.mitigation !== 'written'),
  unscored: countOf(rows, (row) => row.cell === null),
  inWords: countOf(rows, (row) => row.risk.rating === 'banded'),
});

export const allRows = (register: RiskRegister): RegisterRow[] => [...register.rated, ...register.unscored];

const byText = new Intl.Collator('en', { numeric: true }).compare;

function grouped(
  rows: readonly RegisterRow[],
  name: (row: RegisterRow) => { key: string; title: string; url: string | null },
): RiskGroup[] {
  const groups = Map.groupBy(rows, (row) => name(row).key);
  return [...groups].map(([key, members]) => {
    const { title, url } = name(members[0]!);
    return { key, title, url, figures: riskFigures(members), risks: members.map((row) => row.risk) };
  });
}

/** Categories with their risks, the fullest first. */
export const byCategory = (register: RiskRegister): RiskGroup[] =>
  grouped(allRows(register), ({ category }) => ({ ...category, url: null })).sort(
    (a, b) => b.figures.count - a.figures.count || b.figures.over - a.figures.over || byText(a.title, b.title),
  );

/** Tracks with their risks, those with most on or above the line first. Tracks that state no risk are not among them. */
export const byTrack = (register: RiskRegister): RiskGroup[] =>
  grouped(allRows(register), ({ track }) => ({ key: track.id, title: track.title, url: track.url })).sort(
    (a, b) => b.figures.over - a.figures.over || b.figures.count - a.figures.count || byText(a.title, b.title),
  );
