import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../engine/compiler/compile.ts';
import { brokenModels } from './deploy-gate/broken/index.ts';
import { soundModels } from './deploy-gate/sound/index.ts';

const SMALL = 8_000; // characters; what is large on purpose says nothing more when it is changed

const texts = [...brokenModels, ...soundModels]
  .map(({ xml }) => xml)
  .filter((xml): xml is string => typeof xml === 'string' && xml.length < SMALL && xml.length > 0);

/** A bug of ours that the last resort of `compile` would pass off as an unreadable file. */
const OUR_BUG = /undefined|is not a function|is not iterable|Cannot read|call stack|null/;

const judge = async (xml: string | Uint8Array): Promise<void> => {
  const { valid, problems } = await compile(xml, { profile: 'deploy' });
  expect(valid).toBe(!problems.some(({ severity }) => severity === 'error'));
  for (const { line, column, zh, en, rule } of problems) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect(zh).not.toBe('');
    if (rule === 'xml/parse') expect(en).not.toMatch(OUR_BUG);
  }
};

const anyModel = fc.constantFrom(...texts);
const place = fc.nat({ max: SMALL });

/** One change somewhere: a piece cut out, doubled, or something put in its place. */
const change = fc.record({
  at: place,
  length: fc.nat({ max: 40 }),
  instead: fc.oneof(
    fc.constantFrom('', '<', '>', '/>', '"', '&', '&#x0;', '<!--', '<![CDATA[', ']]>', '</'),
    fc.constantFrom('id="t"', '<task/>', '<subProcess>', 'xmlns=""', 'xsi:type="tTask"', '\u0000'),
    fc.string({ maxLength: 5 }),
  ),
});

describe('a damaged file', () => {
  it('is judged with a place for each problem, whatever piece of it is missing or strange', () =>
    fc.assert(
      fc.asyncProperty(
        anyModel,
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (text, changes) =>
          judge(
            changes.reduce((damaged, { at, length, instead }) => {
              const from = at % (damaged.length + 1);
              return damaged.slice(0, from) + instead + damaged.slice(from + length);
            }, text),
          ),
      ),
      { numRuns: 400 },
    ));

  it('is judged whatever byte of it is another', () =>
    fc.assert(
      fc.asyncProperty(
        anyModel,
        fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }),
        (text, bytes) => {
          const damaged = new TextEncoder().encode(text);
          for (const [at, byte] of bytes) damaged[at % damaged.length] = byte;
          return judge(damaged);
        },
      ),
      { numRuns: 300 },
    ));

  it('is judged when names, ids and values are exchanged with each other', () =>
    fc.assert(
      fc.asyncProperty(anyModel, anyModel, place, place, (one, other, i, j) => {
        const words = (text: string) => [...text.matchAll(/[A-Za-z#]{2,}/g)];
        const [from, to] = [words(one), words(other)];
        const here = from[i % from.length];
        const there = to[j % to.length];
        if (!here || !there) return Promise.resolve();
        return judge(one.slice(0, here.index) + there[0] + one.slice(here.index + here[0].length));
      }),
      { numRuns: 500 },
    ));
});

/** XML by its grammar, BPMN by its words: well-formed, and mostly nonsense. */
const TAGS = [
  ...['process', 'subProcess', 'task', 'userTask', 'startEvent', 'endEvent', 'boundaryEvent'],
  ...['exclusiveGateway', 'eventBasedGateway', 'sequenceFlow', 'laneSet', 'lane', 'flowNodeRef'],
  ...['incoming', 'outgoing', 'extensionElements', 'documentation', 'timerEventDefinition'],
  ...['collaboration', 'participant', 'messageFlow', 'callActivity', 'ioSpecification', 'event'],
  ...['multiInstanceLoopCharacteristics', 'conditionExpression', 'dataInputAssociation', 'script'],
];
const NAMES = ['id', 'sourceRef', 'targetRef', 'attachedToRef', 'default', 'processRef', 'name'];
const VALUES = ['a', 'b', 'c', 'd', 'true', 'P1D', '', '1'];

const element: fc.Memo<string> = fc.memo((depth) =>
  fc
    .tuple(
      fc.constantFrom(...TAGS),
      fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES), { maxKeys: 4 }),
      depth <= 1 ? fc.constant<string[]>([]) : fc.array(element(depth - 1), { maxLength: 4 }),
      fc.constantFrom('', 'a', 'x = 1'),
    )
    .map(([tag, attributes, children, text]) => {
      const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
      return `<${tag}${written.join('')}>${text}${children.join('')}</${tag}>`;
    }),
);

describe('a file of the right words in no order', () => {
  it('is judged with a place for each problem', () =>
    fc.assert(
      fc.asyncProperty(fc.array(element(4), { minLength: 1, maxLength: 5 }), (roots) =>
        judge(
          `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">${roots.join('\n')}</definitions>`,
        ),
      ),
      { numRuns: 500 },
    ));
});
