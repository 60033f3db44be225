import { ApprovalRequest } from './approval.ts';
import { CalendarEdition } from './calendar.ts';
import {
  CaseFile,
  CaseLink,
  Content,
  JobResult,
  Letter,
  NumberSeries,
  ProblemList,
  Referral,
} from './case-file.ts';
import { County } from './county.ts';
import {
  CountyParameters,
  Definition,
  DefinitionVersion,
  FormVersion,
  ProcessPlanRecord,
  StartSubscription,
  VersionForm,
  VersionProcess,
} from './definitions.ts';
import { Account, Person, Post, Unit } from './directory.ts';
import { ActReceipt, Draft, MessageRecord, NoticeRead, NoticeRecord, Outbox } from './exchange.ts';
import { DefinitionImport, ImportedFile } from './imports.ts';
import { DecisionVersion } from './decision.ts';
import { RegisterEntry } from './register.ts';
import { Instance, StepLog, Task, TraceLog, WaitRecord } from './execution.ts';

/** Every table the ORM knows. Schemas `audit` and `auth` are SQL only (0002, 0003). */
export const entities = [
  County,
  ApprovalRequest,
  CalendarEdition,
  Unit,
  Person,
  Account,
  Post,
  Definition,
  DefinitionVersion,
  ProcessPlanRecord,
  VersionProcess,
  StartSubscription,
  FormVersion,
  VersionForm,
  CountyParameters,
  DecisionVersion,
  ImportedFile,
  DefinitionImport,
  CaseFile,
  Content,
  CaseLink,
  ProblemList,
  Referral,
  Letter,
  NumberSeries,
  JobResult,
  RegisterEntry,
  Instance,
  Task,
  WaitRecord,
  StepLog,
  TraceLog,
  MessageRecord,
  Outbox,
  ActReceipt,
  NoticeRecord,
  NoticeRead,
  Draft,
];
