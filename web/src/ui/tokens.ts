/**
 * The one place where the look is decided. CSS reads these as custom properties (`--ink`), the editor's antd theme reads the
 * same objects. Contrast of every pair in use is computed in `tokens.test.ts`.
 */
export const COLOURS = {
  paper: '#fbfaf6',
  surface: '#ffffff',
  sunken: '#f3f0e7',
  ink: '#1c262e',
  inkSoft: '#4a555e',
  line: '#ddd8cb',
  lineStrong: '#7d776a',
  accent: '#0b5c63',
  accentStrong: '#07444a',
  accentWash: '#e4f0ef',
  onAccent: '#ffffff',
  ok: '#1b6a3d',
  okWash: '#e5f2e8',
  warn: '#7f4700',
  warnWash: '#fcf0d8',
  bad: '#9d281c',
  badWash: '#fbe8e5',
  mark: '#ffe69a',
} as const;
export type Colours = Record<keyof typeof COLOURS, string>;

/** Care mode (关怀版) and readers who ask for more contrast: at least 7:1 for all text (WCAG AAA). */
export const CARE_COLOURS: Colours = {
  ...COLOURS,
  paper: '#ffffff',
  sunken: '#f6f4ee',
  ink: '#000000',
  inkSoft: '#2a3238',
  line: '#6f6a5f',
  lineStrong: '#3b372f',
  accent: '#053f45',
  accentStrong: '#022c30',
  ok: '#0e4526',
  warn: '#563000',
  bad: '#75170d',
};

/** Sizes in rem, so that care mode and the reader's own setting scale everything together. */
export const SIZES = {
  rootPx: 16,
  careRootPx: 20,
  lineHeight: 1.7,
  measure: '40em',
  page: '72rem',
  radius: '0.375rem',
} as const;

/**
 * Typefaces: what the machine has comes first, so that a page is read at once; the web face is fetched only where no Chinese
 * typeface is installed (a browser loads a face when it reaches it in this list, and not before).
 */
export const FONT_STACK = [
  'system-ui',
  '"Source Han Sans SC"',
  '"Noto Sans CJK SC"',
  '"PingFang SC"',
  '"HarmonyOS Sans SC"',
  'MiSans',
  '"Microsoft YaHei"',
  '"Noto Sans SC"',
  'sans-serif',
].join(', ');
