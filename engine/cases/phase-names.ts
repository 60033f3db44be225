import { namesOf, type Names } from './names.ts';

/** The phases of both county models by the codes their drawings use; another county's word names itself. */
const KNOWN: Readonly<Record<string, Names>> = {
  raise: { zh: '点单', en: 'Raise' },
  shape: { zh: '定单', en: 'Shape' },
  accept: { zh: '接单', en: 'Accept' },
  verify: { zh: '验单', en: 'Verify' },
  visit: { zh: '访需', en: 'Visit' },
  analyze: { zh: '研析', en: 'Analyze' },
  deliberate: { zh: '议策', en: 'Deliberate' },
  assign: { zh: '交办', en: 'Assign' },
  supervise: { zh: '督办', en: 'Supervise' },
};

export const phaseName = (phase: string | null | undefined): Names | null =>
  phase === null || phase === undefined || phase === '' ? null : (KNOWN[phase] ?? namesOf(phase));
