import { describe, expect, it } from 'vitest';
import { tokens } from '../../../designer/ui/tokens.ts';

const channel = (value: number): number =>
  value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(parseInt(color.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

describe('tokens', () => {
  it.each([
    [tokens.ink, tokens.canvas],
    [tokens.ink2, tokens.canvas],
    [tokens.ink3, tokens.canvas],
    [tokens.primary, tokens.primaryBg],
    [tokens.primaryHover, tokens.surface],
    [tokens.letterhead, tokens.surface],
    [tokens.green, tokens.greenBg],
    [tokens.amber, tokens.amberBg],
    [tokens.red, tokens.redBg],
    [tokens.surface, tokens.red],
    [tokens.surface, tokens.primary],
  ])('text %s can be read on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([tokens.surface, tokens.canvas])('the line of an input can be seen on %s', (ground) => {
    expect(contrast(tokens.lineStrong, ground)).toBeGreaterThanOrEqual(3);
  });
});
