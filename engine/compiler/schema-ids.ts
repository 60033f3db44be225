import type { ReportSchemaFault } from './schema-attributes.ts';
import { BPMN } from './vocabulary.ts';
import { isPlainName } from './xml-text.ts';
import type { XmlNode } from './xml-tree.ts';

const LONGEST_ID = 128;
const RESERVED_IDS = new Set(['__proto__', 'constructor', 'prototype']);

/** Unique names in any script, of a length every database can keep; the drawing shares their space. */
export const checkIds = (root: XmlNode, report: ReportSchemaFault): void => {
  const seen = new Set<string>();
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const id = node.attributes.find((a) => a.name === 'id')?.value;
    const counts = node.uri === BPMN || node.uri?.startsWith('http://www.omg.org/spec/') === true;
    if (id !== undefined && counts) {
      if (!isPlainName(id) || id.length > LONGEST_ID) report(node, 'xml/id.form', { actual: id });
      else if (RESERVED_IDS.has(id)) report(node, 'xml/id.reserved', { actual: id });
      else if (seen.has(id)) report(node, 'xml/id.duplicate', { actual: id });
      seen.add(id);
    }
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child) stack.push(child);
    }
  }
};
