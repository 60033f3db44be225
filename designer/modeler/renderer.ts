import { tokens } from '../ui/tokens.ts';
import type { EventBus, Shape } from './canvas-types.ts';
import { isA } from './model.ts';

interface Paint {
  readonly fill: string;
  readonly stroke: string;
}
interface Drawing {
  drawShape(parent: SVGElement, shape: Shape, attributes?: object): SVGElement;
}

const OVER_LIBRARY = 1500; // its renderer listens at 1000

/**
 * Who acts, at a glance: a person's step is ours in color, a step of the system is gray, the
 * rest is ink on white. The icon of the kind says the same, so color never stands alone.
 */
export class Renderer {
  static $inject = ['eventBus', 'bpmnRenderer'];

  constructor(eventBus: EventBus, library: Drawing) {
    eventBus.on<{ gfx: SVGElement; element: Shape; attrs?: object }>(
      'render.shape',
      OVER_LIBRARY,
      ({ gfx, element, attrs }) => {
        const paint = paintOf(element);
        return paint ? library.drawShape(gfx, element, { ...attrs, ...paint }) : undefined;
      },
    );
  }
}

const paintOf = ({ type, businessObject }: Shape): Paint | undefined => {
  if (type === 'label' || !businessObject) return undefined;
  if (isA(businessObject, 'bpmn:UserTask', 'bpmn:ManualTask'))
    return { fill: tokens.primaryBg, stroke: tokens.primary };
  if (isA(businessObject, 'bpmn:Task', 'bpmn:CallActivity'))
    return { fill: tokens.canvas, stroke: tokens.ink2 };
  if (isA(businessObject, 'bpmn:Gateway')) return { fill: tokens.surface, stroke: tokens.ink };
  return undefined;
};
