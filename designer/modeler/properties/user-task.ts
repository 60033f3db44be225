import type { Panel } from './group.ts';
import { approval } from './groups/approval.tsx';
import { assignment } from './groups/assignment.tsx';
import { basics } from './groups/basics.tsx';
import { deadline } from './groups/deadline.tsx';
import { form } from './groups/form.tsx';
import { loop } from './groups/loop.tsx';
import { declared } from './groups/declared.tsx';
import { mapping } from './groups/mapping.tsx';
import { notice } from './groups/notice.tsx';
import { outcomes } from './groups/outcomes.tsx';
import { returning } from './groups/returning.tsx';

/** 人工办理: a person works, the case waits. */
export const userTask: Panel = () => [
  basics,
  assignment,
  approval,
  deadline,
  form,
  outcomes,
  returning,
  notice,
  loop,
  mapping,
  declared,
];
