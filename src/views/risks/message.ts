import { discordText, quote, recordMessage } from '../share/record-message.ts';

/**
 * The text of a message about one risk. A page's script takes it from the register's row, everything else from the
 * portfolio.
 */
export interface WrittenRisk {
  title: string;
  track: string;
  /** From `riskStatus`. */
  status: string | null;
  /** From `ratingLine`: `Medium × Critical`, `20 (4 × 5)`, `Unscored`. */
  rating: string;
  /** Null if there is none. */
  mitigation: string | null;
  /** The risk's own owner, or null. */
  owner: string | null;
  /** `spec.md, line 214`. */
  source: string;
  /** Absolute address of the record. */
  address: string;
}

/** One risk as a Discord message: its title, status, rating, mitigation, owner and source. */
export const riskMessage = ({
  title,
  track,
  status,
  rating,
  mitigation,
  owner,
  source,
  address,
}: WrittenRisk): string =>
  recordMessage(
    'Risk',
    title,
    track,
    [
      status === null ? null : `${quote(status).replace(/[.\s]+$/, '')}.`,
      `${discordText(rating)}.`,
      mitigation === null ? 'No mitigation was found.' : `Mitigation: ${quote(mitigation)}`,
      owner === null ? null : `Owner: ${quote(owner)}.`,
    ],
    source,
    address,
  );
