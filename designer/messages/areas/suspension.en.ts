import type { suspension as zh } from './suspension.zh.ts';

export const suspension = {
  suspension: {
    said: 'Suspended; the deputies’ affairs committee may resume it. By {{person}}, {{time}}, because: {{reason}}',
    somebody: 'somebody entitled to',
    noReason: 'not given',
    meaning:
      'While it is suspended nobody can act, and no term, reminder or escalation takes effect; answers that arrive are kept for later.',
    why: 'The case is suspended and waits to be resumed',
    coming:
      'The case is suspended: none of this happens now, but once it is resumed, on these days or on those it is shifted to.',
    suspend: {
      name: 'Suspend the case',
      title: 'Suspend the whole case',
      consequence:
        'Nobody can act on the case or on what it has called, and no term, reminder or escalation takes effect; answers that arrive are kept until it is resumed. What becomes of the terms is decided then.',
      done: 'The case is suspended.',
    },
    resume: {
      name: 'Resume the case',
      title: 'Resume the case',
      consequence:
        'The case goes on where it stopped, and its tasks can be handled again. Choose what becomes of the terms:',
      done: 'The case is resumed.',
    },
    terms: 'Terms',
    policies: {
      keep: {
        name: 'Keep the terms',
        consequence:
          'Each term ends on its day; what ended meanwhile takes effect at once, with how late it is on record.',
      },
      shift: {
        name: 'Shift the terms',
        consequence:
          'A term in working days gets back the working days the suspension took, one in days or months its calendar days: it ends at the hour it had, and off days of rest as it does otherwise. One in hours gets back as long as was lost. Within one day nothing is lost that counts days. Locked terms stay, and those of them that ended meanwhile take effect at once.',
      },
    },
    reason: 'Reason (required)',
    reasonHelp:
      'At least 4 characters; goes into history and audit, where every reader of the case sees it.',
    accepted: 'Accepted; the page follows in a moment.',
  },
} satisfies typeof zh;
