import type { NodeOf } from '../../interpreter/plan.ts';
import { calleeOf } from '../calls.ts';
import { declaredData } from '../data.ts';
import { variableName } from '../data-items.ts';
import { extensionElement, textOf } from '../model.ts';
import type { Translator } from '../translator.ts';

type Called = NodeOf<'callActivity'>['called'];

/** `bpmn:CallActivity`: the called process or global task, pinned unless the latest is wanted. */
export const callActivity: Translator<'callActivity'> = {
  kind: 'callActivity',

  translate(source, { calledHash }) {
    const call = extensionElement(source, 'Call');
    const planHash = calledHash(source);
    const outputs = declaredData(source).outputs.map(variableName);
    return {
      called: {
        processId: calleeOf(source),
        ...(planHash === undefined ? {} : { planHash }),
        in: ((call && textOf(call, 'in')) ?? 'all') as Called['in'],
        out: ((call && textOf(call, 'out')) ?? 'mapped') as Called['out'],
        ...(outputs.length > 0 ? { outputs } : {}),
      },
    };
  },
};
