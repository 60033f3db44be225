import { useTranslation } from 'react-i18next';
import {
  BINDINGS,
  bindingOf,
  callFault,
  versionChoices,
  type Callee,
  type VersionChoice,
} from '../../callees.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { usePanel } from '../panel-context.ts';
import { useExtension } from '../use-write.ts';

interface CallBindingProps {
  /** Id of what is called; empty: nothing yet. */
  readonly call: string;
  readonly callee: Callee;
}

/** Which state of the called process runs, and what stands in the way of it. */
export function CallBinding({ call, callee }: CallBindingProps) {
  const { t } = useTranslation();
  const { element } = usePanel();
  const read = useExtension('bh:Call');
  const versionLabel = useVersionLabel();
  const binding = bindingOf(element);
  const version = read('version');
  const fault = callFault({ callee: call, binding, version: version.value }, callee);
  return (
    <>
      <ChoiceField
        name="callBinding"
        choices={BINDINGS.map((value) => ({ value, label: t(`design.call.binding.${value}`) }))}
        value={binding}
        onCommit={read('binding').onCommit}
      />
      <p className="bh-hint">{t(`design.call.means.${binding}`)}</p>
      {binding === 'version' && (
        <ChoiceField
          name="callVersion"
          choices={versionChoices(callee).map((choice) => ({
            value: choice.value,
            label: versionLabel(choice),
          }))}
          {...version}
        />
      )}
      {fault && (
        <p className="notice warning" role="status">
          {t(`design.call.fault.${fault}`, { callee: call, version: version.value })}
        </p>
      )}
    </>
  );
}

/** “第 2 版 · 2026 · b1c2d3e4”: what people know it by, and what it is fixed to. */
const useVersionLabel = (): ((choice: VersionChoice) => string) => {
  const { t } = useTranslation();
  return ({ value, tag, n, inForce }) => {
    if (n === null) return t('design.call.versionInFile', { tag: value });
    const name = tag ?? value.slice(0, HASH_SHOWN);
    return inForce
      ? t('design.call.versionInForce', { n, name })
      : t('design.call.version', { n, name });
  };
};

const HASH_SHOWN = 8; // characters; enough to tell the versions of one procedure apart
