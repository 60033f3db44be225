import type { ModdleElement } from 'bpmn-moddle';
import type { Returns } from '../../interpreter/human-plan.ts';
import { timerPlanOf } from '../event-definitions/county-timer.ts';
import { extensionElement, isTrue, offeredFlows, outcomesOf, textOf, wordsOf } from '../model.ts';
import { resultVariableOf } from '../result-variable.ts';
import type { Own, Toolbox } from '../translator.ts';
import { assignmentOf } from './assignment.ts';

/** What user and manual tasks share: people, form, deadline, the outcomes they offer. */
export const human = (task: ModdleElement, toolbox: Toolbox): Own<'userTask'> => {
  const deadline = extensionElement(task, 'Timer');
  const approval = extensionElement(task, 'Approval');
  const voted = approval && textOf(approval, 'mode') !== 'single' ? approval : undefined;
  return {
    ...assignmentOf(task, toolbox),
    ...toolbox.form(task),
    ...resultVariableOf(task, toolbox),
    ...(deadline ? { deadline: timerPlanOf(deadline, toolbox) } : {}),
    outcomes: voted
      ? wordsOf(textOf(voted, 'outcomes') ?? 'approve reject')
      : [...new Set(offeredFlows(task).flatMap(outcomesOf))],
    returns: returnsOf(task),
  };
};

const returnsOf = (task: ModdleElement): Returns => {
  const own = extensionElement(task, 'Return');
  if (!own) return { targets: 'any', resume: 'choose', crossFork: true, compensate: false };

  const targets = textOf(own, 'targets') ?? 'any';
  return {
    targets: isNamed(targets) ? targets : wordsOf(textOf(own, 'elements')),
    resume: (textOf(own, 'resume') ?? 'choose') as Returns['resume'],
    crossFork: own.get('crossFork') !== false,
    compensate: isTrue(own, 'compensate'),
  };
};

const isNamed = (targets: string): targets is 'any' | 'previous' | 'starter' | 'none' =>
  ['any', 'previous', 'starter', 'none'].includes(targets);
