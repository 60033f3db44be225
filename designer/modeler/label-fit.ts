import type { Bounds, EventBus, Shape } from './canvas-types.ts';

interface TextRenderer {
  getExternalLabelBounds(bounds: Bounds, text: string): Bounds;
}
const FIRST = 2000; // before the label is drawn

/**
 * Gives a label the room its words need in our type. Files carry the bounds of another font, and
 * the library breaks lines inside them, in Chinese in the middle of a word. Nothing is written to
 * the file: bounds are saved only when somebody moves the label.
 */
export class LabelFit {
  static $inject = ['eventBus', 'textRenderer'];

  constructor(eventBus: EventBus, textRenderer: TextRenderer) {
    eventBus.on<{ element: Shape }>('shape.add', FIRST, ({ element }) => {
      const name = element.businessObject?.get('name');
      if (element.type !== 'label' || typeof name !== 'string') return;
      const { x, width, height } = textRenderer.getExternalLabelBounds(element, name);
      Object.assign(element, { x, width, height });
    });
  }
}
