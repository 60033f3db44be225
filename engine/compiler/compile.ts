import type { ModdleElement } from 'bpmn-moddle';
import type { ProcessPlan } from '../interpreter/plan.ts';
import { callablesOf, callOrder, pinnedCallee } from './calls.ts';
import type { Compilation } from './compilation.ts';
import { refusedFile } from './exceeded.ts';
import { assignedByCaller, globalTaskPlan } from './global-task.ts';
import { pendingPieces } from './import/import-model.ts';
import { allElements, elementsOf, idOf, is, isDetail, isExecutable } from './model.ts';
import type { CompileOptions } from './options.ts';
import { parse, type XmlDocument } from './parse.ts';
import { byPlace, START_OF_FILE, type Params, type Place, type Problem } from './problems.ts';
import { processPlan } from './process-plan.ts';
import { readModel, type SourceModel } from './read-model.ts';
import { createReporter, written, type Reporter } from './reporter.ts';
import { rehearse } from './rehearsal.ts';
import { checkReferences } from './references.ts';
import { runRules } from './run-rules.ts';
import { reportSoundness } from './report-soundness.ts';
import { checkSchema } from './schema.ts';
import { createToolbox } from './toolbox.ts';
import type { Toolbox } from './translator.ts';
import { collaborationView, elementView, processView } from './views.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import type { XmlNode } from './xml-tree.ts';

let vocabulary: Vocabulary | null = null; // the descriptor never changes; building it takes a while

/**
 * XML in, plans or located problems out. Never throws: what a bad model may do is told stage by
 * stage, bytes → tags → schema → references → rules → expressions; a stage with errors is the last
 * one, and it reports all of its own. A file of another engine is imported before it is judged. A
 * fault of the compiler itself has a rule of its own, so that no author looks for it in his file.
 */
export const compile = async (
  xml: string | Uint8Array,
  options: CompileOptions,
): Promise<Compilation> => {
  try {
    return await compiled(xml, options);
  } catch (error) {
    return refused(options, [ownFault(messageOf(error))]);
  }
};

const compiled = async (
  xml: string | Uint8Array,
  options: CompileOptions,
): Promise<Compilation> => {
  const parsed = parse(xml);
  if (!parsed.ok) return refused(options, [plainProblem(parsed.refusal)]);

  vocabulary ??= createVocabulary();
  const { document } = parsed;
  const schema = checkSchema(document.root, vocabulary);
  const faults = schema.faults.map(({ node, sentence, params }) => ({
    ...plainProblem({ sentence, params, place: document.placeOf(node.offset) }),
    elementId: idAround(node),
  }));
  if (faults.some(isError)) return refused(options, faults);
  const pending = options.profile === 'deploy' ? pendingPieces(document) : null;
  if (pending?.mustImport) return refused(options, [...faults, ...pending.problems]);

  const read = await readModel(document, schema, vocabulary).catch(messageOf);
  if (typeof read === 'string')
    return refused(options, [...faults, unreadableProblem(read, document)]);
  const unread = read.unreadable.map((actual) => unreadableProblem(actual, document));
  const left = pending?.problems ?? []; // the reason, where another engine's word has no place
  if (unread.length > 0) return refused(options, [...faults, ...(left.length > 0 ? left : unread)]);
  const template = options.template === undefined ? [] : await elementsIn(options.template);
  return judge(read, [...faults, ...left], template, options);
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');

/** Of a template, which is the product's own file: read, not judged. */
const elementsIn = async (xml: string): Promise<readonly ModdleElement[]> => {
  vocabulary ??= createVocabulary();
  const parsed = parse(xml);
  if (!parsed.ok) return [];
  const { document } = parsed;
  const read = await readModel(document, checkSchema(document.root, vocabulary), vocabulary);
  return allElements(read.definitions);
};

/** What keeps a file from being read at all, so that not even a draft may hold it. */
export const unreadable = (xml: string): readonly Problem[] => {
  const parsed = parse(xml);
  return parsed.ok ? [] : [plainProblem(parsed.refusal)];
};

const judge = (
  model: SourceModel,
  faults: readonly Problem[],
  template: readonly ModdleElement[],
  options: CompileOptions,
): Compilation => {
  const { definitions } = model;
  const { profile, resources = {}, simulated } = options;
  if (simulated !== undefined) rehearse(definitions, simulated);
  const reporter = createReporter(model.placeOf);
  const elements = allElements(definitions);

  checkReferences(model, elements, reporter);
  if (!reporter.problems.some(isError)) {
    const { now, neighbor } = options;
    const context = { definitions, elements, profile, resources, now, neighbor, template };
    runRules(context, reporter);
  }
  const roots = elementsOf(definitions, 'rootElements');
  const processes = roots.filter((root) => is(root, 'Process'));
  const plans = reporter.problems.some(isError) ? [] : translate(roots, options, reporter);

  if (profile === 'deploy' && options.soundness !== 'skip' && !reporter.problems.some(isError)) {
    reportSoundness(plans, elements, reporter);
  }

  const problems = [...faults, ...reporter.problems].sort(byPlace);
  const valid = !problems.some(isError);
  const hashOf = (process: ModdleElement): string | null =>
    valid ? (plans.find(({ processId }) => processId === idOf(process))?.hash ?? null) : null;
  return {
    ...(options.file === undefined ? {} : { file: options.file }),
    plans: valid ? plans : [],
    problems,
    valid,
    publishable: valid && !problems.some(({ publish }) => publish === 'block'),
    collaboration: collaborationView(roots),
    processes: processes.map((process) => processView(process, hashOf(process))),
    elements: Object.fromEntries(
      elements.filter(isReadable).map((element) => [idOf(element), elementView(element)]),
    ),
  };
};

/** Callees first, so that each call is pinned to the hash it was compiled with. */
const translate = (
  roots: readonly ModdleElement[],
  { profile, resources = {} }: CompileOptions,
  reporter: Reporter,
): readonly ProcessPlan[] => {
  const callables = callablesOf(roots);
  const plans = new Map<ModdleElement, ProcessPlan>();
  const byCaller = new Map<string, ProcessPlan>(); // global tasks with the caller's people
  const toolbox: Toolbox = createToolbox({
    ...{ profile, resources, reporter },
    pinned: (call) => {
      const callee = pinnedCallee(call, callables);
      const plan = callee && plans.get(callee);
      if (!plan || !is(callee, 'GlobalTask')) return plan?.hash;
      const assigned = assignedByCaller(plan, call, toolbox);
      if (assigned !== plan) byCaller.set(assigned.hash, assigned);
      return assigned.hash;
    },
  });
  for (const global of roots.filter((root) => is(root, 'GlobalTask'))) {
    const plan = globalTaskPlan(global, toolbox);
    if (plan) plans.set(global, plan);
  }
  const processes = roots.filter((root) => is(root, 'Process') && isExecutable(root));
  for (const process of callOrder(processes)) plans.set(process, processPlan(process, toolbox));
  return [...plans.values(), ...byCaller.values()];
};

/** Elements a person meets by name. */
const isReadable = (element: ModdleElement): boolean =>
  element.id !== undefined &&
  is(
    element,
    'FlowElement',
    'Process',
    'GlobalTask',
    'Participant',
    'Lane',
    'MessageFlow',
    'Message',
  );

/** Its own id, else that of the nearest element a person knows by one. */
const idAround = (node: XmlNode): string | null => {
  for (let at: XmlNode | null = node; at; at = at.parent) {
    const id = at.attributes.find(({ name }) => name === 'id')?.value;
    if (id !== undefined && (at === node || !isDetail(at.local))) return id;
  }
  return null;
};

const isError = ({ severity }: Problem): boolean => severity === 'error';

const plainProblem = (fault: {
  readonly sentence: string;
  readonly params: Params;
  readonly place: Place;
}): Problem => ({
  ...written(fault.sentence, { zh: fault.params, en: fault.params }, 'E'),
  elementId: null,
  ...fault.place,
});

const unreadableProblem = (actual: string, document: XmlDocument): Problem =>
  plainProblem({
    sentence: 'xml/parse.model',
    params: { actual },
    place: document.placeOf(document.root.offset),
  });

const ownFault = (actual: string): Problem =>
  plainProblem({ sentence: 'internal/failed', params: { actual }, place: START_OF_FILE });

const refused = ({ file }: CompileOptions, problems: readonly Problem[]): Compilation =>
  refusedFile(problems.toSorted(byPlace), file);
