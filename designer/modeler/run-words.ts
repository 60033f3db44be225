import { useTranslation } from 'react-i18next';
import type { Problem } from '../../engine/compiler/problems.ts';
import type { ModdleElement } from './canvas-types.ts';
import type { Editor } from './editor.ts';
import { isA, kindOf, listOf, referenceOf, textOf } from './model.ts';
import { waysInto, type Station } from './run-to-fault.ts';
import { branchLabel } from './steps.ts';
import { useEnglish } from './use-english.ts';
import { useKindName } from './use-kind-name.ts';

const reasons = ['deadlock', 'leftover', 'improper-join', 'livelock', 'unbounded'] as const;
type Reason = (typeof reasons)[number];

/** A run in the words of the drawing: names, the branch chosen, and why it goes no further. */
export const useRunWords = (editor: Editor) => {
  const { t } = useTranslation();
  const english = useEnglish();
  const kindName = useKindName();

  const named = (element: ModdleElement): string =>
    (english && textOf(element, 'bh:nameEn')) ||
    textOf(element, 'name') ||
    kindName(kindOf(element));
  const name = (id: string): string => {
    const drawn = editor.element(id);
    return drawn ? named(drawn.businessObject) : id;
  };
  const choice = ({ id, flows }: Station): string => {
    const isDecision = (editor.element(id)?.outgoing.length ?? 0) > 1;
    if (!isDecision) return '';
    return flows
      .flatMap((flow) => editor.element(flow)?.businessObject ?? [])
      .map((flow) => branchLabel(flow, english))
      .filter((label) => label !== '')
      .join(t('design.diagram.and'));
  };
  /** The steps some ways come from. */
  const sources = (flows: readonly ModdleElement[]): string =>
    flows
      .map((flow) => referenceOf(flow, 'sourceRef'))
      .map((source) => t('design.run.quoted', { name: source ? named(source) : '' }))
      .join(t('design.diagram.and'));
  const reason = (problem: Problem, stations: readonly Station[]): string => {
    const fault = reasons.find((known) => problem.rule === `sound/${known}`);
    const element = editor.element(problem.elementId ?? '')?.businessObject;
    if (!fault || !element) return '';
    const ways =
      isStuck(fault) && isA(element, 'bpmn:ParallelGateway') ? listOf(element, 'incoming') : [];
    const { came, missing } = waysInto(
      ways.map(({ id }) => id),
      stations,
    );
    if (came.length === 0) return t(`design.run.reason.${fault}`, { name: named(element) });
    return t('design.run.missing', {
      name: named(element),
      came: sources(ways.filter(({ id }) => came.includes(id))),
      missing: sources(ways.filter(({ id }) => missing.includes(id))),
    });
  };
  return { name, choice, reason };
};

const isStuck = (fault: Reason): boolean => fault === 'deadlock' || fault === 'leftover';
