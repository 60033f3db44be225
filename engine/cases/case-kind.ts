/** Which of the county's kinds of case a process is about (domain.md §2), by how it begins. */
const BY_MESSAGE: Readonly<Record<string, string>> = {
  issueRaised: 'ISSUE',
  appointmentRequested: 'APPOINTMENT',
};
const BY_PROCESS: Readonly<Record<string, string>> = {
  proposal: 'SUGGESTION',
  'suggestion-handling': 'SUGGESTION',
  'gangnan-visit-day': 'VISIT',
  'gangnan-analysis': 'ANALYSIS',
  'annual-report': 'REPORT',
};

export const kindOfProcess = (processId: string, messages: readonly string[]): string =>
  messages.flatMap((name) => BY_MESSAGE[name] ?? [])[0] ?? BY_PROCESS[processId] ?? 'OTHER';
