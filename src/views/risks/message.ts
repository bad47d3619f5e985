import { discordText, quote, recordMessage } from '../share/record-message.ts';

/** What a message about one risk says, as text: a page's script has it from the register's row, everything else from the portfolio. */
export interface WrittenRisk {
  title: string;
  track: string;
  /** What `riskStatus` says. */
  status: string | null;
  /** As `ratingLine` has it: `Medium × Critical`, `20 (4 × 5)`, `Unscored`. */
  rating: string;
  /** Null where there is none. */
  mitigation: string | null;
  /** The risk's own owner, or null. */
  owner: string | null;
  /** `spec.md, line 214`. */
  source: string;
  /** Absolute address of the record. */
  address: string;
}

/** One risk as a Discord message: what, whether it still stands, how grave, what is done about it, where it stands. */
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
      mitigation === null ? 'No mitigation.' : `Mitigation: ${quote(mitigation)}`,
      owner === null ? null : `Owner: ${quote(owner)}.`,
    ],
    source,
    address,
  );
