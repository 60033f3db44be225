import type { Resources } from '../../engine/compiler/options.ts';

/** What a small county has, for the rules that ask whether a name exists. */
export const countyResources: Resources = {
  terms: ['signFor'],
  ladders: ['station'],
  roles: ['liaisonOfficer'],
  jobTypes: ['notify'],
  lists: ['units'],
  calendars: [],
  decisions: { routing: { inputs: [], outputs: ['unit'], rules: [{ when: [], then: ['"A"'] }] } },
  forms: {
    'sign-for': {},
    feedback: {},
    'issue-intake': {},
    verify: {},
    referral: {
      components: [
        { key: 'leadUnit', validate: { required: true } },
        { key: 'deadline', validate: { required: true } },
      ],
    },
    dispatch: {
      components: [
        { key: 'leadUnit', validate: { required: true } },
        { key: 'deadline', validate: { required: true } },
        { key: 'deputyParticipation', validate: { minSelected: '1' } },
      ],
    },
  },
};
