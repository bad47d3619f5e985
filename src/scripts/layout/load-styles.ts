/**
 * Adds a style sheet to the page and waits until it is there. For styles that only a script needs: a plain import would put them on every
 * page that the script is on.
 */
export function loadStyles(address: string): Promise<void> {
  return new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => done());
    document.head.append(link);
  });
}
