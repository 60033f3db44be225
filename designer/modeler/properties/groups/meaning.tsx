import { useTranslation } from 'react-i18next';
import type { ModdleElement } from '../../canvas-types.ts';
import { meaningOf, meantBy, setMeaning, type MeantKind } from '../../event-definitions.ts';
import { ttlFault, variableFault } from '../../field-faults.ts';
import { hearsOwnSignal } from '../../loop-throws.ts';
import { isA } from '../../model.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { CodeField } from '../fields/code-field.tsx';
import { FeelField } from '../fields/feel-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { usePanel } from '../panel-context.ts';
import { useFaultWords } from '../use-fault-words.ts';
import { useExtension, usePart, withDefault } from '../use-write.ts';
import { MappingRows } from './mapping-rows.tsx';

interface MeaningProps {
  readonly kind: MeantKind;
  /** What refers to the message, signal, error or escalation: a definition, or a task. */
  readonly carrier: ModdleElement;
  readonly holder: ModdleElement;
  readonly thrown: boolean;
}

const FIELDS = {
  message: 'messageName',
  signal: 'signalName',
  error: 'errorCode',
  escalation: 'escalationCode',
} as const;
const SCOPES = ['county', 'case'] as const;

/** Which message, signal, error or escalation, and what each of them has beside its name. */
export function MeaningFields(props: MeaningProps) {
  const { kind, carrier, holder, thrown } = props;
  const isEvent = isA(carrier, 'bpmn:EventDefinition'); // a task's own rows are its mapping
  const meant = meantBy(carrier, kind);
  const isCode = kind === 'error' || kind === 'escalation';
  return (
    <>
      <Meaning {...props} />
      {kind === 'message' && <Correlation holder={holder} />}
      {kind === 'message' && thrown && meant && <Kept message={meant} />}
      {kind === 'signal' && meant && <Reach signal={meant} />}
      {isCode && !thrown && <Caught definition={carrier} />}
      {!isCode && thrown && isEvent && <MappingRows name="payload" side="inputs" holder={holder} />}
    </>
  );
}

/** The name or code it is met by. */
function Meaning({ kind, carrier, thrown }: MeaningProps) {
  const panel = usePanel();
  const words = useFaultWords();
  const value = meaningOf(carrier, kind);
  const isCode = kind === 'error' || kind === 'escalation';
  const needed = isCode ? thrown : !(kind === 'signal' && hearsOwnSignal(panel.element));
  const field = {
    name: FIELDS[kind],
    value,
    fault: words(needed && value === '' ? 'meaning' : null, ''),
    onCommit: (text: string) => setMeaning(panel, carrier, kind, text),
  };
  return isCode ? <TextField code {...field} /> : <FeelField orText {...field} />;
}

function Correlation({ holder }: Pick<MeaningProps, 'holder'>) {
  return <FeelField name="correlationKey" {...useExtension('bh:Correlation', holder)('key')} />;
}

/** How long a message nobody waits for is kept. */
function Kept({ message }: { readonly message: ModdleElement }) {
  const ttl = usePart(message)('bh:ttl');
  return <CodeField name="messageTtl" check={ttlFault} {...ttl} />;
}

/** Who hears a signal. */
function Reach({ signal }: { readonly signal: ModdleElement }) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      name="signalScope"
      choices={SCOPES.map((value) => ({ value, label: t(`design.signalScope.${value}`) }))}
      {...withDefault(usePart(signal)('bh:scope'), 'county')}
    />
  );
}

/** Where the code and the words of what was caught are kept. */
function Caught({ definition }: { readonly definition: ModdleElement }) {
  const part = usePart(definition);
  const [code, message] = [part('bh:codeVariable'), part('bh:messageVariable')];
  return (
    <>
      <CodeField name="codeVariable" check={variableFault} {...code} />
      <CodeField name="messageVariable" check={variableFault} {...message} />
    </>
  );
}
