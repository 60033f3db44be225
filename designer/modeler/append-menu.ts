import type { ElementFactory, Moddle, Shape } from './canvas-types.ts';
import { catalog, mayBeAwaited, mayFollow, type CatalogEntry } from './catalog.ts';
import { firstOf, shapesOf, type CanvasWords } from './drawing-kit.ts';
import { isA } from './model.ts';

interface PopupMenu {
  registerProvider(id: string, provider: object): void;
}
interface Create {
  start(event: Event, shapes: Shape | readonly Shape[], context?: object): void;
}
interface AutoPlace {
  append(source: Shape, shape: Shape): Shape;
}
interface MenuEntry {
  readonly label: string;
  readonly className: string;
  readonly group: { readonly id: string; readonly name: string };
  readonly search: string;
  readonly action: { click(event: Event): void; dragstart?(event: Event): void };
}

/** 更多… of the palette: everything the support table has, found by name or pinyin initials. */
export class MoreMenu {
  static $inject = ['popupMenu', 'create', 'elementFactory', 'bpmnFactory', 'config.words'];
  private readonly create: Create;
  private readonly factory: ElementFactory;
  private readonly models: Moddle;
  private readonly words: CanvasWords;

  constructor(
    popupMenu: PopupMenu,
    create: Create,
    factory: ElementFactory,
    models: Moddle,
    words: CanvasWords,
  ) {
    this.create = create;
    this.factory = factory;
    this.models = models;
    this.words = words;
    popupMenu.registerProvider('bh-more', this);
  }

  getPopupMenuEntries(): Record<string, MenuEntry> {
    const start = (entry: CatalogEntry) => (event: Event) =>
      this.create.start(event, shapesOf(entry, this.factory, this.models));
    return menuOf(
      catalog.filter(({ inPalette }) => !inPalette),
      this.words,
      (entry) => ({
        click: start(entry),
        dragstart: start(entry),
      }),
    );
  }
}

/** What can follow the chosen step; only events follow an event-based decision. */
export class AppendMenu {
  static $inject = ['popupMenu', 'autoPlace', 'elementFactory', 'bpmnFactory', 'config.words'];
  private readonly autoPlace: AutoPlace;
  private readonly factory: ElementFactory;
  private readonly models: Moddle;
  private readonly words: CanvasWords;

  constructor(
    popupMenu: PopupMenu,
    autoPlace: AutoPlace,
    factory: ElementFactory,
    models: Moddle,
    words: CanvasWords,
  ) {
    this.autoPlace = autoPlace;
    this.factory = factory;
    this.models = models;
    this.words = words;
    popupMenu.registerProvider('bh-append', this);
  }

  getPopupMenuEntries(target: Shape): Record<string, MenuEntry> {
    const isAwaiting = isA(target.businessObject, 'bpmn:EventBasedGateway');
    const offered = catalog.filter(isAwaiting ? mayBeAwaited : mayFollow);
    return menuOf(offered, this.words, (entry) => ({
      click: () => {
        this.autoPlace.append(target, firstOf(shapesOf(entry, this.factory, this.models)));
      },
    }));
  }
}

const menuOf = (
  entries: readonly CatalogEntry[],
  words: CanvasWords,
  actionOf: (entry: CatalogEntry) => MenuEntry['action'],
): Record<string, MenuEntry> =>
  Object.fromEntries(
    entries.map((entry) => [
      entry.key,
      {
        label: words.kind(entry.key),
        className: entry.icon,
        group: { id: entry.group, name: words.group(entry.group) },
        search: entry.initials,
        action: actionOf(entry),
      },
    ]),
  );
