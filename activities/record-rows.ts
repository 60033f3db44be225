import type { Wait } from '../engine/interpreter/state.ts';
import type { Json } from '../engine/interpreter/values.ts';
import type { CaseChange, Row } from '../engine/store/sql/projection.ts';
import { caseStateOf } from './case-state.ts';
import type { ProjectInput, Step } from './ports.ts';
import { iso, requestOf } from './rows.ts';

export const caseRow = (input: ProjectInput): Row => {
  const header = input.header!;
  const { event } = input.steps[0]!;
  return {
    county_id: input.countyId,
    id: input.caseId,
    kind: header.kind,
    tracking_hash: header.trackingHash ?? null,
    definition_id: input.definition?.id ?? null,
    version: input.definition?.version ?? null,
    process_id: input.processId,
    plan_hash: input.planHash,
    station_id: header.stationId ?? null,
    street_id: header.streetId ?? null,
    content_id: header.content?.id ?? null,
    content_sha256: header.content?.sha256 ?? null,
    source: header.source ?? null,
    requester_kind: header.requesterKind ?? null,
    requester_account_id: header.requesterAccountId ?? null,
    urgent: header.urgent ?? false,
    hide_from_unit: header.hideFromUnit ?? false,
    origin_case_id: header.originCaseId ?? null,
    demo: header.demo ?? false,
    started_by: event.actor.id,
    opened_at: iso(event.at),
  };
};

const newest = <T>(steps: readonly Step[], of: (step: Step) => T | undefined): T | null =>
  steps.map(of).findLast((value) => value !== undefined) ?? null;

export const instanceRow = (input: ProjectInput, epoch: number, runId: string): Row => {
  const last = input.steps.at(-1)!;
  const ended = last.changed.status !== 'active';
  return {
    county_id: input.countyId,
    id: input.instanceId,
    case_id: input.caseId,
    parent_id: input.callerId,
    definition_id: input.definition?.id ?? null,
    version: input.definition?.version ?? null,
    process_id: input.processId,
    plan_hash: input.planHash,
    semantics: input.semantics,
    rev: last.rev,
    last_seq: last.changed.lastSeq,
    epoch,
    run_id: runId,
    status: last.changed.status,
    suspended: last.changed.suspended,
    variables: newest(input.steps, ({ changed }) => changed.variables),
    incidents: newest(input.steps, ({ changed }) => changed.incidents),
    started_at: iso(input.steps[0]!.event.at),
    ended_at: ended ? iso(last.event.at) : null,
  };
};

export const stepRow = (
  input: ProjectInput,
  epoch: number,
  { rev, event, act, commands, checksum }: Step,
): Row => ({
  county_id: input.countyId,
  instance_id: input.instanceId,
  epoch,
  rev,
  case_id: input.caseId,
  at: iso(event.at),
  event,
  operation: act?.operation ?? null,
  commands: commands.map((command) =>
    'wait' in command ? { type: command.type, wait: command.wait.id } : { type: command.type },
  ),
  checksum,
  update_id: act?.updateId ?? null,
});

export const traceRows = (
  input: ProjectInput,
  epoch: number,
  { rev, trace }: Pick<Step, 'rev' | 'trace'>,
): readonly Row[] =>
  trace.map(
    ({
      seq,
      at,
      elementId,
      elementType,
      token,
      scope,
      type,
      instance: _instance,
      processId: _process,
      ...detail
    }) => ({
      county_id: input.countyId,
      instance_id: input.instanceId,
      epoch,
      seq,
      rev,
      at: iso(at),
      element_id: elementId,
      element_type: elementType,
      token,
      scope,
      type,
      detail: Object.keys(detail).length > 0 ? detail : null,
    }),
  );

export const caseChange = (input: ProjectInput): CaseChange | null => {
  const anchors = newest(input.steps, ({ changed }) => changed.anchors);
  const opened = input.steps
    .flatMap(({ commands }) => commands)
    .findLast((command) => command.type === 'openWait' && 'task' in command.wait) as
    { readonly wait: Wait } | undefined;
  const last = input.steps.at(-1)!;
  const closed = input.callerId === null && last.changed.status !== 'active';
  const result = newest(input.steps, ({ changed }) => changed.variables?.['result']);
  if (!anchors && !opened && !closed && typeof result !== 'string') return null;
  return {
    state: closed ? endState(last) : anchors && caseStateOf(anchors),
    anchors,
    elementId: opened?.wait.elementId ?? null,
    instanceId: input.instanceId,
    closedAt: closed ? iso(last.event.at) : null,
    result: typeof result === 'string' ? result : null,
  };
};

const endState = ({ changed }: Step): string =>
  changed.status === 'completed' ? 'CLOSED' : 'WITHDRAWN';

export const effectRows = (input: ProjectInput): readonly Row[] =>
  input.steps.flatMap(({ rev, commands }) =>
    commands.flatMap((command) =>
      'id' in command && command.type !== 'escalate' && command.type !== 'tellCalled' // told by the workflow itself
        ? [
            {
              county_id: input.countyId,
              id: command.id,
              instance_id: input.instanceId,
              case_id: input.caseId,
              rev,
              type: command.type,
              payload: command,
            },
          ]
        : [],
    ),
  );

export const receiptRows = (input: ProjectInput): readonly Row[] => {
  const begun = input.begin && input.steps[0]?.event.type === 'processStarted' ? input.begin : null;
  return [
    ...(begun
      ? [
          receipt(input, input.steps[0]!.event.actor.id, begun.key, begun.digest, {
            rev: input.steps[0]!.rev,
            digest: begun.digest,
            caseId: input.caseId,
          }),
        ]
      : []),
    ...input.steps.flatMap(({ rev, act }) => {
      if (!act) return [];
      const { author_id, request_key } = requestOf(act.updateId);
      return [
        receipt(input, author_id, request_key, act.digest, {
          rev,
          digest: act.digest,
          delta: act.delta as unknown as Json,
        }),
      ];
    }),
  ];
};

const receipt = (
  input: ProjectInput,
  actor: string,
  key: string,
  digest: string,
  response: Json,
): Row => ({
  county_id: input.countyId,
  actor_id: actor,
  key,
  request_hash: digest,
  status: 200,
  response,
});
