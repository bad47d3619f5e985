import { href } from '../../render/href.ts';
import { type Html, html, raw } from '../../render/html.ts';
import { queryOfFilter, type RiskFilter } from '../../views/risks/filter.ts';
import type { MatrixCell, RiskMatrix } from '../../views/risks/matrix.ts';
import { impactWords, levels, probabilityWords } from '../../views/risks/scale.ts';
import { glyph } from '../layout/glyph.ts';

/** The address of the register with a filter set. `register` is its page. */
export const registerHref = (filter: RiskFilter, register = '/risks/'): string => {
  const query = queryOfFilter(filter).toString();
  return `${href(register)}${query === '' ? '' : `?${query}`}#register`;
};

const aside = (text: string): Html => html`<span class="visually-hidden">${text}</span>`;

/**
 * The sides of a cell where the threshold line, or the frame around impact 5, is drawn. Real elements, because a cell
 * has more sides than pseudo-elements.
 */
const edges = ({ edge, watch, probability }: MatrixCell, exit: number | null): Html[] => [
  ...(edge.left ? [html`<span class="edge left${probability === 5 && ' first'}"></span>`] : []),
  ...(edge.below ? [html`<span class="edge below"></span>`] : []),
  ...(edge.below && probability === exit ? [html`<span class="edge out"></span>`] : []),
  ...(watch.left ? [html`<span class="watch left"></span>`] : []),
  ...(watch.below ? [html`<span class="watch below"></span>`] : []),
];

function countLink(cell: MatrixCell, filter: RiskFilter, register: string): Html {
  const place = ` at probability ${probabilityWords[cell.probability]} ${cell.probability}, impact ${impactWords[cell.impact]} ${cell.impact}`;
  return html`<a class="cell" data-cell="${cell.key}" href="${registerHref({ ...filter, cell: cell.key }, register)}"><b class="count">${
    cell.risks.length
  }</b>${aside(` ${cell.risks.length === 1 ? 'risk' : 'risks'}${place}`)}${
    cell.inWords > 0 &&
    html`${aside(', ')}<span class="worded">${raw(glyph('words'))}${cell.inWords}<span class="words-tail">in words</span></span>`
  }${cell.unmitigated > 0 && html`${aside(', ')}<span class="bare">${raw(glyph('risk'))}${cell.unmitigated}${aside(' without a mitigation')}</span>`}</a>`;
}

const matrixCell = (cell: MatrixCell, matrix: RiskMatrix, content: Html | null): Html =>
  html`<td class="${content ? `heat heat-${cell.step}` : `tint heat-${cell.step}`}">${content}${edges(cell, matrix.exit)}</td>`;

const caption = (matrix: RiskMatrix): string =>
  `Risks by probability, up, and impact, across: ${matrix.placed} placed, ${matrix.unscored.length} unscored. The threshold is probability times impact of ${matrix.threshold}.`;

/** One column of headers, five of cells. */
const columns = html`<colgroup><col class="heads"><col span="5"></colgroup>`;

/** The matrix of the risk page: five by five cells, each count a link that filters the register. */
export const matrixHtml = (matrix: RiskMatrix, filter: RiskFilter = {}): Html =>
  html`<arrow-keys><table class="matrix large-matrix" id="matrix"><caption class="visually-hidden">${caption(matrix)}</caption>${columns}<thead><tr><td></td><th colspan="5" scope="colgroup">Impact <span aria-hidden="true">→</span></th></tr><tr><th scope="col"><span aria-hidden="true">↑</span> Probability</th>${levels.map(
    (impact) => html`<th scope="col">${impactWords[impact]} <span class="level">${impact}</span></th>`,
  )}</tr></thead><tbody>${matrix.rows.map(
    ({ probability, cells }) =>
      html`<tr><th scope="row">${probabilityWords[probability]} <span class="level">${probability}</span></th>${cells.map(
        (cell) => matrixCell(cell, matrix, cell.risks.length === 0 ? null : countLink(cell, filter, matrix.register)),
      )}</tr>`,
  )}</tbody></table></arrow-keys>`;

/**
 * The small matrix of a track or a category: counts only, on the same scale and with the same line. `filter` is what
 * its links filter the register by, in addition to the cell.
 */
export const smallMatrixHtml = (matrix: RiskMatrix, name: string, filter: RiskFilter): Html =>
  html`<table class="matrix small-matrix"><caption class="visually-hidden">${name}. ${caption(matrix)}</caption>${columns}<tbody>${matrix.rows.map(
    ({ probability, cells }) =>
      html`<tr><th scope="row">${probabilityWords[probability]}</th>${cells.map((cell) =>
        matrixCell(
          cell,
          matrix,
          cell.risks.length === 0
            ? null
            : html`<a class="cell" href="${registerHref({ ...filter, cell: cell.key })}"><b class="count">${cell.risks.length}</b>${aside(
                ` ${cell.risks.length === 1 ? 'risk' : 'risks'}${cell.unmitigated > 0 ? `, ${cell.unmitigated} without a mitigation` : ''}`,
              )}</a>`,
        ),
      )}</tr>`,
  )}</tbody><tfoot><tr><td></td>${levels.map((impact) => html`<th scope="col">${impactWords[impact]}</th>`)}</tr></tfoot></table>`;
