/**
 * Adds a style sheet to the page; resolves when it has loaded, or failed to. For styles that only one script needs: a
 * plain import would put them on every page that includes the script.
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
