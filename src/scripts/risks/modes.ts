import { setAddress } from '../layout/address.ts';

/**
 * `<risk-modes>`: keeps in the address which of several matrices is shown. The radio buttons `by` switch between them,
 * even without script.
 */
class RiskModes extends HTMLElement {
  connectedCallback(): void {
    const modes = [...this.querySelectorAll<HTMLInputElement>('[name="by"]')];
    const read = (): void => {
      const by = new URLSearchParams(location.search).get('by');
      const mode = modes.find(({ value }) => value === by) ?? modes[0];
      if (mode) mode.checked = true;
    };
    for (const mode of modes)
      mode.addEventListener('change', () => setAddress({ by: mode === modes[0] ? null : mode.value }, 'push'));
    addEventListener('popstate', read);
    read();
  }
}

customElements.define('risk-modes', RiskModes);
