import type { login as zh } from './login.zh.ts';

export const login = {
  login: {
    title: 'Sign in',
    heading: 'Every matter has an owner, every matter gets an answer',
    lead: 'From the first word to the verified result: each step has somebody responsible, a deadline, a record and an answer.',
    loop: {
      label: 'The four steps of the loop',
      raise: { name: 'Raise', text: 'Enterprises, workers and residents state a problem' },
      shape: { name: 'Shape', text: 'Deputies turn it into a clear suggestion' },
      handle: { name: 'Handle', text: 'The unit in charge solves it in time' },
      verify: { name: 'Verify', text: 'The congress checks, the requester is answered' },
    },
    public: {
      text: 'Enterprises, workers and residents need no account:',
      link: 'raise a matter, follow it',
    },
    county: 'County',
    name: 'Account',
    password: 'Password',
    enter: 'Sign in',
    demo: {
      groups: {
        station: 'Liaison stations',
        congress: 'Congress bodies',
        units: 'Government and units',
        administration: 'Administration and audit',
      },
      title: 'Demo accounts',
      text: 'Demo data: people and enterprises are invented. One press signs you in with that post.',
    },
    again: {
      title: 'Your sign-in has ended',
      text: 'Sign in again; what you wrote is still here.',
    },
  },
} satisfies typeof zh;
