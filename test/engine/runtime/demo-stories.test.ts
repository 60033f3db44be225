import { describe, expect, it } from 'vitest';
import { createEvaluateField } from '../../../engine/forms/evaluate-field.ts';
import { accept } from '../../../engine/forms/validate.ts';
import { createEvaluate } from '../../../engine/feel/evaluate.ts';
import type { Variables } from '../../../engine/interpreter/values.ts';
import { wasteEntry, wasteIssue, wasteTalk } from '../../../engine/runtime/demo/gangnan-issues.ts';
import { gangnanStories } from '../../../engine/runtime/demo/gangnan-stories.ts';
import { gangnan } from '../../../engine/runtime/demo/gangnan.ts';
import { pingguiStories } from '../../../engine/runtime/demo/pinggui-stories.ts';
import { pinggui } from '../../../engine/runtime/demo/pinggui.ts';
import {
  acknowledge,
  deliberate,
  dispatch,
  platformEntry,
  platformIssue,
  propose,
  screenAndSettle,
  supervise,
  tidy,
} from '../../../engine/runtime/demo/purchasing-platform.ts';
import { REQUESTER, type Act } from '../../../engine/runtime/demo/story.ts';
import type { Story } from '../../../engine/runtime/demo/tell-story.ts';
import {
  failVerification,
  passAndClose,
  signAndReport,
  untilFirstReport,
  weighbridgeIssue,
} from '../../../engine/runtime/demo/weighbridge.ts';
import { CALENDAR, MONDAY } from '../../support/story.ts';
import { loadTemplate, type Template } from '../templates/load-template.ts';

const DAY = '2026-03-02';
const FILE = { id: 'file', name: '现场记录.txt' };
const evaluate = createEvaluateField(createEvaluate(), MONDAY, CALENDAR);

const weighbridge: Story = {
  name: 'weighbridge',
  begin: { as: 'lianluo2', start: 'P_Start', ...weighbridgeIssue },
  acts: [
    ...untilFirstReport(DAY, DAY),
    { as: REQUESTER, step: 'P_ReqConfirm', values: { satisfied: 'NO', comment: '又关了。' } },
    ...failVerification(DAY),
    ...signAndReport(DAY),
    ...passAndClose(DAY),
  ],
};
const platform: Story = {
  name: 'purchasing platform',
  begin: { as: 'lianluo', start: 'C_Start', ...platformIssue },
  acts: [...acknowledge, ...deliberate(DAY), ...propose, dispatch(DAY), ...supervise(DAY)],
};
/** What the county's FEEL prepares for these two forms. */
const rows = [{ issueId: 'issue-1' }, { issueId: 'issue-2' }];
const analysis = {
  known: { tidyDecisions: rows, votes: rows, listDecisions: rows },
  acts: [
    ...tidy,
    ...screenAndSettle(
      [
        { issueId: 'issue-1', ...platformEntry },
        { issueId: 'issue-2', ...wasteEntry },
      ],
      DAY,
    ),
  ],
};

const COUNTIES = [
  {
    county: pinggui,
    template: await loadTemplate('pinggui-four-ticket'),
    stories: [...pingguiStories, weighbridge],
  },
  {
    county: gangnan,
    template: await loadTemplate('gangnan-five-step'),
    stories: [...gangnanStories, { ...wasteIssue, acts: wasteTalk }, platform],
  },
];

/** What is wrong with values for the form of an element, in words. */
const refusals = (
  template: Template,
  element: string,
  values: Variables,
  known: Variables,
  outcome: string | null,
) => {
  const ref = template.model.elements[element]?.form;
  const schema = ref === undefined ? undefined : template.forms[ref];
  if (!schema) return { errors: [`${element} has no form`], values: {} };
  const judged = accept({ schema, rights: {}, values, known, outcome, evaluate });
  return {
    errors: judged.errors.map(({ path, code }) => `${element} ${path}: ${code}`),
    values: judged.values,
  };
};

const outcomesOf = ({ model }: Template, step: string): readonly string[] | null => {
  for (const { nodes } of model.plans) {
    const node = nodes[step];
    if (node?.kind === 'userTask') return node.outcomes;
    if (node?.kind === 'receiveTask') return [];
  }
  return null;
};

/** Goes through the acts as the API would judge them, each form knowing what came before. */
const troublesOf = (template: Template, acts: readonly Act[], known: Variables): string[] => {
  const troubles: string[] = [];
  let data = known;
  for (const { step, outcome, values = {} } of acts) {
    const offered = outcomesOf(template, step);
    if (offered === null) troubles.push(`${step} is no step for people`);
    else if (outcome === undefined ? offered.length > 0 : !offered.includes(outcome))
      troubles.push(`${step} offers ${offered.join(', ') || 'one button'}, not ${outcome ?? 'it'}`);
    const form = JSON.parse(JSON.stringify(data)) as never;
    const given = typeof values === 'function' ? values({ file: FILE, form }) : values;
    const judged = refusals(template, step, given as Variables, data, outcome ?? null);
    troubles.push(...judged.errors);
    data = { ...data, ...judged.values };
  }
  return troubles;
};

describe.each(COUNTIES)('the stories of $county.name', ({ county, template, stories }) => {
  const logins = new Set([REQUESTER, ...county.people.map(({ login }) => login)]);

  it.each(stories)('$name fits the template', ({ begin, acts }) => {
    const first = refusals(template, begin.start, begin.values as Variables, {}, null);
    if (template.model.elements[begin.start]?.form !== undefined) expect(first.errors).toEqual([]);
    expect(troublesOf(template, acts, first.values)).toEqual([]);
  });

  it('are told by people of the county', () => {
    const tellers = stories.flatMap(({ begin, acts }) => [begin.as, ...acts.map(({ as }) => as)]);
    expect(tellers.filter((login) => !logins.has(login))).toEqual([]);
  });
});

it('the problem list of Gangnan fits the template', () => {
  const [, { template }] = COUNTIES as [unknown, (typeof COUNTIES)[number]];
  expect(troublesOf(template, analysis.acts, analysis.known)).toEqual([]);
});

it('an act that does not fit is found', () => {
  const [{ template }] = COUNTIES as [(typeof COUNTIES)[number]];
  const acts: Act[] = [
    { as: 'lianluo', step: 'P_Gone', values: {} },
    { as: 'lianluo', step: 'P_Ack', outcome: 'PERHAPS', values: { category: 'OTHER' } },
  ];
  expect(troublesOf(template, acts, {})).toEqual([
    'P_Gone is no step for people',
    'P_Gone has no form',
    expect.stringContaining('not PERHAPS'),
    'P_Ack /conflictCheck: required',
  ]);
});
