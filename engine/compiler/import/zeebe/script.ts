import { withoutEquals } from '../../expressions.ts';
import { mapped, refused, textIn } from '../outcome.ts';
import { given, type ElementRow } from '../rows.ts';
import { escaped } from '../xml-edit.ts';

/** `zeebe:script`: the FEEL body of a script task and the variable that takes its result. */
export const script: ElementRow = (element, { node, host, edit }) => {
  if (node.local !== 'scriptTask') return [refused({ node: element }, 'unknown')];
  const expression = textIn(element, 'expression') ?? '';
  const prefix = node.name.slice(0, node.name.length - node.local.length);
  edit.setAttribute(node, 'scriptFormat', 'feel');
  edit.insert(node, `<${prefix}script>${escaped(withoutEquals(expression))}</${prefix}script>`);
  const result = element.attributes.find(({ local }) => local === 'resultVariable');
  return [
    mapped({ node: element }, '<script>'),
    ...(result
      ? [
          given(
            { node: element, attribute: result },
            host.attribute('resultVariable', result.value),
          ),
        ]
      : []),
  ];
};
