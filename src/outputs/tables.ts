import type { Approval } from '../model/approval.ts';
import type { Milestone } from '../model/milestone.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { SourceLocation } from '../model/source-location.ts';
import { locationText } from '../model/source-location.ts';
import { type CsvValue, csv } from '../text/csv.ts';
import { allRows } from '../views/risks/groups.ts';
import { type RegisterRow, type RiskSettings, riskRegister } from '../views/risks/register.ts';

/** Writes an address with the base path and, if known, the origin. */
type Address = (url: string) => string;

interface Column<T> {
  name: string;
  value: (record: T) => CsvValue;
}

const table = <T>(columns: readonly Column<T>[], records: readonly T[]): string =>
  csv(
    columns.map((column) => column.name),
    records.map((record) => columns.map((column) => column.value(record))),
  );

const places = (record: { source: SourceLocation; also: SourceLocation[] }): string =>
  [record.source, ...record.also].map(locationText).join('; ');

const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? 'yes' : 'no');

/**
 * The risk register in its order. `score`: as written by the author, or the product of two numbers; empty for ratings
 * in words. `aboveLine`: `yes`, `no`, or empty if unscored. `open`: whether figures count the risk.
 */
export function risksCsv(portfolio: Portfolio, settings: RiskSettings, address: Address): string {
  const columns: Column<RegisterRow>[] = [
    { name: 'id', value: ({ risk }) => risk.id },
    { name: 'risk', value: ({ risk }) => risk.title },
    { name: 'track', value: ({ track }) => track.id },
    { name: 'trackTitle', value: ({ track }) => track.title },
    { name: 'category', value: ({ category }) => category.title },
    { name: 'rating', value: ({ risk }) => risk.rating },
    { name: 'probability', value: ({ risk }) => risk.probability?.text ?? null },
    { name: 'impact', value: ({ risk }) => risk.impact?.text ?? null },
    { name: 'score', value: ({ rating }) => (rating.product === null ? null : Number(rating.product)) },
    { name: 'aboveLine', value: ({ risk }) => yesNo(risk.aboveThreshold) },
    { name: 'mitigation', value: ({ risk, mitigation }) => (mitigation === 'written' ? risk.mitigation : null) },
    { name: 'contingency', value: ({ risk }) => risk.contingency },
    { name: 'owner', value: ({ risk }) => risk.owner },
    { name: 'trackOwners', value: ({ track }) => track.owners.join('; ') },
    { name: 'status', value: ({ risk }) => risk.status },
    { name: 'state', value: ({ risk }) => risk.state },
    { name: 'open', value: ({ risk }) => yesNo(risk.open) },
    { name: 'source', value: ({ risk }) => places(risk) },
    { name: 'url', value: ({ risk }) => address(risk.url) },
  ];
  return table(columns, allRows(riskRegister(portfolio, settings)));
}

const record = <T extends { id: string; track: string }>(portfolio: Portfolio): Column<T>[] => {
  const titles = new Map(portfolio.tracks.map((track) => [track.id, track.title]));
  return [
    { name: 'id', value: ({ id }) => id },
    { name: 'track', value: ({ track }) => track },
    { name: 'trackTitle', value: ({ track }) => titles.get(track) ?? null },
  ];
};

const provenance = <T extends { source: SourceLocation; also: SourceLocation[]; url: string }>(
  address: Address,
): Column<T>[] => [
  { name: 'source', value: places },
  { name: 'url', value: ({ url }) => address(url) },
];

export function approvalsCsv(portfolio: Portfolio, address: Address): string {
  const columns: Column<Approval>[] = [
    ...record<Approval>(portfolio),
    { name: 'kind', value: ({ kind }) => kind },
    { name: 'role', value: ({ role }) => role },
    { name: 'name', value: ({ name }) => name },
    { name: 'scope', value: ({ scope }) => scope },
    { name: 'state', value: ({ state }) => state },
    { name: 'date', value: ({ date }) => date },
    { name: 'condition', value: ({ condition }) => condition },
    { name: 'reason', value: ({ reason }) => reason },
    { name: 'waitingSince', value: ({ waitingSince }) => waitingSince?.date ?? null },
    ...provenance<Approval>(address),
  ];
  return table(columns, portfolio.approvals);
}

/** Milestones. `start` and `end` are the first and last day; `precision` is how exactly the author gave them. */
export function milestonesCsv(portfolio: Portfolio, address: Address): string {
  const columns: Column<Milestone>[] = [
    ...record<Milestone>(portfolio),
    { name: 'kind', value: ({ kind }) => kind },
    { name: 'milestone', value: ({ title }) => title },
    { name: 'start', value: ({ when }) => when?.start ?? null },
    { name: 'end', value: ({ when }) => when?.end ?? null },
    { name: 'precision', value: ({ when }) => when?.precision ?? null },
    { name: 'basis', value: ({ when }) => when?.basis ?? null },
    { name: 'date', value: ({ when }) => when?.text ?? null },
    { name: 'horizon', value: ({ horizon }) => horizon },
    { name: 'duration', value: ({ duration }) => duration },
    { name: 'status', value: ({ status }) => status.value },
    { name: 'daysLate', value: ({ late }) => late?.days ?? null },
    ...provenance<Milestone>(address),
  ];
  return table(columns, portfolio.milestones);
}
