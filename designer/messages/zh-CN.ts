import { audit } from './areas/audit.zh.ts';
import { calendar } from './areas/calendar.zh.ts';
import { cases } from './areas/cases.zh.ts';
import { common } from './areas/common.zh.ts';
import { decisions } from './areas/decisions.zh.ts';
import { design } from './areas/design.zh.ts';
import { errors } from './areas/errors.zh.ts';
import { form } from './areas/form.zh.ts';
import { help } from './areas/help.zh.ts';
import { inbox } from './areas/inbox.zh.ts';
import { ladders } from './areas/ladders.zh.ts';
import { light } from './areas/light.zh.ts';
import { login } from './areas/login.zh.ts';
import { notices } from './areas/notices.zh.ts';
import { simulation } from './areas/simulation.zh.ts';
import { submit } from './areas/submit.zh.ts';
import { suspension } from './areas/suspension.zh.ts';
import { task } from './areas/task.zh.ts';
import { terms } from './areas/terms.zh.ts';

/** Every text of the product. Its shape is the type: a key missing in English does not compile. */
export const zhCN = {
  ...common,
  ...errors,
  ...form,
  ...login,
  ...inbox,
  ...task,
  ...cases,
  ...audit,
  ...calendar,
  ...submit,
  ...suspension,
  ...help,
  ...light,
  decisions,
  design,
  ladders,
  notices,
  simulation,
  terms,
};
export type Messages = typeof zhCN;
