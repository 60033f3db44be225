import { useTranslation } from 'react-i18next';
import type { ModdleElement } from '../../canvas-types.ts';
import { kindOf } from '../../model.ts';
import { TextField } from '../fields/text-field.tsx';
import type { Group } from '../group.ts';
import { PanelProvider, usePanel } from '../panel-context.ts';
import { useAttribute } from '../use-write.ts';
import { approval } from './approval.tsx';
import { assignment } from './assignment.tsx';
import { deadline } from './deadline.tsx';
import { decision } from './decision.tsx';
import { form } from './form.tsx';
import { mapping } from './mapping.tsx';
import { notice } from './notice.tsx';
import { script } from './script.tsx';

/** What a global task says of itself: the folds of the task it runs as, as far as it has them. */
const groups: Readonly<Record<string, readonly Group[]>> = {
  globalTask: [mapping],
  globalUserTask: [assignment, approval, deadline, form, notice, mapping],
  globalManualTask: [assignment, deadline, form, notice, mapping],
  globalScriptTask: [script, mapping],
  globalBusinessRuleTask: [decision, mapping],
};

/** A task of the file that several steps call: what it is, changed for all of them. */
export function GlobalTask({ task }: { readonly task: ModdleElement }) {
  const panel = usePanel();
  return (
    <PanelProvider value={{ ...panel, element: task }}>
      <Names />
      {(groups[kindOf(task)] ?? []).map((group) => (
        <Part key={`${task.id} ${group.key}`} group={group} />
      ))}
    </PanelProvider>
  );
}

function Names() {
  const attribute = useAttribute();
  return (
    <>
      <TextField name="globalName" {...attribute('name')} />
      <TextField name="nameEn" {...attribute('bh:nameEn')} />
    </>
  );
}

function Part({ group: { key, Body } }: { readonly group: Group }) {
  const { t } = useTranslation();
  return (
    <details className="bh-part">
      <summary>{t('design.panel.ofGlobalTask', { group: t(`design.group.${key}`) })}</summary>
      <div className="bh-fold-body">
        <Body />
      </div>
    </details>
  );
}
