import { useTranslation } from 'react-i18next';
import type { ModdleElement } from '../../canvas-types.ts';
import { loopFault, LOOP_MODES, loopModeOf, setLoopMode } from '../../loop-marker.ts';
import { extensionText, referenceOf } from '../../model.ts';
import { setPart } from '../../write.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { FeelField } from '../fields/feel-field.tsx';
import { SwitchField } from '../fields/switch-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { WholeField } from '../fields/whole-field.tsx';
import type { Group } from '../group.ts';
import { usePanel } from '../panel-context.ts';
import { useFaultWords } from '../use-fault-words.ts';
import { useFeel } from '../use-feel.ts';
import { useAttribute, usePart } from '../use-write.ts';
import { LoopEvents } from './loop-events.tsx';

/** 办几次: once, for each entry of a list, or again while a condition holds; how many ways it takes. */
function Loop() {
  const { t } = useTranslation();
  const words = useFaultWords();
  const panel = usePanel();
  const { element } = panel;
  const attribute = useAttribute();
  const loop = referenceOf(element, 'loopCharacteristics');
  const mode = loopModeOf(loop);
  const approval = extensionText(element, 'bh:Approval', 'mode');
  const isTwice = mode === 'again' && approval !== '' && approval !== 'single';
  return (
    <>
      <ChoiceField
        name="loopMode"
        choices={LOOP_MODES.map((value) => ({ value, label: t(`design.loop.${value}`) }))}
        value={mode}
        fault={words(isTwice ? 'loopApproval' : null, '')}
        onCommit={(chosen) => setLoopMode(panel, chosen)}
      />
      {loop && (mode === 'again' ? <Again loop={loop} /> : <Many loop={loop} />)}
      <WholeField name="startQuantity" {...attribute('startQuantity')} />
      <WholeField name="completionQuantity" {...attribute('completionQuantity')} />
    </>
  );
}

interface LoopProps {
  readonly loop: ModdleElement;
}

/** The standard loop: the work, and again while its condition holds. */
function Again({ loop }: LoopProps) {
  const words = useFaultWords();
  const { editor, shape } = usePanel();
  return (
    <>
      <FeelField
        name="loopCondition"
        rows={2}
        fault={words(loopFault(loop), '')}
        {...useFeel(loop)('loopCondition')}
      />
      <SwitchField
        name="loopTestBefore"
        value={loop.get('testBefore') === true}
        onCommit={(testBefore) => setPart(editor, shape, loop, { testBefore })}
      />
      <WholeField name="loopMaximum" {...usePart(loop)('loopMaximum')} />
    </>
  );
}

/** One instance for each entry of a list, or as many as a number says. */
function Many({ loop }: LoopProps) {
  const words = useFaultWords();
  const part = usePart(loop);
  const feel = useFeel(loop);
  const fault = loopFault(loop);
  return (
    <>
      <FeelField
        name="loopCollection"
        fault={words(fault === 'loopUnsaid' ? fault : null, '')}
        {...part('bh:collection')}
      />
      <FeelField
        name="loopCardinality"
        fault={words(fault === 'loopTwice' ? fault : null, '')}
        {...feel('loopCardinality')}
      />
      <TextField name="loopElement" code {...part('bh:element')} />
      <TextField name="loopOutputCollection" code {...part('bh:outputCollection')} />
      <FeelField
        name="loopOutputElement"
        fault={words(fault === 'loopPair' ? fault : null, '')}
        {...part('bh:outputElement')}
      />
      <FeelField name="loopCompletion" {...feel('completionCondition')} />
      <LoopEvents loop={loop} />
    </>
  );
}

export const loop: Group = { key: 'loop', Body: Loop };
