import type { Portfolio } from '../../model/portfolio.ts';
import type { Risk, RiskCategory } from '../../model/risk.ts';
import { type ScheduleHealth, scheduleHealthOf } from '../../model/schedule-health.ts';
import type { Track } from '../../model/track.ts';
import { type TextPart, trackMentions } from '../../model/track-mentions.ts';
import { contradictsItself, type RatingText, ratingText } from '../../text/rating.ts';
import { type CategoryName, categoryNames } from './categories.ts';
import { type MovementStep, movementOf } from './movement.ts';
import { type Cell, cellOf, type HeatStep, heatStep, isCriticalImpact, scoreOf } from './scale.ts';

/** The part of `trackway.yaml` that the register needs. */
export interface RiskSettings {
  /** The threshold: the score from which a risk needs a mitigation. */
  line: number;
  categories?: Readonly<Record<string, RiskCategory>>;
}

/** A row of the register. */
export interface RegisterRow {
  risk: Risk;
  track: Track;
  category: CategoryName;
  /** Null for an unscored risk, which has no heat step and is neither above nor below the threshold. */
  cell: Cell | null;
  step: HeatStep | null;
  criticalImpact: boolean;
  rating: RatingText;
  /** `unknown`: the risk has a value that was not understood, which may be a mitigation. */
  mitigation: 'written' | 'placeholder' | 'unknown' | 'none';
  /** The mitigation split into text and names of other tracks. */
  mitigationParts: TextPart[];
  /** True if the mitigation names another track. */
  mentionsTrack: boolean;
  /** The risk's own owner, else its track's owners; empty if no one is named. */
  owners: string[];
  ownerOf: 'risk' | 'track';
  mismatch: boolean;
  /** Stated in more than one place of its track. */
  duplicated: boolean;
  movement: MovementStep[];
  /** What is wrong with the track's schedule; null if nothing is. */
  scheduleHealth: ScheduleHealth | null;
}

export interface RiskRegister {
  threshold: number;
  /** Highest score first. */
  rated: RegisterRow[];
  /** By category, for lack of a score to sort by. */
  unscored: RegisterRow[];
  /** Risks no longer open: closed, accepted, or of a track that is not live. Highest score first. */
  settled: RegisterRow[];
}

const byText = new Intl.Collator('en', { numeric: true }).compare;
const scoreIn = (row: RegisterRow): number => (row.cell === null ? 0 : scoreOf(row.cell));
const firstLast = (a: boolean, b: boolean): number => Number(b) - Number(a);

const byTitle = (a: RegisterRow, b: RegisterRow): number =>
  byText(a.track.title, b.track.title) || byText(a.risk.title, b.risk.title) || byText(a.risk.id, b.risk.id);

/** By score, then by impact, because a rare but graver risk matters more; then those without a mitigation first. */
const byScore = (a: RegisterRow, b: RegisterRow): number =>
  scoreIn(b) - scoreIn(a) ||
  (b.cell?.impact ?? 0) - (a.cell?.impact ?? 0) ||
  firstLast(a.mitigation !== 'written', b.mitigation !== 'written') ||
  byTitle(a, b);

const byCategory = (a: RegisterRow, b: RegisterRow): number =>
  byText(a.category.title, b.category.title) || byTitle(a, b);

function mitigationOf({ unmitigated, mitigationPlaceholder }: Risk): RegisterRow['mitigation'] {
  if (unmitigated === null) return 'unknown';
  return unmitigated ? (mitigationPlaceholder ? 'placeholder' : 'none') : 'written';
}

/**
 * The register: every risk of the portfolio as a row.
 * @throws {Error} if a risk belongs to a track that the portfolio does not hold
 */
export function riskRegister(portfolio: Pick<Portfolio, 'risks' | 'tracks'>, settings: RiskSettings): RiskRegister {
  const threshold = settings.line;
  const tracks = new Map(portfolio.tracks.map((track) => [track.id, track]));
  const categoryOf = categoryNames(settings.categories);
  const mentions = trackMentions(portfolio.tracks);

  const rows = portfolio.risks.map((risk): RegisterRow => {
    const track = tracks.get(risk.track);
    if (track === undefined)
      throw new Error(`Risk ${risk.id} belongs to track ${risk.track}, which the portfolio does not hold.`);
    const cell = cellOf(risk);
    const parts = risk.mitigation === null ? [] : mentions(risk.mitigation, track.id);
    return {
      risk,
      track,
      category: categoryOf(risk),
      cell,
      step: cell && heatStep(scoreOf(cell)),
      criticalImpact: cell !== null && isCriticalImpact(cell, threshold),
      rating: ratingText(risk),
      mitigation: mitigationOf(risk),
      mitigationParts: parts,
      mentionsTrack: parts.some((part) => part.track !== null),
      owners: risk.owner === null ? track.owners : [risk.owner],
      ownerOf: risk.owner === null ? 'track' : 'risk',
      mismatch: contradictsItself(risk),
      duplicated: risk.also.length > 0,
      movement: movementOf(risk),
      scheduleHealth: scheduleHealthOf(track),
    };
  });
  const open = rows.filter(({ risk }) => risk.open);
  return {
    threshold,
    rated: open.filter((row) => row.cell !== null).sort(byScore),
    unscored: open.filter((row) => row.cell === null).sort(byCategory),
    settled: rows.filter(({ risk }) => !risk.open).sort(byScore),
  };
}
