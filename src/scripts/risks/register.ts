import { placeWords } from '../../text/format.ts';
import { riskMessage } from '../../views/risks/message.ts';
import { readState, withChoice } from '../../views/tables/state.ts';
import { copyText } from '../layout/copy.ts';
import { csvFields, readCsv } from '../table/csv-file.ts';
import { DataTable } from '../table/data-table.ts';

/** A row of `risks.csv`, by column name. */
type RiskRecord = Readonly<Record<string, string>>;

/**
 * A risk as a message for Discord.
 * @param rating as the page shows it, as is `status`
 * @param page address that the risk's own is relative to
 */
export function messageOf(record: RiskRecord, rating: string, status: string | null, page: string): string {
  const { risk = '', trackTitle = '', mitigation, owner, source = '', url = '' } = record;
  const [, file = '', line = ''] = /^(.*?):(\d+)(?:;|$)/.exec(source) ?? [];
  return riskMessage({
    title: risk,
    track: trackTitle,
    status,
    rating,
    mitigation: mitigation || null,
    owner: owner || null,
    source: placeWords({ file, line: Number(line) }),
    address: new URL(url, page).href,
  });
}

/**
 * `<risk-register>`: the table of all risks. Links into it filter it in place, and the threshold line is drawn where
 * the visible rows cross it. Mitigations, contingencies and addresses, which the page leaves to `risks.csv`, load when
 * a row is opened or a search begins.
 */
class RiskRegister extends DataTable {
  #records: Promise<RiskRecord[]> | null = null;
  #isComplete = false;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('click', (event) => this.#follow(event));
    document.getElementById('matrix')?.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.state.chosen.cell !== undefined) this.choose(withChoice(this.state, 'cell', ''));
    });
    this.addEventListener('click', (event) => this.#copyRisk(event));
    this.addEventListener('toggle', ({ target }) => void this.#fill((target as Element).closest('tr')), true);
    this.querySelector('[type="search"]')?.addEventListener('focus', () => this.#wantTexts(), { once: true });
  }

  /** Fetches the titles that a long register leaves to the file. */
  protected override async complete(): Promise<void> {
    if (this.#lacksTitles()) await this.#wantTexts();
  }

  #lacksTitles(): boolean {
    return this.data.columns.some(({ key, values }) => key === 'risk' && values.length === 0);
  }

  /**
   * Fetches titles and texts. If that fails, each row still links to its document, and the next attempt tries again.
   */
  async #wantTexts(): Promise<void> {
    if (this.#isComplete) return;
    const records = await this.#read().catch(() => []);
    if (records.length === 0 || this.#isComplete) return;
    this.#isComplete = true;
    const titles = records.map(({ risk = '' }) => risk);
    const columns = this.data.columns.map((column) => (column.key === 'risk' ? { ...column, values: titles } : column));
    this.data = { ...this.data, columns };
    this.renew(
      records.map(({ mitigation, contingency, source }) => `${mitigation} ${contingency} ${source}`),
      'risk',
    );
  }

  /** The rows of `risks.csv`. A failed request is repeated next time. */
  #read(): Promise<RiskRecord[]> {
    this.#records ??= readCsv(this.querySelector<HTMLAnchorElement>('a[download]')!.href).then(
      ([head = '', ...records]) => {
        const names = csvFields(head);
        return records.map((record) =>
          Object.fromEntries(csvFields(record).map((field, place) => [names[place], field])),
        );
      },
    );
    this.#records.catch(() => {
      this.#records = null;
    });
    return this.#records;
  }

  /** Fills an opened row with what the page left out. */
  async #fill(row: HTMLTableRowElement | null): Promise<void> {
    const places = [...(row?.querySelectorAll<HTMLElement>('[data-later]') ?? [])];
    if (row === null || places.length === 0) return;
    const record = (await this.#read().catch(() => []))[this.rows.indexOf(row)];
    for (const place of record === undefined ? [] : places) {
      const text = record?.[place.dataset.later ?? ''] ?? '';
      if (place instanceof HTMLAnchorElement) place.hash = new URL(text, location.href).hash;
      else place.replaceWith(text);
    }
  }

  /** Builds the message on demand: five thousand of them would double the size of the page. */
  #copyRisk({ target }: MouseEvent): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('tr .copy') : null;
    if (button === null) return;
    const row = this.rows.indexOf(button.closest('tr')!);
    const said = (key: string): string | null =>
      String(this.data.columns.find((column) => column.key === key)?.values[row] ?? '') || null;
    this.#read()
      .then((records) => copyText(button, messageOf(records[row]!, said('score') ?? '', said('status'), location.href)))
      .catch(() => {
        button.textContent = 'risks.csv could not be read';
      });
  }

  /**
   * Filters in place instead of following a link into the register. Choosing the selected cell again clears it; other
   * filters stay.
   */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const special = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
    if (event.defaultPrevented || special || link?.hash !== '#register' || link.pathname !== location.pathname) return;
    event.preventDefault();
    const linked = readState(new URL(link.href).searchParams, this.data);
    const { cell } = link.dataset;
    const isChosen = cell !== undefined && cell === this.state.chosen.cell;
    const chosen = cell === undefined ? linked.chosen : { ...this.state.chosen, ...linked.chosen };
    this.choose(isChosen ? withChoice(this.state, 'cell', '') : { ...this.state, chosen });
    const head = document.getElementById('register');
    if (!isChosen && head && head.getBoundingClientRect().top > innerHeight - 160) head.scrollIntoView();
  }

  protected override show(): void {
    super.show();
    if (this.state.chosen.q !== undefined || (this.state.sort === 'risk' && this.#lacksTitles()))
      void this.#wantTexts();
    for (const link of document.querySelectorAll<HTMLElement>('[data-cell]'))
      link.ariaCurrent = link.dataset.cell === this.state.chosen.cell ? 'true' : null;
    this.#drawLine();
  }

  /**
   * Draws the line between rows that reach the threshold and rows that do not. Only a table sorted by score has such a
   * place.
   */
  #drawLine(): void {
    const line = this.querySelector<HTMLElement>('tr.line');
    const reaches = this.data.filters.find(({ name }) => name === 'show')?.values;
    if (line === null || reaches === undefined) return;
    const rated = this.shown.filter((row) => row < (this.data.groups?.[0] ?? 0));
    const isAbove = (row: number): boolean => reaches[row]!.includes('over');
    const before = rated.find((row, index) => index + 1 < rated.length && isAbove(row) !== isAbove(rated[index + 1]!));
    line.hidden = before === undefined || this.rows[before] === undefined || this.state.sort !== 'score';
    if (line.hidden) return;
    // After this row, not before the next: that may open the next part, which would clip the line.
    this.rows[before!]!.after(line);
    const label = line.querySelector('span');
    if (label) label.textContent = label.textContent.replace(/^\S+/, isAbove(before!) ? 'Below' : 'Above');
  }
}

customElements.define('risk-register', RiskRegister);
