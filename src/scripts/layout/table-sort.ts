const collator = new Intl.Collator('en', { numeric: true });

/**
 * Rows by the `data-value` of their cell in a column, digits in it compared as numbers. Cells without a value stay last
 * in either direction, because absence is neither large nor small. The order of equal rows is kept.
 */
export function sortedRows(
  rows: readonly HTMLTableRowElement[],
  column: number,
  descending: boolean,
): HTMLTableRowElement[] {
  const keyed = rows.map((row) => ({ row, value: row.cells[column]?.dataset.value }));
  const sign = descending ? -1 : 1;
  return keyed
    .sort((one, other) => {
      if (one.value === undefined || other.value === undefined)
        return Number(one.value === undefined) - Number(other.value === undefined);
      return sign * collator.compare(one.value, other.value);
    })
    .map(({ row }) => row);
}
