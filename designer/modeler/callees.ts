import type { CallableProcess } from '../../engine/http/contract/definition.ts';
import type { ModdleElement } from './canvas-types.ts';
import { extensionText, isA, textOf } from './model.ts';

export const BINDINGS = ['deployment', 'version', 'latest'] as const;
export type CallBinding = (typeof BINDINGS)[number];

/** What a call is bound to; a binding nobody knows is the compiler's to refuse. */
export const bindingOf = (call: ModdleElement): CallBinding => {
  const written = extensionText(call, 'bh:Call', 'binding');
  return BINDINGS.find((binding) => binding === written) ?? 'deployment';
};

/** What goes by one id: in this file, and published in the county, here and in other procedures. */
export interface Callee {
  readonly inFile: ModdleElement | undefined;
  readonly published: readonly CallableProcess[];
}

export const calleeOf = (
  id: string,
  callables: readonly CallableProcess[],
  inFile: readonly ModdleElement[],
): Callee => {
  const published = callables.filter(({ processId }) => processId === id);
  return {
    inFile: inFile.find((one) => one.id === id),
    published: [...published.filter(({ own }) => own), ...published.filter(({ own }) => !own)],
  };
};

/** One state of a called process: chosen by its tag, where that is its name, else by its hash. */
export interface VersionChoice {
  readonly value: string;
  readonly tag: string | null;
  /** Number of the published version; null: the one in this file. */
  readonly n: number | null;
  readonly inForce: boolean;
}

/** The state in this file first, then what was published, newest first; a tag names the first. */
export const versionChoices = ({ inFile, published }: Callee): readonly VersionChoice[] => {
  const tag = inFile ? textOf(inFile, 'bh:versionTag') : '';
  const inThisFile = tag === '' ? [] : [{ value: tag, tag, n: null, inForce: true }];
  const taken = new Set(inThisFile.map(({ value }) => value));
  return [
    ...inThisFile,
    ...published
      .flatMap(({ versions }) => versions)
      .map(({ n, hash, tag, inForce }) => {
        const isNamed = tag !== null && !taken.has(tag);
        if (tag !== null) taken.add(tag);
        return { value: isNamed ? tag : hash, tag, n, inForce };
      }),
  ];
};

/** Why a call cannot be published as it is, or would stop; null: nothing is in its way. */
export type CallFault =
  'missing' | 'notInForce' | 'missingForNow' | 'unversioned' | 'versionUnknown';

export interface Call {
  readonly callee: string;
  readonly binding: CallBinding;
  readonly version: string;
}

/** The same that the compiler says (`activity/call`), at the field where it is mended. */
export const callFault = (
  { callee, binding, version }: Call,
  { inFile, published }: Callee,
): CallFault | null => {
  if (callee === '' || (inFile && isA(inFile, 'bpmn:GlobalTask'))) return null;
  const states = published.flatMap(({ versions }) => versions);
  switch (binding) {
    case 'latest':
      return inFile || states.some(({ inForce }) => inForce) ? null : 'missingForNow';
    case 'deployment': {
      if (inFile) return null;
      const others = published.filter(({ own }) => !own);
      if (others.length === 0) return 'missing';
      return others.some(({ versions }) => versions.some(({ inForce }) => inForce))
        ? null
        : 'notInForce';
    }
    case 'version':
      if (version === '') return 'unversioned';
      return (inFile && textOf(inFile, 'bh:versionTag') === version) ||
        states.some(({ hash, tag }) => hash === version || tag === version)
        ? null
        : 'versionUnknown';
  }
};
