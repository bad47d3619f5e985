import { segment } from '../../model/addresses.ts';
import type { Risk, RiskCategory } from '../../model/risk.ts';

/** A category as pages name it: one of the contract's ten, or one that the team declares. */
export interface CategoryName {
  /** Its name in addresses. */
  key: string;
  title: string;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+risks?$/, '')
    .trim();

/**
 * Names the category of each risk. A category that the team declares in `trackway.yaml` keeps its name for documents
 * that use it (`Compliance`, `Compliance risks`); every other risk gets the contract's name.
 */
export function categoryNames(team: Readonly<Record<string, RiskCategory>> = {}): (risk: Risk) => CategoryName {
  const own = new Map(
    Object.keys(team).map((title): [string, CategoryName] => [
      folded(title),
      { key: segment(title), title: capital(title) },
    ]),
  );
  return (risk) =>
    (risk.categoryText === null ? undefined : own.get(folded(risk.categoryText))) ?? {
      key: risk.category,
      title: capital(risk.category),
    };
}
