/**
 * Every code the API refuses with, and its status. The web app proves that it has a sentence for
 * each, in both languages; a field's own codes are `FIELD_CODES` of `engine/forms`.
 */
export const STATUS = {
  // the request itself
  badRequest: 400,
  notSignedIn: 401,
  wrongCredentials: 401,
  passwordExpired: 401,
  foreignOrigin: 403,
  idempotencyKeyMissing: 400,
  idempotencyKeyReused: 422,
  ifMatchMissing: 428,
  unsupportedMediaType: 415,
  fileRefused: 415,
  fileUnknown: 422,
  bodyTooLarge: 413,
  uriTooLong: 414,
  unknownField: 422,
  invalidInput: 422,
  notFound: 404,
  // who asks
  notAllowed: 403,
  separationOfDuty: 403,
  accountLocked: 429,
  accountDisabled: 403,
  tooManyRequests: 429,
  signInUnavailable: 503,
  // a task or case as it stands: the refusals of engine/operations, then ours
  caseClosed: 409,
  caseSuspended: 409,
  caseNotSuspended: 409,
  taskChanged: 409,
  notCandidate: 403,
  alreadyClaimed: 409,
  notHolder: 409,
  noPool: 409,
  alreadyParticipant: 409,
  outcomeMissing: 422,
  outcomeUnknown: 422,
  formChanged: 409,
  scopeUnknown: 409,
  nothingToCorrect: 422,
  incidentClosed: 409,
  errorCodeMissing: 422,
  targetNotAllowed: 422,
  caseBusy: 429,
  formRefused: 422,
  payloadTooLarge: 422,
  urgedEnough: 429,
  notStartable: 409,
  nothingDue: 409,
  dayNotAhead: 422,
  // submission and tracking
  stationClosed: 409,
  trackingUnknown: 404,
  questionClosed: 409,
  // definitions
  draftChanged: 409,
  notPublishable: 422,
  modelRefused: 422,
  scenarioFailed: 422,
  modelTooLarge: 413,
  nothingToPublish: 409,
  sheetsChanged: 409,
  sheetsRefused: 422,
  sheetsUnchanged: 409,
  effectiveInThePast: 422,
  notAnOccurrence: 409,
  // the calendar
  calendarRefused: 422,
  calendarUnchanged: 409,
  calendarNotProposed: 409,
  proposalExpired: 409,
  ownProposal: 403,
  // the engine
  engineUnavailable: 503,
  auditBlocked: 503,
  calendarNotPublished: 409,
  internal: 500,
} as const;
export type ProblemCode = keyof typeof STATUS;
export const PROBLEM_CODES = Object.keys(STATUS) as readonly ProblemCode[];

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(STATUS, code);
