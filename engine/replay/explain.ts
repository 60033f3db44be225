import type { ProcessPlan } from '../interpreter/plan.ts';
import type { InstanceState, Wait } from '../interpreter/state.ts';
import type { Instant } from '../interpreter/values.ts';
import { holdersOf } from '../interpreter/waits.ts';
import { lastDayBefore } from '../time/civil-date.ts';

/** Why the case stands where it stands: one sentence for each thing it waits for. */
export interface Explanation {
  readonly elementId: string;
  readonly waitId: string | null; // null: an incident
  readonly zh: string;
  readonly en: string;
}
/** What the plan does not know: how people are named, and what elements are called in English. */
export interface Names {
  person(principal: string): { readonly zh: string; readonly en: string };
  element(elementId: string): { readonly zh: string; readonly en: string };
}

/** 为什么停在这里. Incidents first, for somebody must settle them; then waits, oldest first. */
export const explain = (plan: ProcessPlan, state: InstanceState, names: Names): Explanation[] => {
  if (state.suspended) return [suspended(plan)];
  const incidents = Object.values(state.incidents)
    .sort(byIdNumber)
    .map((incident) => ({
      elementId: incident.element,
      waitId: null,
      zh: `「${names.element(incident.element).zh}」需要处理异常：${incident.zh}`,
      en: `"${names.element(incident.element).en}" needs somebody to settle an incident: ${incident.en}`,
    }));
  const waits = Object.values(state.waits)
    .filter((wait) => holdsUp(wait, plan, state))
    .sort(byIdNumber)
    .flatMap((wait) => {
      const sentence = sentenceOf(wait, state, names);
      return sentence ? [{ elementId: wait.elementId, waitId: wait.id, ...sentence }] : [];
    });
  return [...incidents, ...waits];
};

/** Boundary events and handlers listen beside the work; they are not why it stands still. */
const holdsUp = (
  { tokenId, elementId }: Wait,
  { nodes }: ProcessPlan,
  { tokens }: InstanceState,
): boolean => {
  const own = tokens[tokenId]?.elementId ?? '';
  return elementId === own || nodes[own]?.kind === 'eventBasedGateway';
};

const suspended = ({ processId }: ProcessPlan): Explanation => ({
  elementId: processId,
  waitId: null,
  zh: '案件已挂起，恢复后继续办理。',
  en: 'The case is suspended and goes on when it is resumed.',
});

type Sentence = { readonly zh: string; readonly en: string };

const sentenceOf = (wait: Wait, state: InstanceState, names: Names): Sentence | null => {
  const { zh, en } = names.element(wait.elementId);
  switch (wait.kind) {
    case 'userTask':
      return taskSentence(wait, state, names);
    case 'participants':
      return { zh: `正在确定「${zh}」的办理人。`, en: `The people for "${en}" are being named.` };
    case 'job':
      return { zh: `系统正在执行「${zh}」。`, en: `The system is carrying out "${en}".` };
    case 'timer':
      return wait.purpose === 'event' ? timerSentence({ zh, en }, wait.due, state) : null;
    case 'message':
      return {
        zh: `「${zh}」等待消息“${wait.name}”。`,
        en: `"${en}" waits for the message "${wait.name}".`,
      };
    case 'signal':
      return {
        zh: `「${zh}」等待信号“${wait.name}”。`,
        en: `"${en}" waits for the signal "${wait.name}".`,
      };
    case 'condition':
      return { zh: `「${zh}」等待条件成立。`, en: `"${en}" waits for its condition to hold.` };
    case 'call':
      return { zh: `「${zh}」的子流程正在办理。`, en: `The process called by "${en}" is running.` };
    case 'choice':
      return {
        zh: `「${zh}」等待选择下一步。`,
        en: `"${en}" waits for somebody to choose what is next.`,
      };
    case 'compensation':
      return { zh: `「${zh}」等待补偿完成。`, en: `"${en}" waits until the compensation is done.` };
  }
};

const taskSentence = (
  wait: Wait & { readonly kind: 'userTask' },
  state: InstanceState,
  names: Names,
): Sentence => {
  const holders = holdersOf(wait.task).map((one) => names.person(one));
  const element = names.element(wait.elementId);
  const { due } = wait.task;
  const zh = holders.length === 0 ? '有权办理的人' : holders.map((one) => one.zh).join('、');
  const en = holders.length === 0 ? 'whoever may do it' : holders.map((one) => one.en).join(', ');
  if (due === null)
    return {
      zh: `等待${zh}办理「${element.zh}」。`,
      en: `Waiting for ${en} to do "${element.en}".`,
    };
  const day = dayOf(due, state);
  return {
    zh: `等待${zh}办理「${element.zh}」，${day} 到期。`,
    en: `Waiting for ${en} to do "${element.en}", due on ${day}.`,
  };
};

const timerSentence = (
  { zh, en }: Sentence,
  due: Instant | null,
  state: InstanceState,
): Sentence =>
  due === null
    ? { zh: `「${zh}」等待起算事件。`, en: `"${en}" waits for the event its term runs from.` }
    : {
        zh: `「${zh}」等到 ${dayOf(due, state)}。`,
        en: `"${en}" waits until ${dayOf(due, state)}.`,
      };

/** A term that ends at 24:00 ends on that day, not on the next. */
const dayOf = (due: Instant, { calendar }: InstanceState): string =>
  lastDayBefore(due, calendar.utcOffset);

const byIdNumber = (a: { readonly id: string }, b: { readonly id: string }): number =>
  Number(a.id.slice(1)) - Number(b.id.slice(1));
