import type { Sentences } from '../problems.ts';
import { activities } from './activities.ts';
import { data } from './data.ts';
import { county } from './county.ts';
import { events } from './events.ts';
import { expr } from './expr.ts';
import { flows } from './flows.ts';
import { importing } from './import.ts';
import { lock } from './lock.ts';
import { ref } from './ref.ts';
import { sound } from './sound.ts';
import { support } from './support.ts';
import { xml } from './xml.ts';

/** Every sentence of the compiler, by rule name or `rule.key`, in both languages. */
export const sentences: Sentences = {
  ...activities,
  ...county,
  ...data,
  ...events,
  ...expr,
  ...flows,
  ...importing,
  ...lock,
  ...ref,
  ...sound,
  ...support,
  ...xml,
};
