import type { BrokenModel } from '../models.ts';
import { activities } from './activities.ts';
import { collaboration } from './collaboration.ts';
import { county } from './county.ts';
import { data } from './data.ts';
import { events } from './events.ts';
import { expressions } from './expressions.ts';
import { flows } from './flows.ts';
import { gateways } from './gateways.ts';
import { references } from './references.ts';
import { xml } from './xml.ts';

export const brokenModels: readonly BrokenModel[] = [
  ...xml,
  ...references,
  ...flows,
  ...events,
  ...gateways,
  ...activities,
  ...collaboration,
  ...data,
  ...expressions,
  ...county,
];
