/** A procedure for Suggestions as short as the law lets it be; the tables leave parts of it out. */
const step = (id: string, form: string, attributes = '', key = 'signFor'): string =>
  `  <userTask id="${id}" name="办" bh:nameEn="Do"${attributes}><extensionElements><bh:assignment role="liaisonOfficer" notSameAs="${id === 'dispatch' ? 'close' : 'dispatch'}"/><bh:form ref="${form}"/><bh:timer key="${key}"/></extensionElements></userTask>`;
const START = '  <startEvent id="s" name="始" bh:nameEn="Start"/>';
const END = '  <endEvent id="e" name="终" bh:nameEn="End"/>';

const STEPS: Readonly<Record<string, string>> = {
  dispatch: step('dispatch', 'dispatch', ' bh:anchor="dispatched"', 'reply.standard'),
  contact: step('contact', 'contact'),
  review: step('review', 'quality-review'),
  reply: step('reply', 'sign-for', ' bh:anchor="replyDelivered"'),
  close: step('close', 'sign-for', ' bh:anchor="closed"'),
  publish: step('publish', 'publish'),
};

/** The steps in this order; `changed` ones are written otherwise, a mark shows where. */
export const suggestion = (
  order: readonly string[],
  changed: Readonly<Record<string, string>> = {},
  more = '',
): string => {
  const path = ['s', ...order, 'e'];
  const flows = path
    .slice(1)
    .map(
      (to, at) => `  <sequenceFlow id="f${at}" sourceRef="${path[at] ?? ''}" targetRef="${to}"/>`,
    );
  const steps = order.map((id) => changed[id] ?? STEPS[id] ?? '');
  return [
    '',
    '<process id="p" name="建议" bh:nameEn="Suggestion" isExecutable="true">',
    ...[START, ...steps, END, ...flows, more],
    '</process>',
  ].join('\n');
};

/** The step with the mark of the table behind it. */
export const marked = (id: string): Readonly<Record<string, string>> => ({
  [id]: `${STEPS[id] ?? ''} ◀`,
});
export const ALL = ['dispatch', 'contact', 'review', 'reply', 'close', 'publish'];
export const without = (id: string): readonly string[] => ALL.filter((other) => other !== id);
/** A way round a step: from the one before it to the one behind it, by a condition. */
export const around = (from: string, to: string): string =>
  `  <sequenceFlow id="round" sourceRef="${from}" targetRef="${to}"><conditionExpression>hurry</conditionExpression></sequenceFlow>`;
export const withoutClock = STEPS['dispatch']?.replace('reply.standard', 'signFor') ?? '';

export const motion = (condition: string, behind: string, mark = ''): string =>
  `
<process id="p" name="议案" bh:nameEn="Motion" isExecutable="true">
${START}
${step('draft', 'motion-draft')}${mark}
  <exclusiveGateway id="x" default="no"/>
${step('less', behind)}
${END}
  <sequenceFlow id="f1" sourceRef="s" targetRef="draft"/>
  <sequenceFlow id="f2" sourceRef="draft" targetRef="x"/>
  <sequenceFlow id="yes" sourceRef="x" targetRef="e"><conditionExpression>${condition}</conditionExpression></sequenceFlow>
  <sequenceFlow id="no" sourceRef="x" targetRef="less"/>
  <sequenceFlow id="f3" sourceRef="less" targetRef="e"/>
</process>`.replaceAll('notSameAs="dispatch"', '');

export const QUORUM_AND_WINDOW =
  'signers &gt;= get value(terms, "motion.minSigners").value and now() &lt; date and time(get value(terms, "motion.windowClose").value)';

/** A decision about the key item, by whoever holds this role, before the work goes on. */
export const deciding = (role: string, made: string): string =>
  `  <userTask id="decide" name="办" bh:nameEn="Do"><extensionElements><bh:assignment role="${role}"/>${made}<bh:timer key="signFor"/></extensionElements></userTask>`;

/** Contact and review as a sub-process of their own. */
export const INSIDE = `<subProcess id="sub" name="内" bh:nameEn="Inside">
${START.replace('"s"', '"s1"')}
${STEPS['contact'] ?? ''}
${STEPS['review'] ?? ''}
${END.replace('"e"', '"e1"')}
  <sequenceFlow id="i1" sourceRef="s1" targetRef="contact"/>
  <sequenceFlow id="i2" sourceRef="contact" targetRef="review"/>
  <sequenceFlow id="i3" sourceRef="review" targetRef="e1"/>
</subProcess>`;
