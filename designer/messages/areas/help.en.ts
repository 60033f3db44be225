import type { help as zh } from './help.zh.ts';

export const help = {
  help: {
    title: 'Help',
    yourPost: 'Your post: {{post}}',
    guides: {
      staff: {
        title: 'Handlers, liaison officers, committees',
        first:
          'Open “To do”: what is late or nearly due comes first. Claim a task before you handle it. The bell at the top holds your notices: reminders, urging letters, moved terms and copies; opening one marks it as read.',
        second:
          'A task shows the case on the left, the form in the middle, what happened on the right. The buttons below are the possible results; the line above them says where each leads.',
        third:
          'You may leave at any time: drafts save themselves. Transfer and urge are under “More”. A case that waits for somebody outside is suspended by the deputy affairs committee on its page, and resumed with its terms kept or shifted; where units do not agree, or a matter is beyond the county, a ladder is started there level by level. In a sandbox county the deputy affairs committee fast-forwards a case on its page.',
      },
      deputy: {
        title: 'Deputies, station heads',
        first: '“To do” holds what you are asked to shape, co-sign, evaluate or supervise.',
        second: '“Cases” answers where it is, who has it, how long, what next.',
        third: 'Under “Start” you raise a suggestion or convene the analysis of your station.',
      },
      administrator: {
        title: 'Process administrators',
        first:
          'Under “Process design” start from a template, import a BPMN file (those of Camunda, Flowable and Activiti are converted), or open a procedure of your county.',
        second:
          'Change it in the step list or on the canvas; on the right say who, until when, with which form. Problems are listed below. “Dry run” (Ctrl Enter) plays the draft with your county’s terms, forms and calendar, and with what it calls of the published procedures, leaves no record and sends nothing. The tables that routing rules decide by are kept under “Decision tables”.',
        third:
          'Publish once nothing stands in the way. Open cases end on their version, new ones take the new version. Each November, once the State Council’s notice is out, import the next year under “Calendar”; somebody else publishes it, and below the year any due date is computed with the reason for each day. Terms and levels of escalation are changed under “Terms and escalation”: a change counts once somebody else has approved it within 72 hours, and statutory terms only become stricter. What waits for your approval stands under “Notices”. “Recurring starts” on the same page shows the next ten days with their hour; each start can be paused, made to skip one day, or begun at once, with a reason.',
      },
      auditor: {
        title: 'Auditors',
        first:
          '“Audit” lists every act, sign-in and publication; filter by date, kind or case number.',
        second:
          'A case number opens its history: step by step, the diagram as it stood, who did what when, under which version.',
        third: 'The audit pages only read; nothing there changes a case.',
      },
    },
    support: {
      title: 'What of BPMN runs',
      note: '{{count}} rows, each proven by a run; what is not here is refused at publication, with its place.',
    },
    moments: {
      title: 'Special moments of a case',
      choosing: {
        name: 'Choosing what begins',
        means:
          'Some steps have no given order: whoever handles them chooses which are done, and how often. The inbox says “Choose what begins”; the page of the case lists what may begin, what runs and what is done, and “Begin” brings it to the inbox of whoever does it. If two choose at once, the first is heard; the other sees how it stands and chooses again. Where no condition ends the step, whoever chooses ends it.',
      },
      incident: {
        name: 'Incident',
        means:
          'The case cannot go on at a step: a condition misses a value, a job of the system failed again and again, nobody can be found to handle it. The case waits there and nothing done is lost; its page says why. The deputies’ affairs committee chooses one of the remedies below, with a reason that history and audit keep; whoever comes second is told that it has been settled.',
      },
      retry: {
        name: 'Try again',
        means: 'Give the missing value and try once more where it stopped.',
      },
      complete: {
        name: 'Go on as completed',
        means: 'The step is not done any more and counts as completed with the result given.',
      },
      move: {
        name: 'Move to another step',
        means: 'The stuck step ends, and the case goes on from another one of the same scope.',
      },
      end: {
        name: 'Give this branch up',
        means: 'The stuck branch ends here; the others go on.',
      },
      terminate: {
        name: 'End the case',
        means: 'The whole case ends as failed and cannot be taken back.',
      },
    },
    words: {
      title: 'Words easily mixed up',
      refer: { name: 'Refer', means: 'An issue goes to a unit; no statutory term starts.' },
      dispatch: {
        name: 'Dispatch',
        means: 'A suggestion goes to a unit; the statutory term starts that day.',
      },
      replied: { name: 'Replied', means: 'The unit has answered.' },
      closed: {
        name: 'Closed',
        means: 'The requester has the answer and commitments are struck off.',
      },
      verify: { name: 'Verify', means: 'The congress side checks the result item by item.' },
      evaluate: {
        name: 'Evaluate',
        means: 'The deputy’s own judgment of attitude and result.',
      },
    },
  },
} satisfies typeof zh;
