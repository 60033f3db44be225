import type { NodeOf } from '../../interpreter/plan.ts';
import { extensionElement, textOf } from '../model.ts';
import type { Translator } from '../translator.ts';

type Called = NodeOf<'callActivity'>['called'];

/** `bpmn:CallActivity`: the called process, pinned by its hash unless the latest is wanted. */
export const callActivity: Translator<'callActivity'> = {
  kind: 'callActivity',

  translate(source, { planHashOf }) {
    const call = extensionElement(source, 'Call');
    const binding = (call && textOf(call, 'binding')) ?? 'deployment';
    const processId = calledProcess(textOf(source, 'calledElement'));
    const version = call && textOf(call, 'version');
    const planHash = binding === 'deployment' ? planHashOf(processId) : version;
    return {
      called: {
        processId,
        ...(planHash === undefined || binding === 'latest' ? {} : { planHash }),
        in: ((call && textOf(call, 'in')) ?? 'all') as Called['in'],
        out: ((call && textOf(call, 'out')) ?? 'mapped') as Called['out'],
      },
    };
  },
};

/** `calledElement` is a QName; processes are known by their bare id. */
export const calledProcess = (called: string | undefined): string =>
  (called ?? '').replace(/^[^:]*:/, '');
