import type { ModdleElement } from 'bpmn-moddle';
import { extension, is, isDetail, kindOf, nameOf } from './model.ts';
import {
  filled,
  severityOf,
  type Facts,
  type Level,
  type Params,
  type Place,
  type Problem,
  type Sentence,
} from './problems.ts';
import type { Counterexample } from './soundness/counterexample.ts';
import { kindNames } from './sentences/kinds.ts';
import { sentences } from './sentences/index.ts';

/** Where an element stands and what it is called, in one place for rules and translators. */
export interface Reporter {
  readonly problems: Problem[];
  /** `sentence`: rule name, or `rule.key`. */
  report(element: ModdleElement, sentence: string, facts?: Facts, how?: Level | Example): void;
}

/** A warning about some run: its level, and the elements of the shortest such run. */
export interface Example {
  readonly level: Level;
  readonly path: readonly string[];
  readonly counterexample: Counterexample | null;
}

export const createReporter = (placeOf: (element: ModdleElement) => Place): Reporter => {
  const problems: Problem[] = [];
  const seen = new Set<string>();

  return {
    problems,
    report: (element, sentence, facts = {}, how = 'E') => {
      const { level, path, counterexample } =
        typeof how === 'string' ? { level: how, path: [], counterexample: null } : how;
      const place = placeOf(element);
      const owner = withId(element);
      const name = owner && nameOf(owner);
      const problem: Problem = {
        ...written(sentence, paramsOf(element, facts), level),
        elementId: owner?.id ?? null,
        ...(name === undefined ? {} : { elementName: name }),
        ...place,
        ...(path.length > 0 ? { path } : {}),
        ...(counterexample ? { counterexample } : {}),
      };
      const key = `${problem.rule}|${String(problem.elementId)}|${problem.zh}`;
      if (!seen.has(key)) problems.push(problem); // one problem per fault
      seen.add(key);
    },
  };
};

/** Rule, severity and words of a sentence; its own level wins over the rule's. */
export const written = (
  id: string,
  params: { readonly zh: Params; readonly en: Params },
  level: Level,
): Pick<Problem, 'rule' | 'severity' | 'publish' | 'zh' | 'en'> => {
  const sentence = sentenceOf(id);
  return {
    rule: id.split('.')[0] ?? id,
    ...severityOf(sentence.level ?? level),
    zh: filled(sentence.zh, params.zh),
    en: filled(sentence.en, params.en),
  };
};

const sentenceOf = (id: string): Sentence => {
  const found = sentences[id];
  if (!found) throw new Error(`Expected a sentence for "${id}", but there is none`);
  return found;
};

const withId = (element: ModdleElement): ModdleElement | undefined => {
  let at: ModdleElement | undefined = element;
  while (at && (at.id === undefined || isPartOfAnother(at))) at = at.$parent;
  return at;
};

/** A root element ending in "Definition" is met by itself. */
const isPartOfAnother = (element: ModdleElement): boolean =>
  isDetail(kindOf(element)) && element.$parent !== undefined && !is(element.$parent, 'Definitions');

/** `{element}`: kind and name of the owner, as each language says it. */
const paramsOf = (element: ModdleElement, facts: Facts): { zh: Params; en: Params } => {
  const owner = withId(element) ?? element;
  const name = nameOf(owner) ?? owner.id ?? '–';
  const kind = kindNames[kindOf(owner)] ?? { zh: kindOf(owner), en: kindOf(owner) };
  return {
    zh: { element: `${kind.zh}「${name}」`, ...saidIn('zh', facts) },
    en: { element: `${kind.en} "${extension(owner, 'nameEn') ?? name}"`, ...saidIn('en', facts) },
  };
};

const saidIn = (language: 'zh' | 'en', facts: Facts): Params =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'object' ? fact[language] : fact,
    ]),
  );
