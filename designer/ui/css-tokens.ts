import { fontStack, textSizes, tokens, type TextSize } from './tokens.ts';

/** `ink2` → `ink-2`, `primaryBg` → `primary-bg`. */
const kebab = (name: string): string =>
  name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`);

/** Hands the tokens to the style sheets as custom properties, so that each color is written once. */
export function applyTokens(): void {
  const root = document.documentElement.style;
  for (const [name, value] of Object.entries(tokens)) root.setProperty(`--${kebab(name)}`, value);
  root.setProperty('--font', fontStack);
}

export function applyTextSize(size: TextSize): void {
  document.documentElement.style.setProperty('--text', `${textSizes[size]}px`);
  document.documentElement.dataset['textSize'] = size;
}
