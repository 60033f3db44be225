import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../../../engine/compiler/compile.ts';
import { eventDefinition } from '../../../../../engine/compiler/rules/event/definition.ts';
import { verifyRule } from '../../../../support/verify-rule.ts';

verifyRule(eventDefinition, {
  valid: ['everything-said.bpmn', 'never-runs.bpmn', 'caught-by-id.bpmn', 'names-in-feel.bpmn'],
  invalid: [
    { file: 'message-unsaid.bpmn', problems: [{ elementId: 's', line: 4 }] },
    { file: 'receive-task-unsaid.bpmn', problems: [{ elementId: 'r', line: 5 }] },
    { file: 'signal-unsaid.bpmn', problems: [{ elementId: 't', line: 5 }] },
    { file: 'error-thrown-without-code.bpmn', problems: [{ elementId: 'e', line: 6 }] },
    { file: 'escalation-thrown-without-code.bpmn', problems: [{ elementId: 't', line: 5 }] },
    { file: 'error-with-id-only.bpmn', problems: [{ elementId: 'e', line: 6 }] },
    { file: 'escalation-with-id-only.bpmn', problems: [{ elementId: 't', line: 6 }] },
    { file: 'timer-without-form.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'timer-with-two-forms.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'condition-missing.bpmn', problems: [{ elementId: 'c', line: 5 }] },
    { file: 'start-by-a-variable.bpmn', problems: [{ elementId: 's', line: 5 }] },
    { file: 'start-by-the-day.bpmn', problems: [{ elementId: 's', line: 5 }] },
    { file: 'receive-task-by-a-variable.bpmn', problems: [{ elementId: 'r', line: 5 }] },
    { file: 'gateway-by-a-variable.bpmn', problems: [{ elementId: 'c', line: 7 }] },
  ],
});

describe('an error thrown without a code', () => {
  it('informs, and neither refuses the file nor keeps it from being published', async () => {
    const file = new URL('./definition/error-with-id-only.bpmn', import.meta.url);
    const { valid, problems } = await compile(readFileSync(file), { profile: 'deploy' });
    expect(valid).toBe(true);
    expect(problems.find(({ rule }) => rule === 'event/definition')).toMatchObject({
      severity: 'warning',
    });
    expect(problems.filter(({ publish }) => publish === 'block')).toEqual([]);
  });
});
