import type { decisions as zh } from './decisions.zh.ts';

export const decisions: typeof zh = {
  title: 'Decision tables',
  note: 'Routing rules decide by these tables. Steps bound to the latest decide by a new table at once; those that fix it take it when their procedure is next published.',
  empty: 'The county has no decision table yet. Add one with “New table”.',
  add: 'New table',
  replace: 'Replace',
  unreadable: 'This is no decision table that can be read.',
  hitPolicy: 'Hit policy',
  version: 'Version {{n}}',
  history: 'Earlier versions',
  dialog: {
    title: 'New decision table',
    titleReplace: 'Replace the table “{{ref}}”',
    ref: 'Name',
    refHelp: 'Steps find it by this name, e.g. routing; begins with a letter.',
    file: 'Import from a file (.json)',
    table: 'Content (JSON)',
    tableHelp:
      'hitPolicy; inputs; outputs; rules, each with its tests (when) and results (then), in FEEL.',
    preview: 'Preview',
    reason: 'What was changed',
    submit: 'Publish',
    cancel: 'Cancel',
    missing: 'Name, content and reason are needed.',
    notJson: 'Expected the content to be JSON, but it cannot be read.',
  },
};
