import { useTranslation } from 'react-i18next';
import type { DesignResources } from '../../engine/http/contract/definition.ts';
import type { ModdleElement } from './canvas-types.ts';
import {
  conditionOf,
  eventDefinitionOf,
  extensionText,
  isA,
  referenceOf,
  textOf,
} from './model.ts';
import { branchLabel, type Row } from './steps.ts';
import { useEnglish } from './use-english.ts';
import { useTermWords } from './use-term-words.ts';

/** The words of a row: who does it, by when, what a branch is called. */
export const useStepWords = (resources: DesignResources) => {
  const { t } = useTranslation();
  const english = useEnglish();
  const terms = useTermWords(resources);

  const roleName = (id: string): string => {
    const role = resources.roles.find((candidate) => candidate.id === id);
    return role ? (english ? role.name.en : role.name.zh) : id;
  };
  const who = (element: ModdleElement): string => {
    if (
      isA(element, 'bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:ScriptTask', 'bpmn:BusinessRuleTask')
    )
      return t('design.steps.byCounty');
    const role = extensionText(element, 'bh:Assignment', 'role');
    const someone = role === '' ? extensionText(element, 'bh:Assignment', 'user') : roleName(role);
    const several = referenceOf(element, 'loopCharacteristics') !== undefined;
    return several && someone !== '' ? `${someone} · ${t('design.steps.several')}` : someone;
  };
  const term = (element: ModdleElement): string => {
    const owner = eventDefinitionOf(element) ?? element;
    const key = extensionText(owner, 'bh:Timer', 'key');
    if (key !== '') return terms.term(key);
    return terms.period(
      extensionText(owner, 'bh:Timer', 'value'),
      extensionText(owner, 'bh:Timer', 'unit'),
    );
  };
  const label = (row: Row): string => {
    const { element } = row;
    if (row.type === 'step')
      return (english && textOf(element, 'bh:nameEn')) || textOf(element, 'name');
    const name = branchLabel(element, english) || conditionOf(element);
    if (name === '' && row.isDefault) return t('design.steps.otherwise');
    return t('design.steps.branch', { label: name || t('design.steps.noLabel') });
  };
  return { who, term, label };
};
