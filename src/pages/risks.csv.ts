import { risksCsv } from '../outputs/tables.ts';
import { absoluteUrl, href } from '../site/href.ts';
import { loaded } from '../site/store.ts';

/** `risks.csv`: every risk of the portfolio, for spreadsheets. */
export const GET = (): Response => {
  const { portfolio, config } = loaded();
  return new Response(
    risksCsv(portfolio, config.risk, (url) => absoluteUrl(url) ?? href(url)),
    { headers: { 'Content-Type': 'text/csv; charset=utf-8' } },
  );
};
