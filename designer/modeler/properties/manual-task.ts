import type { Panel } from './group.ts';
import { assignment } from './groups/assignment.tsx';
import { basics } from './groups/basics.tsx';
import { deadline } from './groups/deadline.tsx';
import { form } from './groups/form.tsx';
import { loop } from './groups/loop.tsx';
import { declared } from './groups/declared.tsx';
import { mapping } from './groups/mapping.tsx';
import { notice } from './groups/notice.tsx';
import { outcomes } from './groups/outcomes.tsx';

/** 线下办理: done away from the screen, confirmed here. */
export const manualTask: Panel = () => [
  basics,
  assignment,
  deadline,
  form,
  outcomes,
  notice,
  loop,
  mapping,
  declared,
];
