import type { Resources } from '../../engine/compiler/options.ts';

/** What a small county has, for the rules that ask whether a name exists. */
export const countyResources: Resources = {
  terms: [
    'signFor',
    'reply.standard',
    'verify.max',
    'visit.monthly',
    'feedback.noResponse',
    'onTheSpot',
  ],
  sheet: {
    signFor: { value: 3, unit: 'workingDays' },
    'reply.standard': { value: 3, unit: 'months', anchor: 'dispatched' },
    'verify.max': { value: 3, unit: 'count' },
    'feedback.noResponse': { value: 'EXCLUDE', unit: 'choice' },
    onTheSpot: { value: 4, unit: 'workingHours' },
    'visit.monthly': { value: 'monthly:25', unit: 'recurring' },
  },
  ladders: ['station'],
  roles: ['liaisonOfficer', 'councilOfChairpersons'],
  processes: { 'annual-report': 'hash' },
  jobTypes: ['notify'],
  lists: ['units'],
  calendars: [],
  decisions: { routing: { inputs: [], outputs: ['unit'], rules: [{ when: [], then: ['"A"'] }] } },
  forms: {
    'sign-for': {},
    feedback: {},
    'issue-intake': {},
    verify: {},
    visit: {},
    contact: {},
    publish: {},
    'quality-review': {},
    'key-decide': { components: [{ key: 'key', validate: { required: true } }] },
    'motion-draft': {},
    'suggestion-draft': {},
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
