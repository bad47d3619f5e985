// Draws one diagram inside a sandboxed frame: the page that holds the frame sends source and settings, and gets the size back.
(() => {
  const answer = (message) => parent.postMessage({ trackway: 'diagram', ...message }, '*');
  let count = 0;
  addEventListener('message', async ({ source: sender, data }) => {
    if (sender !== parent || data?.trackway !== 'draw') return;
    try {
      mermaid.initialize(data.settings);
      const { svg } = await mermaid.render(`d${count++}`, data.source);
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
