import type { BrokenModel } from '../models.ts';
import { activities } from './activities.ts';
import { events } from './events.ts';
import { flows } from './flows.ts';
import { gateways } from './gateways.ts';

export const brokenModels: readonly BrokenModel[] = [
  ...flows,
  ...events,
  ...gateways,
  ...activities,
];
