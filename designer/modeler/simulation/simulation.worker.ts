import type { Compilation } from '../../../engine/compiler/compilation.ts';
import { compile } from '../../../engine/compiler/compile.ts';
import type { Problem } from '../../../engine/compiler/problems.ts';
import { resourcesOf } from '../../../engine/compiler/resources-of.ts';
import { createEvaluate } from '../../../engine/feel/evaluate.ts';
import type { CalledBody, CalledResponse } from '../../../engine/http/contract/called.ts';
import type { DesignResources } from '../../../engine/http/contract/definition.ts';
import type { Instant, Json } from '../../../engine/interpreter/values.ts';
import type { Refusal } from '../../../engine/operations/operation.ts';
import { callsOutOf } from '../../../engine/simulator/callee.ts';
import { READY } from '../killable-worker.ts';
import type { Act } from './act.ts';
import { outlineOf, type Outline } from './outline.ts';
import { rehearse, type Ground } from './rehearse.ts';
import { firstDifference, scenarioOf } from './scenario.ts';
import { sightOf, type Sight } from './sight.ts';

/** A whole run, told from its beginning: nothing of an earlier question is needed to answer it. */
export interface RunRequest {
  readonly xml: string;
  readonly resources: DesignResources;
  readonly called: CalledResponse | null; // null: not asked for yet
  readonly acts: readonly Act[];
  readonly now: Instant; // for a form that is filled in before anything began
  readonly wanted: Wanted;
}
/** The run itself; it as a scenario; or how a scenario that was saved before ends. */
export type Wanted =
  | { readonly type: 'sight' }
  | { readonly type: 'scenario' }
  | { readonly type: 'proof'; readonly name: string; readonly scenario: Json };
export type RunAnswer =
  | { readonly type: 'refused'; readonly problems: readonly Problem[] }
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'calling'; readonly calls: CalledBody } // what it calls must be asked for first
  | { readonly type: 'scenario'; readonly scenario: Json | null } // null: no scenario says what was done
  | { readonly type: 'proof'; readonly name: string; readonly difference: string | null }
  | {
      readonly type: 'played';
      readonly acts: readonly Act[];
      readonly outline: Outline;
      readonly sight: Sight | null; // null: nothing has begun
      readonly refusal: Refusal | null; // of the last act, which changed nothing
    };

const evaluate = createEvaluate();
let kept: { readonly xml: string; readonly model: Compilation } | null = null;

/** What is drawn is compiled once, and played as often as somebody goes on or back. */
const modelOf = async ({ xml, resources }: RunRequest): Promise<Compilation> => {
  if (kept?.xml === xml) return kept.model;
  const model = await compile(xml, {
    profile: 'deploy',
    resources: resourcesOf(resources),
    soundness: 'skip',
  });
  kept = { xml, model };
  return model;
};

/** Calls that lead out of the drawing; null: there are none. */
const callingOf = ({ plans }: Compilation): CalledBody | null => {
  const calls = callsOutOf(plans);
  return calls.length === 0
    ? null
    : { processes: plans.map(({ processId }) => processId), calls: [...calls] };
};

const NOTHING: CalledResponse = { called: [], latest: [] };

const groundOf = (
  model: Compilation,
  resources: DesignResources,
  { called, latest }: CalledResponse,
): Ground => {
  const { calendar, terms, ladders, lists, forms, units } = resources;
  return {
    model: { ...model, elsewhere: { plans: called.map(({ plan }) => plan), latest } },
    called,
    evaluate,
    calendar,
    parameters: { terms, ladders, lists },
    forms,
    units: units.map(({ id, name }) => ({ value: id, label: name.zh, labelEn: name.en })),
  };
};

const answerTo = async (request: RunRequest): Promise<RunAnswer> => {
  const model = await modelOf(request);
  if (!model.valid)
    return {
      type: 'refused',
      problems: model.problems.filter(({ severity }) => severity === 'error'),
    };
  const calls = request.called ? null : callingOf(model);
  if (calls) return { type: 'calling', calls };
  const ground = groundOf(model, request.resources, request.called ?? NOTHING);
  const { acts, now, wanted } = request;
  if (wanted.type === 'proof') {
    const { name, scenario } = wanted;
    return { type: 'proof', name, difference: firstDifference(ground, scenario) };
  }
  const outline = outlineOf(ground, now);
  const [first, ...rest] = acts;
  if (first?.type !== 'begin') return { type: 'played', acts, outline, sight: null, refusal: null };
  const { rehearsal, refusal } = rehearse(ground, [first, ...rest]);
  if (wanted.type === 'scenario')
    return { type: 'scenario', scenario: scenarioOf(rehearsal, first) };
  return { type: 'played', acts, outline, sight: sightOf(rehearsal), refusal };
};

const answer = (message: RunAnswer): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<RunRequest>) => {
  answerTo(data).then(answer, (error: unknown) =>
    answer({ type: 'failed', reason: String(error) }),
  );
});
postMessage(READY);
