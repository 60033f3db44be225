import { describe, expect, it } from 'vitest';
import { design as en } from '../../../designer/messages/areas/design.en.ts';
import { design as zh } from '../../../designer/messages/areas/design.zh.ts';
import {
  catalog,
  mayBeAwaited,
  paletteOrder,
  watchers,
} from '../../../designer/modeler/catalog.ts';

describe('what a county may draw', () => {
  it('has thirteen entries in the palette', () => {
    expect(
      catalog
        .filter(({ inPalette }) => inPalette)
        .map(({ key }) => key)
        .sort(),
    ).toEqual([...paletteOrder].sort());
    expect(paletteOrder).toHaveLength(13);
  });

  it('is named in both languages, each name once', () => {
    for (const words of [zh, en]) {
      const names = catalog.map(({ key }) => words.kind[key]);
      expect(names.filter((name) => !name)).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
      expect(watchers.map(({ key }) => words.watcher[key]).filter((name) => !name)).toEqual([]);
    }
  });

  it('lets only events and replies follow 先到先走', () => {
    expect(catalog.filter(mayBeAwaited).map(({ key }) => key)).toEqual([
      'messageCatch',
      'timerCatch',
      'receive',
      'signalCatch',
      'conditionalCatch',
    ]);
  });
});
