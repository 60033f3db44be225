import { advance } from '../interpreter/advance.ts';
import type { Command } from '../interpreter/commands.ts';
import type { ProcessPlan } from '../interpreter/plan.ts';
import type { InstanceState } from '../interpreter/state.ts';
import { operate } from '../operations/operate.ts';
import { answered, type Answer } from '../answer.ts';
import type { Variables } from '../interpreter/values.ts';
import { holdersOf } from '../interpreter/waits.ts';
import { caseNow } from './case-clock.ts';
import { readCaseContext } from './case-context.ts';
import type { FoundTask } from './find-task.ts';
import { stepName, type Names } from './names.ts';
import type { DueView } from './due-view.ts';
import type { CasePorts, Doer } from './ports.ts';
import { fillIn } from './written-operation.ts';

export interface Preview {
  readonly next: { step: Names; who: Names[]; due: DueView | null }[];
  readonly ends: boolean;
}
const NOTHING: Preview = { next: [], ends: false };

/**
 * 下一节点预览: the same function that would take the step, on a copy that is thrown away. What is
 * not filled in yet leads nowhere; a preview refuses nothing.
 */
export const createPreview =
  (ports: CasePorts) =>
  async (
    doer: Doer,
    task: FoundTask,
    asked: { readonly outcome?: string | undefined; readonly values: Variables },
  ): Promise<Answer<Preview>> => {
    const { row, view } = task;
    const state = await ports.runner.state(row.countyId, view.instanceId);
    if (!state.ok) return state;
    if (!state.value) return answered(NOTHING);
    const running = state.value;
    return ports.withCounty({ countyId: row.countyId }, async (em) => {
      const filled = await fillIn(em, ports, doer, task, asked);
      if (!filled.ok) return answered(NOTHING);
      const plan = (await ports.plans.read(em, row.countyId, [view.planHash])).get(view.planHash);
      if (!plan) return answered(NOTHING);
      const stepped = tryOut(ports, doer, task, plan, running, {
        variables: filled.value('preview').variables,
        outcome: asked.outcome,
      });
      if (!stepped) return answered(NOTHING);
      const opened = stepped.commands.flatMap((command) =>
        command.type === 'openWait' && stepped.state.waits[command.wait.id] ? [command.wait] : [],
      );
      const tasks = opened.flatMap((wait) => ('task' in wait ? [wait] : []));
      const context = await readCaseContext(
        em,
        ports,
        row.countyId,
        [row],
        tasks.flatMap((wait) => [wait.task.assignee, ...wait.task.candidates]),
      );
      const next = opened
        .filter((wait) => 'task' in wait || wait.kind === 'message' || wait.kind === 'call')
        .map((wait) => ({
          step: stepName(row.elements, wait.elementId),
          who:
            'task' in wait
              ? holdersOf(wait.task).map((who) => context.directory.principal(who).name)
              : [],
          due:
            'task' in wait && wait.task.due !== null
              ? context.due(row.id, wait.task.due, false)
              : null,
        }));
      return answered({ next, ends: stepped.state.status !== 'active' });
    });
  };

const tryOut = (
  { evaluate, now }: CasePorts,
  { person }: Doer,
  { view, row }: FoundTask,
  plan: ProcessPlan,
  state: InstanceState,
  { variables, outcome }: { variables: Variables; outcome: string | undefined },
): { state: InstanceState; commands: readonly Command[] } | null => {
  const actor = { kind: 'person', id: person.personId } as const;
  const at = Math.max(caseNow(now, row), state.now);
  const operated = operate(
    {
      verb: 'complete',
      task: view.tokenId,
      variables,
      ...(outcome === undefined ? {} : { outcome }),
    },
    { plan, state, actor, now: at, principals: person.principals },
  );
  if (!operated.ok) return null;
  let reached = state;
  const commands: Command[] = [];
  for (const happened of operated.events) {
    const stepped = advance(plan, reached, { ...happened, at, actor }, evaluate);
    reached = stepped.state;
    commands.push(...stepped.commands);
  }
  return { state: reached, commands };
};
