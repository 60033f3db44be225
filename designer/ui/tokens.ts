/**
 * The colors of the product, each with a contrast of at least 4.5 as text and 3 as a line on both
 * grounds. Nothing else in the web app names a color.
 */
export const tokens = {
  ink: '#1f1f1f',
  ink2: '#595959',
  ink3: '#666666',
  lineStrong: '#8c8c8c',
  line: '#d9d9d9',
  surface: '#ffffff',
  canvas: '#f5f5f5',
  primary: '#0958d9',
  primaryHover: '#003eb3',
  primaryActive: '#002c8c',
  primaryBg: '#e6f4ff',
  primaryLine: '#91caff',
  letterhead: '#c7000b',
  green: '#237804',
  greenBg: '#f6ffed',
  greenLine: '#95de64',
  amber: '#874d00',
  amberBg: '#fffbe6',
  amberLine: '#ffe58f',
  red: '#cf1322',
  redBg: '#fff1f0',
  redLine: '#ffa39e',
  sealYellow: '#faad14',
} as const;

export const heat = ['#fff7e6', '#ffd591', '#fa8c16', '#ad4e00', '#612500'] as const;

export const fontStack =
  'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** Text sizes of the office app; the root size follows, so that rem grows with it. */
export const textSizes = { standard: 14, large: 16, largest: 18 } as const;
export type TextSize = keyof typeof textSizes;
