import { withDescendants, type XmlNode } from '../xml-tree.ts';
import { dropped, engineOf, refused, type Engine, type Outcome } from './outcome.ts';

const CALL_MAPPING = ['source', 'sourceExpression', 'target', 'businessKey', 'local', 'variables'];

/** What the rows read of an extension element and its parts. Others are taken or left as a whole. */
const READ: Readonly<Record<Engine, Readonly<Record<string, readonly string[]>>>> = {
  camunda: {
    ...{ inputOutput: [], inputParameter: ['name'], outputParameter: ['name'] },
    ...{ list: [], map: [], entry: ['key'], value: ['id', 'name'] },
    ...{ in: CALL_MAPPING, out: CALL_MAPPING },
    ...{ formData: ['businessKey'], validation: [], constraint: ['name', 'config'] },
    formField: ['id', 'label', 'type', 'defaultValue', 'datePattern'],
    failedJobRetryTimeCycle: [],
  },
  zeebe: {
    ...{ ioMapping: [], input: ['source', 'target'], output: ['source', 'target'] },
    ...{ taskHeaders: [], header: ['id', 'key', 'value'] },
    ...{ subscription: ['correlationKey'], script: ['expression', 'resultVariable'] },
    ...{ userTaskForm: ['id'], versionTag: ['value'] },
    calledElement: [
      ...['processId', 'processIdExpression', 'businessId', 'bindingType', 'versionTag'],
      ...['propagateAllParentVariables', 'propagateAllChildVariables'],
    ],
  },
};

/** Attributes inside an extension element that no row has read: nothing goes without a word. */
export const unreadOutcomes = (element: XmlNode, engine: Engine): readonly Outcome[] =>
  [...withDescendants(element)].flatMap((node) => {
    const read = partOf(engine, node);
    return node.attributes.flatMap((attribute) => {
      const { uri, local } = attribute;
      if (!read || read.includes(local) || (uri !== null && engineOf(uri) === null)) return [];
      const piece = { node, attribute };
      return [
        local.startsWith('modeler') ? dropped(piece, 'documentation') : refused(piece, 'unknown'),
      ];
    });
  });

const partOf = (engine: Engine, { uri, local }: XmlNode): readonly string[] | undefined =>
  engineOf(uri) === engine && Object.hasOwn(READ[engine], local) ? READ[engine][local] : undefined;
