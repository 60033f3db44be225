import type { Area } from '../../../engine/http/contract/session.ts';

/** Where each area of the app begins. The server says which a person may open, in his order. */
export const AREA_PATHS = {
  inbox: '/inbox',
  cases: '/cases',
  submit: '/cases/new',
  design: '/design',
  calendar: '/admin/calendar',
  audit: '/audit',
} as const;

export type ShownArea = keyof typeof AREA_PATHS;

/** People and units have no page of their own yet; pickers use that right. */
export const shownAreas = (areas: readonly Area[]): readonly ShownArea[] =>
  areas.filter((area): area is ShownArea => area in AREA_PATHS);

export const homeOf = (areas: readonly Area[]): string => {
  const first = shownAreas(areas)[0];
  return first ? AREA_PATHS[first] : '/help';
};
