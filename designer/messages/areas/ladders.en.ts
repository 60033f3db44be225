/** Ladders people start, on the page of a case. */
export const ladders = {
  title: 'Ladders started by hand',
  note: 'No term starts them: where units do not agree, or a matter is beyond the county, the deputy affairs committee (for units of the government also the government office) starts one level after another, each once in a round.',
  told: '{{said}}: {{people}} will be told',
  started: 'Started {{time}} by {{person}}',
  somebody: 'somebody entitled to',
  start: 'Start level {{n}}',
  startOf: '“{{ladder}}”: start level {{n}}',
  done: 'Every level of this round has been started.',
  consequence:
    'This level: {{said}}. {{people}} will get a message with the reason at once; it cannot be taken back. Whoever has the case and its terms stay as they are.',
  suspended: 'Nothing can be started while the case is suspended.',
  reason: 'Reason (required)',
  reasonHelp: 'At least 4 characters; sent with the message, kept in the history and the audit.',
  sent: 'Started; the message has been sent.',
  accepted: 'Accepted, being updated.',
};
