import { fail, leave, type ElementBehavior } from '../element-behavior.ts';

/** A FEEL body, evaluated in place. Without a result variable its value is not kept. */
export const scriptTask: ElementBehavior<'scriptTask'> = {
  kind: 'scriptTask',

  enter(task, _token, context) {
    const result = task.script.feel === '' ? null : context.evaluate(task.script);
    if (result && !result.ok) return fail(result.failure);
    if (task.resultVariable === undefined) return leave();
    return leave({ variables: { [task.resultVariable]: result ? result.value : null } });
  },
};
