import { riskMessage } from '../../views/risks/message.ts';
import { columnText, detailText, type Row, titleOf } from './rows.ts';

/** `20 (4 × 5)`, as everywhere outside the table, where product and factors stand in columns of their own. */
function ratingOf(row: Row): string {
  const product = row.element.querySelector('td:first-child > b')?.textContent;
  const factors = row.element.querySelector('td:first-child > .factors')?.textContent;
  return product && factors ? `${product} (${factors.replace(', is ', ' is ')})` : columnText(row, 'score');
}

/** The message of a risk for Discord, from what its row shows. */
export function messageOf(row: Row): string {
  const link = row.element.querySelector<HTMLAnchorElement>('a.source');
  return riskMessage({
    title: titleOf(row),
    track: columnText(row, 'track'),
    status: row.status,
    rating: ratingOf(row),
    mitigation: row.mitigated ? detailText(row, 0) : null,
    owner: row.hasOwner ? row.owners.join(', ') : null,
    source: link?.textContent?.replace(/^.*\//, '') ?? '',
    address: link?.href ?? location.href,
  });
}
