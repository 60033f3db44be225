import {
  isIsoCycle,
  isIsoDate,
  isIsoDuration,
  looksIso,
} from '../../engine/compiler/event-definitions/iso-timer.ts';
import { parseDuration } from '../../engine/time/duration.ts';
import { parseTimeOfDay } from '../../engine/time/instant.ts';

/** What a field can tell by itself is wrong with its text; the words are `design.fault`. */
export type FieldFault =
  | ('threshold' | 'outcomes' | 'outcomeTwice' | 'name' | 'anchorTaken')
  | ('whole' | 'timeOfDay' | 'loopEndless' | 'loopApproval')
  | ('loopUnsaid' | 'loopTwice' | 'loopPair' | 'loopThrowsNone')
  | ('isoForm' | 'timerTwice' | 'ttl' | 'meaning' | 'condition')
  | ('linkUnnamed' | 'linkNowhere' | 'linkTwice' | 'parallelFew' | 'beginIncoming' | 'beginLevel')
  | ('mustInterrupt' | 'parallelWaits');

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

/** How often, how many: nothing below one, and no more digits than the schema reads. */
export const wholeFault = (text: string): FieldFault | null =>
  text === '' || (/^\d{1,9}$/.test(text) && Number(text) >= 1) ? null : 'whole';

export const timeOfDayFault = (text: string): FieldFault | null =>
  text === '' || parseTimeOfDay(text) !== null ? null : 'timeOfDay';

const ISO_FORMS = { timeDate: isIsoDate, timeDuration: isIsoDuration, timeCycle: isIsoCycle };
export type IsoForm = keyof typeof ISO_FORMS;

/** What is neither ISO 8601 nor was meant as it is FEEL. */
export const isIso = (form: IsoForm, text: string): boolean => ISO_FORMS[form](text.trim());
export const isoFault = (form: IsoForm, text: string): FieldFault | null =>
  !isIso(form, text) && looksIso(text.trim()) ? 'isoForm' : null;

/** How long a message is kept; `0`: not at all. */
export const ttlFault = (text: string): FieldFault | null =>
  text === '' || text === '0' || parseDuration(text) ? null : 'ttl';
