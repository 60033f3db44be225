import type { SoundModel } from '../models.ts';
import { activities } from './activities.ts';
import { collaboration } from './collaboration.ts';
import { county } from './county.ts';
import { events } from './events.ts';
import { flows } from './flows.ts';
import { starts } from './starts.ts';
import { writing } from './writing.ts';

export const soundModels: readonly SoundModel[] = [
  ...starts,
  ...flows,
  ...events,
  ...activities,
  ...collaboration,
  ...county,
  ...writing,
];
