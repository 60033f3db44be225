import type { field as zh } from './design-fields.zh.ts';

export const field = {
  name: { label: 'Name', help: 'What people read; a verb first, and short.' },
  nameEn: { label: 'English name', help: 'Shown when the page is in English.' },
  phase: { label: 'Phase', help: 'The progress bar of a case is drawn by phases.' },
  publicName: {
    label: 'Public name',
    help: 'What a requester reads with a tracking code; the name where empty.',
  },
  documentation: {
    label: 'Instructions',
    help: 'What the person in charge should heed; shown with the task.',
  },
  role: { label: 'Role', help: 'Which post does it; nobody in it blocks publication.' },
  unit: {
    label: 'Unit',
    help: 'Only people of this unit or station: its id, or an expression after “=”, such as =case.station.',
  },
  user: {
    label: 'Person',
    help: 'A person’s id, or an expression after “=”; a role is usually enough.',
  },
  assignees: {
    label: 'People (expression)',
    help: 'A FEEL list of people, roles or “role@unit”, counted together with the role above, such as [leadDeputy, "unitLeader@u1"].',
  },
  priority: {
    label: 'Priority',
    help: 'A number, or an expression that gives one; higher is more urgent, kept with the task; 0 if empty.',
  },
  strategy: { label: 'Given to', help: 'How it is divided when several hold the role.' },
  sameAs: { label: 'Same person as step', help: 'Whoever did that step goes on with this one.' },
  notSameAs: {
    label: 'Nobody who did steps',
    help: 'Whoever did one of these may not do this one: separation of duty.',
  },
  onEmpty: { label: 'If nobody holds it', help: 'What happens when the role is empty.' },
  onSelf: {
    label: 'If it is the requester',
    help: 'So that nobody handles a matter of his own.',
  },
  approvalMode: {
    label: 'Mode',
    help: 'One person, or several opinions that become one outcome.',
  },
  approvalThreshold: {
    label: 'Threshold',
    help: 'Which share of approvals passes, such as 2/3; a half if empty.',
  },
  approvalCompare: {
    label: 'Exactly at the threshold',
    help: 'A simple majority needs “does not pass”: exactly half is not more than half.',
  },
  approvalWeights: {
    label: 'Votes of each person',
    help: 'FEEL: a list in the order of the people, or a context by person, such as [2, 1, 1]; one each if empty.',
  },
  approvalAbstain: {
    label: 'Abstentions',
    help: 'Whether those who neither approve nor reject count in the total.',
  },
  approvalOnReject: {
    label: 'When somebody rejects',
    help: 'Whether the rest are still asked once the result is certain.',
  },
  approvalDedupe: {
    label: 'Same person again',
    help: 'Whether somebody who has approved before approves here by itself.',
  },
  approvalOutcomes: {
    label: 'Outcome codes',
    help: 'Separated by spaces: the first approves, the second rejects, any other abstains, such as AGREE REJECT ABSTAIN.',
  },
  approvalResult: {
    label: 'Result kept in',
    help: 'Which variable takes the result, one of the codes above.',
  },
  termKey: {
    label: 'Term',
    help: 'From the county’s table; a change there changes every step that uses it.',
  },
  termValue: {
    label: 'Value',
    help: 'How many units; a recurring date is written like monthly:25.',
  },
  termUnit: {
    label: 'Unit',
    help: 'Working days follow the county’s calendar; the first day does not count.',
  },
  termAnchor: {
    label: 'Counts from',
    help: 'From receipt where empty; or a recorded business event such as dispatched.',
  },
  termRoll: {
    label: 'On a rest day',
    help: 'Where a due date moves when it falls on a rest day.',
  },
  ladder: { label: 'Escalation', help: 'Who is reminded before and after it is due.' },
  form: {
    label: 'Form',
    help: 'What is filled in; outcome buttons come from the decision behind, not from the form.',
  },
  outcome: {
    label: 'Outcome code',
    help: 'Which button of the step before leads here, in capitals, such as PASS.',
  },
  branchName: {
    label: 'Button or branch name',
    help: 'Shown on the button of the step before and on the flow.',
  },
  condition: {
    label: 'FEEL expression',
    help: 'Taken only when true; anything but true and false is an incident.',
  },
  returnTargets: {
    label: 'May be returned to',
    help: 'Which steps a case can be returned to from here.',
  },
  returnElements: {
    label: 'Which steps',
    help: 'Only steps that can be returned to are listed.',
  },
  returnResume: {
    label: 'After a return',
    help: 'Through the procedure again, or straight back here.',
  },
  returnCrossFork: {
    label: 'May leave parallel work',
    help: 'On: it may go back before the fork, and all its branches end. Off: only within its own branch.',
  },
  returnCompensate: {
    label: 'Undo on return',
    help: 'On: steps gone back over are undone where the drawing says how. Off: what was done stays.',
  },
  ccTo: {
    label: 'Copy to',
    help: 'Who only has to know: a role, “role@unit” or a person; for several an expression such as =[leadDeputy, "stationHead"].',
  },
  ccOn: { label: 'Copied when', help: 'When the task arrives, or when it is done.' },
  activationCondition: {
    label: 'Activation condition',
    help: 'Such as activationCount >= 2: two are enough; later ones are taken in and do not go on again.',
  },
  adHocActivation: {
    label: 'Begun by',
    help: 'Itself, together or one after another; or whoever handles it chooses the steps.',
  },
  adHocOrdering: { label: 'Order', help: 'Together, or the next when one is done.' },
  adHocElements: {
    label: 'Steps to begin',
    help: 'A list of step ids; without it all begin.',
  },
  adHocCompletion: { label: 'Done when', help: 'When it is true, nothing new begins.' },
  adHocCancelRemaining: {
    label: 'End the rest when done',
    help: 'Off: what has begun is finished first.',
  },
  undoneStep: {
    label: 'Step to undo',
    help: 'Without one, all that is done on this level is undone, the latest first.',
  },
  undoAwaited: {
    label: 'Wait until undone',
    help: 'Off: the undoing runs beside the steps that follow.',
  },
  loopMode: { label: 'How often', help: 'Usually once; or once for each entry of a list.' },
  loopCollection: {
    label: 'List',
    help: 'One for each entry of this list, such as residentDeputies.',
  },
  loopElement: {
    label: 'Name of the entry',
    help: 'The variable that holds the entry at hand, such as deputy.',
  },
  loopOutputCollection: {
    label: 'Results gathered in',
    help: 'The variable in which the results become a list.',
  },
  loopOutputElement: { label: 'Result of each', help: 'Which value of each is gathered.' },
  loopCompletion: {
    label: 'Ends early when',
    help: 'When it is true, the rest need not be done.',
  },
  loopCondition: {
    label: 'Again while',
    help: 'Done again while it is true, such as result = "RETRY"; loopCounter tells which run it is.',
  },
  loopTestBefore: {
    label: 'Test first',
    help: 'On: tested before the first run, so perhaps never done. Off: done once, then tested.',
  },
  loopMaximum: {
    label: 'At most',
    help: 'How many runs where there is no condition; with one, where it ends at the latest.',
  },
  loopCardinality: {
    label: 'Number',
    help: 'How many where there is no list: a number or an expression, read once at the beginning, such as 3.',
  },
  loopBehavior: {
    label: 'As each is done',
    help: 'An event can be thrown when the first is done, or each.',
  },
  loopThrows: {
    label: 'Throws',
    help: 'Heard by events on the border of this step, or by whoever waits for it elsewhere.',
  },
  loopThrowsWhen: {
    label: 'When',
    help: 'Asked as each is done; numberOfCompletedInstances and the like may be used.',
  },
  startQuantity: {
    label: 'Tokens to begin',
    help: 'Begins once so many have come over all ways in; usually 1.',
  },
  completionQuantity: {
    label: 'Tokens when done',
    help: 'How many leave by each way out; usually 1.',
  },
  termAt: {
    label: 'Time of day',
    help: 'Such as 09:00; without it 24:00 of the due day, or as the county’s table says.',
  },
  termCount: { label: 'Times', help: 'Ends after so many; without it there is no end.' },
  termCatchUp: {
    label: 'Missed ones',
    help: 'What becomes of those missed while the case or the system stood still.',
  },
  termCalendar: {
    label: 'Calendar',
    help: 'A county has one calendar; the name of another, from a foreign file, is to be cleared.',
  },
  codeVariable: {
    label: 'Code kept in',
    help: 'The variable that takes the code of what was caught.',
  },
  messageVariable: {
    label: 'Words kept in',
    help: 'The variable that takes what the error or escalation says.',
  },
  signalScope: {
    label: 'Heard by',
    help: 'All cases of the county that wait for it, or this case only; shared by all of this name.',
  },
  linkName: {
    label: 'Link name',
    help: 'A jump goes on where the same name is caught on this level, in one place only.',
  },
  payload: {
    label: 'Carries',
    help: 'Variables for whoever receives it; with no row, nothing goes along.',
  },
  received: {
    label: 'Written on receipt',
    help: 'What is taken from what came; with no row, all of it.',
  },
  addDefinition: {
    label: 'One more',
    help: 'An event may have several causes, or throw several things.',
  },
  parallelMultiple: {
    label: 'All of them',
    help: 'On: goes on when all of them have occurred. Off: the first is enough.',
  },
  interruptingScope: {
    label: 'Ends the process around it',
    help: 'On: all else on the level around it ends, and this goes on instead. Off: it runs beside it.',
  },
  instantiate: {
    label: 'Begins a case',
    help: 'On: each receipt begins a case; only at the beginning of a process, with no way in.',
  },
  eventGatewayType: {
    label: 'Of several events',
    help: 'The first is enough, or all the messages are awaited.',
  },
  resultVariable: { label: 'Result variable', help: 'Where the result is kept.' },
  inputs: { label: 'Taken in', help: 'Variables prepared before the step.' },
  outputs: {
    label: 'Given back',
    help: 'Variables written back to the case; with no row, all are.',
  },
  anchor: {
    label: 'Records event',
    help: 'A business event recorded on completion, from which terms may count, such as dispatched.',
  },
  messageName: { label: 'Message name', help: 'Sender and receiver meet by this name.' },
  correlationKey: {
    label: 'Which case',
    help: 'How the case is found; usually empty: its number.',
  },
  messageTtl: {
    label: 'Kept for',
    help: 'How long it is kept while nobody waits for it; P1D is a day.',
  },
  calledElement: {
    label: 'Called process',
    help: 'A process of this file, or one the county has published; it comes back when done. Search by name or key.',
  },
  callBinding: {
    label: 'Which state',
    help: 'Whether this step follows when the called process is published anew.',
  },
  callVersion: {
    label: 'Version',
    help: 'What has been published: by its tag where it has one, else by its hash.',
  },
  callIn: { label: 'Taken along', help: 'Which variables the called process sees.' },
  callOut: { label: 'Brought back', help: 'Which variables come back to this case.' },
  script: { label: 'Expression', help: 'A calculation in FEEL, without side effects.' },
  jobType: { label: 'Action', help: 'What the system does by itself.' },
  headers: { label: 'Parameters', help: 'Values the action needs, written in FEEL.' },
  retries: {
    label: 'Retries',
    help: 'How often it is tried again before it becomes an incident.',
  },
  timeout: { label: 'At most', help: 'How long one attempt may take; PT30S is thirty seconds.' },
  timeDuration: { label: 'Duration (ISO 8601)', help: 'From arrival here; P3D is three days.' },
  timeDate: { label: 'Date (ISO 8601)', help: 'The instant at which it fires.' },
  timeCycle: { label: 'Cycle (ISO 8601)', help: 'Fires again and again, such as R3/P7D.' },
  errorCode: { label: 'Error code', help: 'Which error is caught or thrown; empty catches any.' },
  escalationCode: { label: 'Escalation code', help: 'Which escalation is caught or thrown.' },
  signalName: {
    label: 'Signal name',
    help: 'Goes to every case of the county that waits for it.',
  },
  interrupting: {
    label: 'Ends the step',
    help: 'On: the step is over. Off: it goes on, and another path begins beside it.',
  },
  processName: { label: 'Process name', help: 'The name cases and audit show.' },
  processNameEn: { label: 'English process name', help: 'Shown when the page is in English.' },
  variableName: {
    label: 'Variable',
    help: 'Its name in conditions and expressions; empty: the id of the data object.',
  },
  dataType: { label: 'Type', help: 'A value of another type stops the case for an operator.' },
  isList: { label: 'Is a list', help: 'On: several values, none at first; off: one value.' },
  register: {
    label: 'Register',
    help: 'Registers of one name are one in the county and outlive every case, e.g. visits.',
  },
  wholeRegister: {
    label: 'The whole register',
    help: 'On: all entries are read, a list is entered item by item; off: only the latest entry.',
  },
  broughtAs: { label: 'Brought in as', help: 'The variable the step finds it under.' },
  takenFrom: {
    label: 'What is written',
    help: 'An output or variable of the step; none: the expression below says it.',
  },
  transformation: {
    label: 'Value',
    help: 'The value to carry over, in FEEL; empty: a plain copy.',
  },
  dataInputs: {
    label: 'Inputs',
    help: 'The step waits for a required one until it has a value.',
  },
  dataOutputs: {
    label: 'Outputs',
    help: 'A required one without a value at the end is an incident.',
  },
  properties: { label: 'Own variables', help: 'Used only here; without value at first.' },
  decisionRef: {
    label: 'Decision table',
    help: 'The county keeps its tables on the page “Decision tables”.',
  },
  decisionBinding: {
    label: 'Which state of it',
    help: 'Fixed: as it is when the procedure is published; latest: as it is when the step is reached, noted in the case.',
  },
  newGlobalTask: {
    label: 'New shared task',
    help: 'Written once, called in several places; this step then calls it.',
  },
  globalName: { label: 'Name of the shared task', help: 'Changed for every step that calls it.' },
  versionTag: {
    label: 'Version tag',
    help: 'Other procedures call this version by it, such as 2026; change it with every revision.',
  },
  businessKey: { label: 'Case key from', help: 'Which value identifies a case; usually empty.' },
} satisfies typeof zh;
