import type { EventBus, Selection, Shape } from './canvas-types.ts';

interface Minimap {
  isOpen(): boolean;
  open(): void;
  close(): void;
}
interface ContextPadHost {
  isOpen(): boolean;
  open(target: Shape | readonly Shape[], force: true): void;
}

/** Heard by whatever in the library shows words; the palette is of the library and knows it. */
export const LANGUAGE_CHANGED = 'i18n.changed';

/** What the library says once, when it is shown, is said again in the language of the page. */
export class Language {
  static $inject = ['eventBus', 'selection', 'minimap', 'injector'];

  constructor(
    eventBus: EventBus,
    selection: Selection,
    minimap: Minimap,
    injector: { get(name: string, strict: false): unknown },
  ) {
    eventBus.on(LANGUAGE_CHANGED, () => {
      if (minimap.isOpen()) minimap.open();
      else minimap.close();
      const pad = injector.get('contextPad', false) as ContextPadHost | null; // readers have none
      const [only, ...others] = selection.get();
      if (only && pad?.isOpen()) pad.open(others.length === 0 ? only : [only, ...others], true);
    });
  }
}
