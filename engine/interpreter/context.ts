import { computeDue } from '../time/due.ts';
import type { TimerFacts } from '../time/timer-facts.ts';
import type { Context } from './element-behavior.ts';
import { holdingFlows } from './flows.ts';
import { isRecord } from './mapping.ts';
import type { Instant } from './values.ts';
import { nodeOf, type Run } from './run.ts';
import type { Token } from './state.ts';
import { visibleVariables } from './variables.ts';

/** What one token may see in this step. Variables are gathered only when somebody looks. */
export const contextOf = (run: Run, token: Token): Context => {
  const { plan, state, event } = run;
  const context: Context = {
    plan,
    state,
    token,
    now: state.now,
    actor: event.actor,
    semantics: state.semantics,
    get variables() {
      return visibleVariables(state, token.id);
    },
    evaluate: (source, local) =>
      run.evaluate(
        source,
        local ? { ...context.variables, ...local } : context.variables,
        state.now,
        state.calendar,
      ),
    due: (timer) => computeDue(timer, timerFacts(context)),
    flows: () => holdingFlows(plan, nodeOf(run, token.elementId), context.evaluate),
  };
  return context;
};

/** Facts for a due date; `now` differs only when a timer armed earlier is computed again. */
export const timerFacts = (context: Context, now: Instant = context.now): TimerFacts => {
  const terms = context.state.parameters['terms'];
  return {
    now,
    calendar: context.state.calendar,
    terms: isRecord(terms) ? terms : {},
    anchors: context.state.anchors,
    evaluate: (source) => context.evaluate(source),
  };
};
