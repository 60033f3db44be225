import { audit } from './areas/audit.en.ts';
import { calendar } from './areas/calendar.en.ts';
import { cases } from './areas/cases.en.ts';
import { common } from './areas/common.en.ts';
import { decisions } from './areas/decisions.en.ts';
import { design } from './areas/design.en.ts';
import { errors } from './areas/errors.en.ts';
import { form } from './areas/form.en.ts';
import { help } from './areas/help.en.ts';
import { inbox } from './areas/inbox.en.ts';
import { ladders } from './areas/ladders.en.ts';
import { light } from './areas/light.en.ts';
import { login } from './areas/login.en.ts';
import { notices } from './areas/notices.en.ts';
import { simulation } from './areas/simulation.en.ts';
import { submit } from './areas/submit.en.ts';
import { suspension } from './areas/suspension.en.ts';
import { task } from './areas/task.en.ts';
import { terms } from './areas/terms.en.ts';
import type { Messages } from './zh-CN.ts';

/** The same keys in English. */
export const en = {
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
} satisfies Messages;
