import { broken } from '../models.ts';

const condition = (rule: string, what: string, body: string) =>
  broken(
    rule,
    'f',
    what,
    `
<userTask id="t"/>
<userTask id="u"/>
<userTask id="v"/>
<sequenceFlow id="e" sourceRef="t" targetRef="v"/>
<sequenceFlow id="f" sourceRef="t" targetRef="u">
  <conditionExpression>${body}</conditionExpression> ◀
</sequenceFlow>`,
  );

const catching = (what: string, time: string) =>
  broken(
    'timer/form',
    'wait',
    what,
    `
<startEvent id="s"/>
<intermediateCatchEvent id="wait">
  <timerEventDefinition>
    ${time} ◀
  </timerEventDefinition>
</intermediateCatchEvent>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="wait"/>
<sequenceFlow id="b" sourceRef="wait" targetRef="e"/>`,
  );

const deadline = (what: string, timer: string) =>
  broken(
    'timer/form',
    't',
    what,
    `
<userTask id="t">
  <extensionElements>
    ${timer} ◀
  </extensionElements>
</userTask>`,
  );

/** Expressions and times. */
export const expressions = [
  condition('expr/syntax', 'a condition that cannot be read', 'x = (1'),
  condition(
    'expr/syntax',
    'a power of ten, of which the evaluator reads the first digit',
    'x > 1e3',
  ),
  condition('expr/syntax', 'a condition in the words of Java', 'x == 1 &amp;&amp; y'),
  condition('expr/syntax', 'a condition that compares twice', 'x == 1'),
  condition('expr/syntax', 'a bound that names no value', 'x &gt; 1 and &lt; 5'),
  broken(
    'expr/syntax',
    'w',
    'a script with an open bracket',
    `
<scriptTask id="w"><script>(1 + 2</script></scriptTask> ◀`,
  ),
  broken(
    'expr/syntax',
    't',
    'a number of instances that cannot be read',
    `
<userTask id="t">
  <multiInstanceLoopCharacteristics>
    <loopCardinality>three of them!</loopCardinality> ◀
  </multiInstanceLoopCharacteristics>
</userTask>`,
  ),
  broken(
    'expr/syntax',
    'm',
    'a message whose name cannot be read',
    `
<message id="m" name="=topic +"/> ◀
<process id="p" isExecutable="true" bh:businessKey="no">
  <startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="e"/>
</process>`,
  ),
  broken(
    'expr/function',
    'g',
    'a signal whose name asks a function nobody knows',
    `
<signal id="g" name="=phone home()"/> ◀
<process id="p" isExecutable="true">
  <startEvent id="s"/>
  <intermediateThrowEvent id="w"><signalEventDefinition signalRef="g"/></intermediateThrowEvent>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="w"/>
  <sequenceFlow id="b" sourceRef="w" targetRef="e"/>
</process>`,
  ),
  broken(
    'expr/syntax',
    't',
    'a copy to whom nobody can read',
    `
<userTask id="t">
  <extensionElements>
    <bh:cc to="=who +"/> ◀
  </extensionElements>
</userTask>`,
  ),
  broken(
    'expr/syntax',
    't',
    'a mapping that cannot be read',
    `
<userTask id="t">
  <extensionElements>
    <bh:mapping>
      <bh:in source="=a +" target="b"/> ◀
    </bh:mapping>
  </extensionElements>
</userTask>`,
  ),
  condition('expr/function', 'a function nobody knows', 'phone home(x) = 1'),
  condition('expr/function', 'a function of its own', 'count([function(a) a]) = 1'),
  condition('expr/regex', 'a pattern that is computed', 'matches(x, y)'),
  condition('expr/regex', 'a pattern that looks behind', 'matches(x, "(?&lt;=a)b")'),
  condition('expr/regex', 'a pattern that refers back', 'matches(x, "(a)\\\\1")'),
  condition('expr/cost', 'an expression of more than 2 kB', `x = "${'y'.repeat(2_100)}"`),
  condition('expr/cost', 'more than 200 syntax nodes', `x = 0${' + 1'.repeat(200)}`),
  condition('expr/cost', 'a range of more than 1,000', 'some i in 1..1001 satisfies i = x'),
  condition(
    'expr/cost',
    'ranges of more than 10,000 together',
    'some i in 1..200, j in 1..200 satisfies i = j',
  ),
  condition('expr/cost', 'a range with a computed end', 'some i in 1..n satisfies i = x'),

  catching('a duration that is none', '<timeDuration>P1X</timeDuration>'),
  catching('a duration of more than ten years', '<timeDuration>P11Y</timeDuration>'),
  catching('a date that does not exist', '<timeDate>2026-02-30T09:00:00+08:00</timeDate>'),
  catching('a cycle that is none', '<timeCycle>R3/soon</timeCycle>'),
  catching('a cycle of minus one time', '<timeCycle>R-1/PT1H</timeCycle>'),
  catching('a cycle of less than a second', '<timeCycle>R3/PT0.5S</timeCycle>'),
  catching('a cycle of more than ten years', '<timeCycle>R/P20Y</timeCycle>'),
  catching('a cycle in the words of cron', '<timeCycle>0 0 12 * * ?</timeCycle>'),
  catching('a duration in words', '<timeDuration>3 working days, or so</timeDuration>'),
  catching('a duration of nothing', '<timeDuration></timeDuration>'),
  deadline('a deadline of a value without a unit', '<bh:timer value="3"/>'),
  deadline('a deadline of more than ten years', '<bh:timer value="130" unit="months"/>'),
  deadline('a fixed date that is none', '<bh:timer value="31 August" unit="fixedDate"/>'),
  deadline('a number of hours that is none', '<bh:timer value="abc" unit="hours"/>'),
  deadline('a number with its unit', '<bh:timer value="3 days" unit="workingDays"/>'),
  deadline('a variable that is not said to be one', '<bh:timer value="days" unit="workingDays"/>'),
  deadline('half a working day', '<bh:timer value="2.5" unit="workingDays"/>'),
  deadline('half a month', '<bh:timer value="0.5" unit="months"/>'),
  deadline('no minutes', '<bh:timer value="0" unit="minutes"/>'),
  deadline(
    'office hours counted back',
    '<bh:timer value="-8" unit="workingHours" anchor="caseStart"/>',
  ),
  deadline(
    'an anchor in words',
    '<bh:timer value="3" unit="workingDays" anchor="the dispatch of the suggestion"/>',
  ),
  deadline(
    'a day to count from that does not exist',
    '<bh:timer value="3" unit="workingDays" anchor="2026-02-30"/>',
  ),
  deadline('no occurrences', '<bh:timer value="monthly:25" unit="recurring" count="0"/>'),
  deadline(
    'an instant that does not exist',
    '<bh:timer value="2026-12-01T25:00:00" unit="fixedDate"/>',
  ),
  deadline('a week of unknown days', '<bh:timer value="weekly:MON,FUN" unit="recurring"/>'),
  deadline('a rule without its day', '<bh:timer value="yearly" unit="recurring"/>'),
  catching(
    'a term of a catch event that is no number',
    '<extensionElements><bh:timer value="soon" unit="hours"/></extensionElements>',
  ),
  ...[
    ['unit', 'unit="days"'],
    ['roll', 'unit="workingDays" roll="sideways"'],
    ['catch-up', 'unit="workingDays" catchUp="some"'],
    ['count', 'unit="workingDays" count="many"'],
  ].map(([what, words]) =>
    broken(
      'xml/schema',
      't',
      `a ${what} of a term that is none`,
      `
<userTask id="t">
  <extensionElements>
    <bh:timer value="3" ${words}/> ◀
  </extensionElements>
</userTask>`,
    ),
  ),
  deadline('a rule of repetition that is none', '<bh:timer value="monthly:40" unit="recurring"/>'),
  deadline(
    'an hour of the day that is none',
    '<bh:timer value="3" unit="workingDays" at="25:00"/>',
  ),
];
