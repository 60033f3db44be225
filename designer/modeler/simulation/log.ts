import type { RungReached } from '../../../engine/interpreter/commands.ts';
import type { ElementId, ElementKind } from '../../../engine/interpreter/plan.ts';
import type { InstanceId, InstanceState, TokenId } from '../../../engine/interpreter/state.ts';
import type { TraceEntry } from '../../../engine/interpreter/trace.ts';
import type { Instant } from '../../../engine/interpreter/values.ts';
import type { Simulator } from '../../../engine/simulator/simulator.ts';
import type { Noticed } from '../../../engine/simulator/world.ts';

/** One line of 经过: what a reader of the diagram would tell of the run. */
export type LogLine = {
  readonly at: Instant;
  readonly instanceId: InstanceId;
  readonly elementId: string;
} & Happening;
export type Happening =
  | { readonly type: 'began' | 'opened' | 'withdrawn' | 'taken' }
  | { readonly type: 'passed'; readonly kind: ElementKind }
  | { readonly type: 'done'; readonly by: string | null; readonly outcome: string | null }
  | { readonly type: 'ended'; readonly status: InstanceState['status'] }
  | { readonly type: 'published' | 'thrown'; readonly name: string }
  | { readonly type: 'incident'; readonly zh: string; readonly en: string }
  | { readonly type: 'settled' }
  | {
      readonly type: 'notice';
      readonly reason: Noticed['notice']['reason'];
      readonly to: readonly string[];
      readonly headsOf: readonly string[];
      readonly rung: RungReached | null;
    };

/** Notices stand where the step that sent them does. */
export const logOf = ({ trace, notices, instances }: Simulator): readonly LogLine[] => {
  const lines: LogLine[] = [];
  let told = 0;
  const tellNotices = (entries: number): void => {
    for (let next = notices[told]; next && next.after <= entries; next = notices[told]) {
      lines.push(noticeLine(next));
      told += 1;
    }
  };
  const states = new Map(instances.map(({ id, state }) => [id, state]));
  trace.forEach((entry, at) => {
    tellNotices(at);
    const what = happeningOf(entry, states.get(entry.instance));
    const { at: moment, instance: instanceId, elementId } = entry;
    if (what) lines.push({ at: moment, instanceId, elementId, ...what });
  });
  tellNotices(trace.length);
  return lines;
};

const happeningOf = (entry: TraceEntry, state: InstanceState | undefined): Happening | null => {
  switch (entry.type) {
    case 'elementActivated':
      if (entry.elementType === 'process') return { type: 'began' };
      return isHuman(entry.elementType) ? { type: 'opened' } : null;
    case 'elementCompleted':
      return completed(entry, state);
    case 'elementTerminated':
      if (entry.elementType === 'process') return { type: 'ended', status: 'canceled' };
      return isHuman(entry.elementType) ? { type: 'withdrawn' } : null;
    case 'sequenceFlowTaken':
      return { type: 'taken' };
    case 'incidentRaised': {
      const [zh = entry.message, en = entry.message] = entry.message.split(' / ');
      return { type: 'incident', zh, en };
    }
    case 'incidentResolved':
      return { type: 'settled' };
    case 'messagePublished':
      return { type: 'published', name: entry.name };
    case 'signalThrown':
      return { type: 'thrown', name: entry.name };
    default:
      return null;
  }
};

const completed = (
  { elementId, elementType, token }: TraceEntry,
  state: InstanceState | undefined,
): Happening | null => {
  switch (elementType) {
    case 'process':
      return { type: 'ended', status: state?.status ?? 'completed' };
    case 'sequenceFlow':
    case 'loopBody':
    case 'multiInstanceBody':
      return null;
    case 'userTask':
    case 'manualTask':
      return { type: 'done', ...handledBy(state, elementId, token) };
    default:
      return { type: 'passed', kind: elementType };
  }
};

const handledBy = (
  state: InstanceState | undefined,
  elementId: ElementId,
  token: TokenId | null,
): { readonly by: string | null; readonly outcome: string | null } => {
  const handled = state?.handled.find(
    (one) => one.tokenId === token && one.elementId === elementId,
  );
  return { by: handled?.actor.id ?? null, outcome: handled?.outcome ?? null };
};

const isHuman = (kind: TraceEntry['elementType']): boolean =>
  kind === 'userTask' || kind === 'manualTask';

const noticeLine = ({ at, instance, notice }: Noticed): LogLine => ({
  at,
  instanceId: instance.id,
  elementId: notice.about?.elementId ?? '',
  type: 'notice',
  reason: notice.reason,
  to: notice.to,
  headsOf: notice.headsOf ?? [],
  rung: notice.ladder ?? null,
});
