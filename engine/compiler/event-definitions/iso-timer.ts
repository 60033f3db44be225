import { parseCycle, parseDuration } from '../../time/duration.ts';
import { parseInstant } from '../../time/instant.ts';

const COUNTY_OFFSET = 480; // only asked whether the text is a time; the case's calendar says which

export const isIsoDate = (text: string): boolean => parseInstant(text, COUNTY_OFFSET) !== null;
export const isIsoDuration = (text: string): boolean => parseDuration(text) !== null;
export const isIsoCycle = (text: string): boolean => parseCycle(text, COUNTY_OFFSET) !== null;

/** Was not meant as FEEL: `PT10X` would be read as a variable's name. */
export const looksIso = (text: string): boolean =>
  /^(R-?\d*\/|-?P[T\d]|\d{4}-)|\/-?P[T\d]/.test(text);
