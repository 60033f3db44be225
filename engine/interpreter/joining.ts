import { standingOf } from './books.ts';
import { contextOf } from './context.ts';
import { behaviorOf } from './elements/index.ts';
import { holds } from './flows.ts';
import { byNumber } from './ids.ts';
import { raiseIncident } from './incidents.ts';
import type { ElementId, FlowNode, NodeOf } from './plan.ts';
import { drop, keep, place, type Run } from './run.ts';
import { arrivedAt, elementsIn, resettingAt } from './standing.ts';
import type { Token, TokenId } from './state.ts';

type ComplexGateway = NodeOf<'complexGateway'>;

/** True: the join has fired. */
export const tryJoin = (run: Run, node: FlowNode, scope: TokenId | null): boolean => {
  const arrived = frontAt(run, node.id, scope);
  const [first] = arrived;
  if (!first) return false;
  const context = contextOf(run, first);
  const joined = behaviorOf(node).joins?.(node, arrived, elsewhere(run, first), context);
  if (!joined) return false;
  fire(run, joined.take);
  return true;
};

/** Where else in the scope tokens are under way. Whoever stands at the join itself passes it. */
const elsewhere = (run: Run, { scope, elementId }: Token): readonly ElementId[] =>
  elementsIn(standingOf(run.state), scope).filter((id) => id !== elementId);

/** The oldest token that has arrived by each flow, the oldest of all first. */
const frontAt = (run: Run, elementId: ElementId, scope: TokenId | null): readonly Token[] =>
  [...arrivedAt(standingOf(run.state), { elementId, scope }).values()]
    .flatMap(([id = '']) => run.state.tokens[id] ?? [])
    .sort(byNumber);

/** An activity that needs several tokens takes the oldest, whichever flows they came by. */
export const tryQuantity = (run: Run, { elementId, scope }: Token, needed: number): void => {
  const lines = [...arrivedAt(standingOf(run.state), { elementId, scope }).values()];
  if (lines.reduce((sum, { length }) => sum + length, 0) < needed) return;
  const oldest = lines
    .flatMap((line) => line.slice(0, needed))
    .flatMap((id) => run.state.tokens[id] ?? [])
    .sort(byNumber);
  fire(run, oldest.slice(0, needed));
};

/** Several tokens become one, which waits for no other. Where it came from is then no single task. */
const fire = (run: Run, [first, ...others]: readonly Token[]): void => {
  if (!first) return;
  for (const token of others) drop(run, token);
  const { after, via: _flow, ...rest } = first;
  const hasOrigin = others.length === 0 && after !== undefined;
  const one = keep(run, { ...rest, ...(hasOrigin ? { after } : {}), phase: 'ready' });
  run.agenda.push({ type: 'enter', token: one.id });
};

/** BPMN 13.4.5: on each arrival the gateway asks whether what waits is enough to begin. */
export const startComplex = (run: Run, node: ComplexGateway, arriving: Token): void => {
  const { scope } = arriving;
  if (resettingAt(standingOf(run.state), arriving) !== null) return; // it belongs to what is under way, or to the next round
  const arrived = frontAt(run, node.id, scope);
  const byFlow = arrivedAt(standingOf(run.state), arriving);
  const counts = Object.fromEntries(
    node.incoming.map((flow) => [flow, byFlow.get(flow)?.length ?? 0]),
  );
  const context = contextOf(run, arriving);
  const enough = holds(node.activation, (source) =>
    context.evaluate(source, {
      waitingForStart: true,
      activationCount: [...byFlow.values()].reduce((sum, { length }) => sum + length, 0),
      activationCounts: counts,
    }),
  );
  if (!enough.ok) return raiseIncident(run, arriving, enough.failure, { at: 'arrival' });
  if (!enough.value) return;
  const take = behaviorOf(node).joins?.(node, arrived, [], context)?.take ?? arrived;
  const consumed = take.flatMap(({ via }) => via ?? []);
  fire(run, take);
  if (consumed.length < node.incoming.length) {
    const rest = place(run, { elementId: node.id, scope, with: { consumed } });
    keep(run, { ...rest, phase: 'resetting' });
  } else beginAnew(run, node, scope);
};

/**
 * True: the gateway has taken all that could still come, and begins anew. Where something was
 * expected and went elsewhere, that is a reset like any other (BPMN 13.4.5, table 13.5): flows that
 * ask about the phase are asked. Where nothing was to be expected from the start, nobody sees it.
 */
export const tryReset = (run: Run, node: ComplexGateway, resetting: Token): boolean => {
  const arrived = frontAt(run, node.id, resetting.scope);
  const context = contextOf(run, resetting);
  const joined = behaviorOf(node).joins?.(node, arrived, elsewhere(run, resetting), context);
  if (!joined) {
    if (!resetting.expecting) keep(run, { ...resetting, expecting: true });
    return false;
  }
  for (const token of joined.take) drop(run, token);
  const hasWork = joined.take.length > 0 || (resetting.expecting && node.atReset.length > 0);
  if (!hasWork) drop(run, resetting);
  else run.agenda.push({ type: 'enter', token: keep(run, { ...resetting, phase: 'ready' }).id });
  beginAnew(run, node, resetting.scope);
  return true;
};

/** What is left over counts for the next round as if it came now. */
const beginAnew = (run: Run, node: ComplexGateway, scope: TokenId | null): void => {
  const [left] = frontAt(run, node.id, scope);
  if (left) run.agenda.push({ type: 'arrive', token: left.id });
};
