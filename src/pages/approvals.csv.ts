import { approvalsCsv } from '../outputs/tables.ts';
import { absoluteUrl, href } from '../site/href.ts';
import { loaded } from '../site/store.ts';

/** `approvals.csv`: every approval of the portfolio, for spreadsheets. */
export const GET = (): Response => {
  const { portfolio } = loaded();
  return new Response(
    approvalsCsv(portfolio, (url) => absoluteUrl(url) ?? href(url)),
    { headers: { 'Content-Type': 'text/csv; charset=utf-8' } },
  );
};
