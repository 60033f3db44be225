import type { ElementFactory, Modeling, Selection, Shape } from './canvas-types.ts';
import { watchers, type WatcherKey } from './catalog.ts';
import type { CanvasWords } from './drawing-kit.ts';
import { isA } from './model.ts';

interface ContextPadHost {
  registerProvider(priority: number, provider: object): void;
  getPad(element: Shape): { readonly html: HTMLElement };
}
interface PopupMenu {
  open(target: object, id: string, position: object, options: object): void;
}
type Entries = Record<string, object>;

/** Entries of the library we replace: they would draw what a county has no use for. */
const replaced = ['append.append-task', 'append.gateway', 'append.intermediate-event'];

/** Beside a selected step: what follows it, what watches it, and the library's own tools. */
export class ContextPad {
  static $inject = [
    'contextPad',
    'popupMenu',
    'modeling',
    'elementFactory',
    'selection',
    'config.words',
  ];
  private readonly contextPad: ContextPadHost;
  private readonly popupMenu: PopupMenu;
  private readonly modeling: Modeling;
  private readonly factory: ElementFactory;
  private readonly selection: Selection;
  private readonly words: CanvasWords;

  constructor(
    contextPad: ContextPadHost,
    popupMenu: PopupMenu,
    modeling: Modeling,
    factory: ElementFactory,
    selection: Selection,
    words: CanvasWords,
  ) {
    this.contextPad = contextPad;
    this.popupMenu = popupMenu;
    this.modeling = modeling;
    this.factory = factory;
    this.selection = selection;
    this.words = words;
    contextPad.registerProvider(500, this); // after the library's own, to see its entries
  }

  getContextPadEntries(element: Shape): (entries: Entries) => Entries {
    return (entries) => {
      for (const name of replaced) delete entries[name];
      if (isAppendable(element)) entries['bh.append'] = this.appendEntry();
      if (isWatchable(element))
        for (const watcher of watchers) entries[`bh.${watcher.key}`] = this.watchEntry(watcher);
      return entries;
    };
  }

  private appendEntry(): object {
    return {
      group: 'model',
      className: 'bpmn-icon-user-task',
      title: this.words.append,
      action: {
        click: (_: Event, element: Shape) => {
          const at = this.contextPad.getPad(element).html.getBoundingClientRect();
          const position = { x: at.left, y: at.bottom + 6, cursor: { x: at.left, y: at.bottom } };
          this.popupMenu.open(element, 'bh-append', position, {
            title: this.words.appendTitle,
            width: 280,
            search: true,
          });
        },
      },
    };
  }

  private watchEntry({ key, icon, definition }: (typeof watchers)[number]): object {
    return {
      group: 'watch',
      className: icon,
      title: this.words.watcher(key),
      action: { click: (_: Event, host: Shape) => this.watch(host, key, definition) },
    };
  }

  private watch(host: Shape, _key: WatcherKey, eventDefinitionType: string): void {
    const event = this.factory.createShape({ type: 'bpmn:BoundaryEvent', eventDefinitionType });
    const taken = host.attachers?.length ?? 0;
    const position = { x: host.x + host.width - 20 - taken * 44, y: host.y + host.height };
    const created = this.modeling.createShape(event, position, host, { attach: true });
    this.selection.select(created);
  }
}

const isAppendable = ({ businessObject, type }: Shape): boolean =>
  type !== 'label' && isA(businessObject, 'bpmn:FlowNode') && !isA(businessObject, 'bpmn:EndEvent');

const isWatchable = ({ businessObject, type }: Shape): boolean =>
  type !== 'label' && isA(businessObject, 'bpmn:Activity');
