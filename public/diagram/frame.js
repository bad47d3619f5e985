// Draws one diagram inside a sandboxed frame. The page that holds the frame sends its source and a theme, and gets the size
// back. It draws for pages of its own site alone, with the site's own settings, and only where the sandbox has taken its
// origin away: a frame that another site makes, with or without a sandbox, does nothing.
(() => {
  // The address keeps the site's origin; the frame's own is "null" in a sandbox.
  const site = location.origin;
  const isSite = (origin) => origin === site;
  if (self.origin !== 'null' || parent === self) return;
  // Not every browser lists the pages around a frame; the origin of each message is checked in all of them.
  if (location.ancestorOrigins && ![...location.ancestorOrigins].every(isSite)) return;

  const answer = (message) => parent.postMessage({ trackway: 'diagram', ...message }, site);
  let count = 0;
  addEventListener('message', async ({ source: sender, origin, data }) => {
    if (sender !== parent || !isSite(origin) || data?.trackway !== 'draw') return;
    const { source, theme } = data;
    if (typeof source !== 'string' || !Object.hasOwn(diagramSettings, theme)) return;
    try {
      mermaid.initialize(diagramSettings[theme]);
      const { svg } = await mermaid.render(`d${count++}`, source);
      document.body.innerHTML = svg;
      const { width, height } = document.querySelector('svg').viewBox.baseVal;
      document.querySelector('svg').setAttribute('width', width);
      document.querySelector('svg').setAttribute('height', height);
      answer({ width: Math.ceil(width), height: Math.ceil(height) });
    } catch (error) {
      answer({ problem: String(error.message ?? error).split('\n')[0] });
    }
  });
  answer({ ready: true });
})();
