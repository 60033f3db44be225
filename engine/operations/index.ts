import { cancel } from './cancel.ts';
import { choose } from './choose.ts';
import { claim } from './claim.ts';
import { climb } from './climb.ts';
import { complete } from './complete.ts';
import { correct } from './correct.ts';
import type { OperationRule, Verb } from './operation.ts';
import { resume } from './resume.ts';
import { settleIncident } from './settle-incident.ts';
import { suspend } from './suspend.ts';
import { terminate } from './terminate.ts';
import { transfer } from './transfer.ts';
import { unclaim } from './unclaim.ts';
import { urge } from './urge.ts';
import { voidCase } from './void-case.ts';

/** Every verb and its rule, in the order buttons are offered; a missing one does not compile. */
export const rules: { readonly [V in Verb]: OperationRule<V> } = {
  claim,
  complete,
  choose,
  unclaim,
  transfer,
  urge,
  cancel,
  void: voidCase,
  terminate,
  suspend,
  resume,
  climb,
  correct,
  settleIncident,
};
