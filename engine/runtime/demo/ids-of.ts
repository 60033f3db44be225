import { demoId } from './demo-id.ts';

/** Units and people of a demo county by their keys and logins, as forms name them. */
export const idsOf = (county: 'pinggui' | 'gangnan') => ({
  unit: (key: string): string => demoId(county, 'unit', key),
  person: (login: string): string => demoId(county, 'person', login),
});
