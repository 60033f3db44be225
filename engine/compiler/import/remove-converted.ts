import type { XmlNode } from '../xml-tree.ts';
import { engineOf, type Outcome } from './outcome.ts';
import type { XmlEdit } from './xml-edit.ts';

/**
 * Takes out what was converted or dropped. An extension element goes as a whole once nothing in
 * it is refused; otherwise only its converted parts go. Returns the elements that went.
 */
export const removeConverted = (
  outcomes: readonly Outcome[],
  edit: XmlEdit,
): ReadonlySet<XmlNode> => {
  const removed = new Set<XmlNode>();
  const kept = new Set(
    outcomes.filter(({ type }) => type === 'refused').map(({ piece }) => outermost(piece.node)),
  );
  for (const { type, piece } of outcomes) {
    if (type === 'refused') continue;
    const { node, attribute } = piece;
    const whole = outermost(node);
    if (whole && !kept.has(whole)) {
      if (!removed.has(whole)) edit.removeElement(whole);
      removed.add(whole);
    } else if (attribute) {
      if (whole || engineOf(attribute.uri)) edit.removeAttribute(attribute);
    } else if (whole && whole !== node) edit.removeElement(node);
  }
  return removed;
};

/** The extension element a piece stands in; null: a piece of BPMN itself. */
const outermost = (node: XmlNode): XmlNode | null => {
  if (!engineOf(node.uri)) return null;
  let whole = node;
  while (whole.parent && engineOf(whole.parent.uri)) whole = whole.parent;
  return whole;
};
