/** The themes of diagrams; every diagram is drawn in both. */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Colours from `styles/tokens.css` for diagrams: an SVG used as an image cannot read its page's custom properties. */
const colours = {
  light: {
    paper: '#ffffff',
    sunken: '#f5f6f8',
    ink: '#13161c',
    line: '#5f646b',
    outline: '#82868e',
    soft: '#e1ecf9',
    mark: '#fff1b8',
  },
  dark: {
    paper: '#121419',
    sunken: '#1b1e24',
    ink: '#e9ebee',
    line: '#9399a1',
    outline: '#70757c',
    soft: '#1c3350',
    mark: '#4a3f0c',
  },
} as const satisfies Record<Theme, Record<string, string>>;

/** Metric-compatible fonts on every platform, so that labels measured at build time fit in the reader's browser. */
const fontFamily = 'Arial, "Liberation Sans", Helvetica, sans-serif';

/**
 * Mermaid's settings for one theme. `secure` lists what an author's directives may not change: the security level, and
 * anything that can carry an address or arbitrary CSS.
 */
export function mermaidSettings(theme: Theme) {
  const { paper, sunken, ink, line, outline, soft, mark } = colours[theme];
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    secure: [
      'secure',
      'securityLevel',
      'startOnLoad',
      'maxTextSize',
      'maxEdges',
      'suppressErrorRendering',
      'themeCSS',
      'themeVariables',
      'fontFamily',
      'altFontFamily',
      'layout',
      'look',
      'theme',
      'htmlLabels',
      'dompurifyConfig',
    ],
    theme: 'base',
    darkMode: theme === 'dark',
    look: 'classic',
    layout: 'dagre',
    htmlLabels: false,
    flowchart: { htmlLabels: false, useMaxWidth: false, curve: 'basis' },
    sequence: { useMaxWidth: false },
    journey: { textPlacement: 'old', useMaxWidth: false },
    gantt: { useMaxWidth: false, useWidth: 720, fontSize: 13, sectionFontSize: 13 },
    deterministicIds: true,
    deterministicIDSeed: 'trackway',
    fontFamily,
    // Words keep a ground where lines pass behind them: edge labels a box, messages an edge. A journey's sections need a text colour, because Mermaid gives text and box
    // the same.
    themeCSS: `.edgeLabel rect, .labelBkg { opacity: 1; fill: ${paper}; } text.journey-section, text.task { fill: ${ink}; } .messageText { paint-order: stroke; stroke: ${paper}; stroke-width: 5px; stroke-linejoin: round; }`,
    themeVariables: {
      fontFamily,
      fontSize: '15px',
      background: paper,
      primaryColor: sunken,
      primaryTextColor: ink,
      primaryBorderColor: outline,
      secondaryColor: soft,
      tertiaryColor: paper,
      lineColor: line,
      textColor: ink,
      mainBkg: sunken,
      nodeBorder: outline,
      clusterBkg: paper,
      clusterBorder: outline,
      edgeLabelBackground: paper,
      actorBkg: sunken,
      actorBorder: outline,
      actorTextColor: ink,
      signalColor: ink,
      signalTextColor: ink,
      labelBoxBkgColor: sunken,
      labelBoxBorderColor: outline,
      loopTextColor: ink,
      noteBkgColor: mark,
      noteTextColor: ink,
      noteBorderColor: outline,
      sectionBkgColor: sunken,
      altSectionBkgColor: paper,
      gridColor: outline,
      taskBkgColor: soft,
      taskBorderColor: outline,
      taskTextColor: ink,
      taskTextDarkColor: ink,
      taskTextOutsideColor: ink,
      activeTaskBkgColor: soft,
      activeTaskBorderColor: ink,
      doneTaskBkgColor: sunken,
      doneTaskBorderColor: outline,
      todayLineColor: ink,
    },
  };
}
