import { Button, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ModdleElement } from '../../canvas-types.ts';
import { isA, isAsked, listOf, referenceOf, textOf } from '../../model.ts';
import { useEnglish } from '../../use-english.ts';
import { nameOf } from '../choices.ts';
import { TextField } from '../fields/text-field.tsx';
import { PanelProvider, usePanel } from '../panel-context.ts';
import { useAttribute } from '../use-write.ts';
import { ConditionFields } from './condition-fields.tsx';

interface BranchCardProps {
  readonly flowId: string;
  /** What chooses: a gateway, or an activity with several ways out. */
  readonly source: ModdleElement;
}

/** One way out: what it is called, when it is taken, where it leads. */
export function BranchCard({ flowId, source }: BranchCardProps) {
  const { t } = useTranslation();
  const english = useEnglish();
  const panel = usePanel();
  const { editor, readOnly } = panel;
  const shape = editor.element(flowId);
  const sourceShape = editor.element(source.id);
  if (!shape || !sourceShape) return null;

  const flow = shape.businessObject;
  const target = referenceOf(flow, 'targetRef');
  const isDefault = referenceOf(source, 'default')?.id === flowId;
  const decides = !isA(source, 'bpmn:ParallelGateway', 'bpmn:EventBasedGateway');
  const toggle = () =>
    editor.get('modeling').updateProperties(sourceShape, { default: isDefault ? undefined : flow });
  const isOnlyWay = isA(source, 'bpmn:Activity') && listOf(source, 'outgoing').length === 1;
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
      {isOnlyWay && isAsked(flow) && (
        <p className="notice error" role="status">
          {t('design.fault.onlyWay')}
        </p>
      )}
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
