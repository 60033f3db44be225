import type { inbox as zh } from './inbox.zh.ts';

export const inbox = {
  inbox: {
    title: 'To do',
    asOf: 'As of {{time}}',
    boxesLabel: 'Boxes',
    boxes: {
      todo: 'To do',
      claimable: 'To claim',
      done: 'Done',
      cc: 'Copied to me',
      started: 'Started by me',
      all: 'All',
    },
    boxCount: '{{box}} {{count}}',
    sort: { label: 'Order', due: 'By deadline', arrived: 'By arrival', number: 'By number' },
    step: 'Step',
    kind: 'Kind',
    number: 'Case number',
    newRows: 'New tasks: {{count}}. Show them',
    seeClaimable: 'See {{count}} to claim',
    noneMatch: 'No task matches the filters.',
    empty: {
      todo: 'Nothing to do right now. New tasks appear here at once.',
      claimable: 'Nothing to claim.',
      done: 'You have not handled anything yet.',
      cc: 'Nothing was copied to you.',
      started: 'You have not started anything yet.',
      all: 'Nothing here.',
    },
    claimable: 'To claim',
    chooses: 'Choose what begins',
    doneAt: 'Done {{time}}',
    last: 'Before: {{step}}',
    lastBy: 'Before: {{step}} ({{person}})',
  },
} satisfies typeof zh;
