import type { submit as zh } from './submit.zh.ts';

export const submit = {
  submit: {
    title: 'Start',
    note: 'What your posts may start',
    none: 'Your posts cannot start anything right now.',
    withForm: 'Fill in the form to open a case; everything after is recorded.',
    withoutForm: 'No form: confirming opens the case.',
    begin: 'Begin',
    beginLabel: 'Begin: {{name}}',
    send: 'Open the case',
    done: '“{{name}}” has been opened.',
  },
} satisfies typeof zh;
