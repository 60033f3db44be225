import type { ElementFactory, EventBus, Moddle, Selection, Shape } from './canvas-types.ts';
import { catalogEntry, paletteOrder, type CatalogEntry } from './catalog.ts';
import { shapesOf, type CanvasWords } from './drawing-kit.ts';

interface Tools {
  readonly handTool: { activateHand(event: Event): void };
  readonly lassoTool: { activateSelection(event: Event): void };
  readonly spaceTool: { activateSelection(event: Event): void };
  readonly globalConnect: { start(event: Event): void };
}
interface Create {
  start(event: Event, shapes: Shape | readonly Shape[], context?: object): void;
}
interface PopupMenu {
  open(target: object, id: string, position: object, options: object): void;
}
interface PaletteHost {
  registerProvider(provider: object): void;
}
type Action = (event: MouseEvent) => void;

/**
 * Thirteen named entries and the tools. Each is a real button: it can be reached by Tab, and
 * Enter puts the step behind the selected one, because a keyboard cannot drop.
 */
export class Palette {
  static $inject = [
    'palette',
    'create',
    'elementFactory',
    'bpmnFactory',
    'injector',
    'popupMenu',
    'canvas',
    'eventBus',
    'selection',
    'config.words',
  ];
  private readonly create: Create;
  private readonly factory: ElementFactory;
  private readonly models: Moddle;
  private readonly tools: Tools;
  private readonly popupMenu: PopupMenu;
  private readonly canvas: { getRootElement(): Shape };
  private readonly eventBus: EventBus;
  private readonly selection: Selection;
  private readonly words: CanvasWords;

  constructor(
    palette: PaletteHost,
    create: Create,
    factory: ElementFactory,
    models: Moddle,
    injector: { get(name: string): unknown },
    popupMenu: PopupMenu,
    canvas: { getRootElement(): Shape },
    eventBus: EventBus,
    selection: Selection,
    words: CanvasWords,
  ) {
    this.create = create;
    this.factory = factory;
    this.models = models;
    this.tools = {
      handTool: injector.get('handTool') as Tools['handTool'],
      lassoTool: injector.get('lassoTool') as Tools['lassoTool'],
      spaceTool: injector.get('spaceTool') as Tools['spaceTool'],
      globalConnect: injector.get('globalConnect') as Tools['globalConnect'],
    };
    this.popupMenu = popupMenu;
    this.canvas = canvas;
    this.eventBus = eventBus;
    this.selection = selection;
    this.words = words;
    palette.registerProvider(this);
  }

  getPaletteEntries(): Record<string, object> {
    const entries: Record<string, object> = { ...this.toolEntries() };
    for (const key of paletteOrder) {
      const entry = catalogEntry(key);
      if (entry) entries[`create.${key}`] = this.drawn(entry);
    }
    entries['more'] = button('more', 'bpmn-icon-screw-wrench bh-more', this.words.more, {
      click: (event) => this.openMore(event),
    });
    return entries;
  }

  private toolEntries(): Record<string, object> {
    const { handTool, lassoTool, spaceTool, globalConnect } = this.tools;
    const tool = (name: Parameters<CanvasWords['tool']>[0], icon: string, click: Action) =>
      button('tools', `bpmn-icon-${icon}`, this.words.tool(name), { click });
    return {
      'hand-tool': tool('hand', 'hand-tool', (event) => handTool.activateHand(event)),
      'lasso-tool': tool('lasso', 'lasso-tool', (event) => lassoTool.activateSelection(event)),
      'space-tool': tool('space', 'space-tool', (event) => spaceTool.activateSelection(event)),
      'global-connect-tool': tool('connect', 'connection-multi', (event) =>
        globalConnect.start(event),
      ),
    };
  }

  private drawn(entry: CatalogEntry): object {
    const drag: Action = (event) =>
      this.create.start(event, shapesOf(entry, this.factory, this.models));
    const click: Action = (event) => (isByKey(event) ? this.placeByKey(entry) : drag(event));
    return button(entry.group, entry.icon, this.words.kind(entry.key), { click, dragstart: drag });
  }

  /** The editor answers: it knows how to make room behind the selected step. */
  private placeByKey({ key }: CatalogEntry): void {
    this.eventBus.fire('bh.place', { key, after: this.selection.get()[0] ?? null });
  }

  private openMore(event: MouseEvent): void {
    const at = (event.target as Element).getBoundingClientRect();
    const position = {
      x: at.right + 8,
      y: Math.max(at.top - 240, 80),
      cursor: { x: at.right, y: at.top },
    };
    this.popupMenu.open(this.canvas.getRootElement(), 'bh-more', position, {
      title: this.words.moreTitle,
      width: 280,
      search: true,
    });
  }
}

const isByKey = (event: MouseEvent): boolean => event.detail === 0 && event.type === 'click';

const button = (
  group: string,
  icon: string,
  title: string,
  action: { click: Action; dragstart?: Action },
): object => ({
  group,
  title,
  action,
  html:
    '<button type="button" class="entry" draggable="true">' +
    `<span class="${icon}" aria-hidden="true"></span>` +
    `<span class="bh-entry-name">${title}</span></button>`, // our own words: no markup in them
});
