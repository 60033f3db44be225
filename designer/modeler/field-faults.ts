/** What a field can tell by itself is wrong with its text; the words are `design.fault`. */
export type FieldFault = 'threshold' | 'outcomes' | 'outcomeTwice' | 'name' | 'anchorTaken';

const NUMBER = /^-?\d+(\.\d+)?$/;
const VARIABLE = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const EVENT = /^[\p{L}_][\p{L}\p{N}_.-]*$/u; // what the anchor of a term may name

/** A share that nobody could reach, or that is reached before anybody was asked. */
export const thresholdFault = (text: string): FieldFault | null =>
  NUMBER.test(text) && (Number(text) <= 0 || Number(text) > 1) ? 'threshold' : null;

/** The first code approves, the second rejects: two are needed, and they must differ. */
export const outcomesFault = (text: string): FieldFault | null => {
  const codes = text.split(/\s+/).filter(Boolean);
  if (codes.length < 2) return 'outcomes';
  return new Set(codes).size < codes.length ? 'outcomeTwice' : null;
};

/** Expressions find a variable by its name, so it must be one they can say. */
export const variableFault = (text: string): FieldFault | null =>
  text === '' || VARIABLE.test(text) ? null : 'name';

/** A business event has a name terms can run from; two instants are recorded by the engine itself. */
export const anchorFault = (text: string): FieldFault | null => {
  if (text === 'activation' || text === 'caseStart') return 'anchorTaken';
  return text === '' || EVENT.test(text) ? null : 'name';
};
