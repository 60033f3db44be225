import * as z from 'zod/mini';
import { identifier, instant, language, names, personRef, unitRef } from './values.ts';

export const roleId = z.enum([
  'requester',
  'unionGridOfficer',
  'leadDeputy',
  'coSigner',
  'liaisonOfficer',
  'stationHead',
  'streetCongressWorkCommittee',
  'deputyAffairsCommittee',
  'counterpartCommittee',
  'councilOfChairpersons',
  'governmentOffice',
  'unitHandler',
  'unitLeader',
  'jointUnit',
  'processAdministrator',
  'auditor',
  'systemAdministrator',
  'securityAdministrator',
]);
export type RoleId = z.infer<typeof roleId>;

/** A part of the office app this person may open; the rail is made of these. */
export const area = z.enum([
  'inbox',
  'cases',
  'submit',
  'design',
  'calendar',
  'audit',
  'directory',
]);
export type Area = z.infer<typeof area>;

export const post = z.strictObject({
  id: identifier,
  role: roleId,
  headKind: z.nullable(z.enum(['OFFICIAL', 'INDUSTRY'])), // of a station head
  unit: z.nullable(unitRef),
  title: names,
});
export type Post = z.infer<typeof post>;

export const county = z.strictObject({ code: identifier, name: names });
export type County = z.infer<typeof county>;

export const signInBody = z.strictObject({
  county: identifier, // its code; only here does a county come from the outside
  login: z.string().check(z.minLength(1), z.maxLength(64)),
  password: z.string().check(z.minLength(1), z.maxLength(128)),
});
export type SignInBody = z.infer<typeof signInBody>;

/** What signing in answers. */
export const sessionResponse = z.strictObject({
  account: z.strictObject({
    id: identifier,
    login: z.string(),
    kind: z.enum(['business', 'administrator']),
    demo: z.boolean(),
  }),
  person: personRef,
  county,
  posts: z.array(post),
  areas: z.array(area), // the first one is home
  language: z.nullable(language), // null: whatever the browser prefers
  absoluteEnd: instant,
  idleSeconds: z.int(),
});
export type SessionResponse = z.infer<typeof sessionResponse>;

/** `GET /api/session`: null: nobody is signed in. */
export const whoResponse = z.nullable(sessionResponse);
export type WhoResponse = z.infer<typeof whoResponse>;

/** `GET /api/public/counties`: what the sign-in page offers. */
export const countiesResponse = z.strictObject({ counties: z.array(county) });
export type CountiesResponse = z.infer<typeof countiesResponse>;

/** `GET /api/demo-accounts`: public passwords of a demo installation, empty elsewhere. */
export const demoAccountsResponse = z.strictObject({
  accounts: z.array(
    z.strictObject({
      county,
      login: z.string(),
      password: z.string(),
      personName: z.string(),
      title: names,
      role: roleId,
    }),
  ),
});
export type DemoAccountsResponse = z.infer<typeof demoAccountsResponse>;
