import { bytesHandedOver, bytesHeld, bytesToUndo, countInside } from './books.ts';
import { bytesOf, isDeeper } from './bytes.ts';
import { caseTooLarge, failed, nestedTooDeep, ok, payloadTooLarge } from './failures.ts';
import { ownValue } from './mapping.ts';
import type { LoopBody, InstanceState, Token, TokenId } from './state.ts';
import { keep, record, type Run } from './run.ts';
import type { Json, Result, Variables } from './values.ts';

/** Reserved names, frozen at the start: what a form writes can never shadow them. */
const COUNTY_NAMES = ['terms', 'lists', 'case'] as const;
const VALUE_LIMIT_BYTES = 65_536;
const VALUE_LIMIT_LEVELS = 100; // far below what any reader's stack holds
const CASE_LIMIT_BYTES = 262_144;
const STATE_LIMIT_BYTES = 524_288;

/** Everything a token sees: inner names hide outer ones, the county's parameters hide all. */
export const visibleVariables = (state: InstanceState, tokenId: TokenId): Variables => {
  let visible: Variables = {};
  for (const token of scopesOutward(state, tokenId).reverse())
    visible = { ...visible, ...countersIn(state, token), ...token.variables };
  const frozen = COUNTY_NAMES.map((name) => [name, state.parameters[name] ?? null] as const);
  return { ...visible, ...Object.fromEntries(frozen) };
};

/** What one token adds to what is seen from outside of it. */
export const localVariables = (state: InstanceState, token: Token): Variables => ({
  ...countersIn(state, token),
  ...token.variables,
});

/** A standard loop has none. */
const countersIn = (state: InstanceState, token: Token): Variables =>
  token.body !== undefined && token.body.items.length > 0
    ? countersOf(state, token, token.body)
    : NO_COUNTERS;
const NO_COUNTERS: Variables = {};

/** The token itself, then every scope around it. */
export const scopesOutward = (state: InstanceState, tokenId: TokenId): Token[] => {
  const found: Token[] = [];
  for (let token = state.tokens[tokenId]; token;) {
    found.push(token);
    token = token.scope === null ? undefined : state.tokens[token.scope];
  }
  return found;
};

const countersOf = (state: InstanceState, token: Token, body: LoopBody): Variables => {
  const active = countInside(state, token.id);
  return {
    numberOfInstances: body.items.length,
    numberOfActiveInstances: active,
    numberOfCompletedInstances: body.done,
    numberOfTerminatedInstances: body.next - active - body.done,
  };
};

/** Each name goes to the nearest scope that has it, else to the instance. */
export const merge = (run: Run, from: Token, values: Variables): void => {
  for (const [name, value] of byName(values)) {
    const home = homeOf(run.state, from, name);
    if (home) setVariables(run, home, { [name]: value }, from);
  }
};

export const homeOf = (state: InstanceState, from: Token, name: string): Token | undefined => {
  const scopes = scopesOutward(state, from.scope ?? from.id);
  const nearest = scopes.find(({ variables }) => variables && Object.hasOwn(variables, name));
  return nearest ?? scopes[scopes.length - 1];
};

/** Writes into one scope; `writer` is whose doing it is in the trace. */
export const setVariables = (
  run: Run,
  scope: Token,
  values: Variables,
  writer: Pick<Token, 'id' | 'elementId' | 'scope' | 'body'> = scope,
): Token => {
  const names = byName(values);
  if (names.length === 0) return scope;
  const written = keep(run, { ...scope, variables: { ...scope.variables, ...values } });
  for (const [name, value] of names) record(run, writer, { type: 'variableSet', name, value });
  run.variablesChanged = true;
  return written;
};

/** A store may turn keys around; what is written, and seen to be written, must not turn with them. */
const byName = (values: Variables): [string, Json][] =>
  Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * One value at most 64 KiB and 100 levels, a case at most 256 KiB: larger things are files, kept by reference.
 * What is written takes the place of what its home has under the same name.
 */
export const withinLimits = (
  state: InstanceState,
  values: Variables,
  home: (name: string) => Token | undefined,
): Result<Variables> => {
  const names = Object.keys(values);
  if (names.length === 0) return ok(values);
  let total = bytesHeld(state);
  for (const [name, value] of Object.entries(values)) {
    if (isDeeper(value, VALUE_LIMIT_LEVELS)) return failed(nestedTooDeep(name, VALUE_LIMIT_LEVELS));
    const bytes = bytesOf(value);
    if (bytes > VALUE_LIMIT_BYTES) return failed(payloadTooLarge(name, bytes, VALUE_LIMIT_BYTES));
    const replaced = ownValue(home(name)?.variables ?? {}, name);
    total += bytes - (replaced === undefined ? 0 : bytesOf(replaced));
  }
  if (total > CASE_LIMIT_BYTES)
    return failed(payloadTooLarge(names.join(', '), total, CASE_LIMIT_BYTES));
  const whole = total + bytesToUndo(state);
  return whole > STATE_LIMIT_BYTES ? failed(caseTooLarge(whole, STATE_LIMIT_BYTES)) : ok(values);
};

/**
 * What many calls at once hand over, and what is kept to be undone, counts with the variables:
 * the state of a case has an end, too.
 */
export const withinState = (state: InstanceState, handedOver: Variables): Result<Variables> => {
  const whole =
    bytesHeld(state) + bytesToUndo(state) + bytesHandedOver(state) + bytesOf(handedOver);
  return whole > STATE_LIMIT_BYTES
    ? failed(caseTooLarge(whole, STATE_LIMIT_BYTES))
    : ok(handedOver);
};
