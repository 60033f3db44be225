import { Button, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ModdleElement } from '../../canvas-types.ts';
import { isA, referenceOf, textOf } from '../../model.ts';
import { useEnglish } from '../../use-english.ts';
import { nameOf } from '../choices.ts';
import { TextField } from '../fields/text-field.tsx';
import { PanelProvider, usePanel } from '../panel-context.ts';
import { useAttribute } from '../use-write.ts';
import { ConditionFields } from './condition-fields.tsx';

interface BranchCardProps {
  readonly flowId: string;
  readonly gateway: ModdleElement;
}

/** One way out: what it is called, when it is taken, where it leads. */
export function BranchCard({ flowId, gateway }: BranchCardProps) {
  const { t } = useTranslation();
  const english = useEnglish();
  const panel = usePanel();
  const { editor, readOnly } = panel;
  const shape = editor.element(flowId);
  const gatewayShape = editor.element(gateway.id);
  if (!shape || !gatewayShape) return null;

  const flow = shape.businessObject;
  const target = referenceOf(flow, 'targetRef');
  const isDefault = referenceOf(gateway, 'default')?.id === flowId;
  const decides = !isA(gateway, 'bpmn:ParallelGateway', 'bpmn:EventBasedGateway');
  const toggle = () =>
    editor
      .get('modeling')
      .updateProperties(gatewayShape, { default: isDefault ? undefined : flow });
  const label = nameOf(flow, english);
  return (
    <section className="bh-branch" aria-label={t('design.branches.card', { label })}>
      <header>
        <strong>
          {textOf(flow, 'name') || textOf(flow, 'bh:outcome') || t('design.branches.unnamed')}
        </strong>
        {target && (
          <Button type="link" size="small" onClick={() => editor.select(target.id)}>
            {t('design.branches.leadsTo', { target: nameOf(target, english) })}
          </Button>
        )}
      </header>
      <PanelProvider value={{ ...panel, shape, element: flow }}>
        <BranchFields decides={decides && !isDefault} />
      </PanelProvider>
      {decides && (
        <Radio checked={isDefault} disabled={readOnly} onClick={toggle}>
          {t('design.branches.otherwise')}
        </Radio>
      )}
    </section>
  );
}

function BranchFields({ decides }: { readonly decides: boolean }) {
  const attribute = useAttribute();
  return (
    <>
      <TextField name="branchName" {...attribute('name')} />
      <TextField name="nameEn" {...attribute('bh:nameEn')} />
      {decides && <ConditionFields />}
    </>
  );
}
