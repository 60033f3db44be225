import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { beginning } from './groups/beginning.tsx';
import { deadline } from './groups/deadline.tsx';
import { form } from './groups/form.tsx';
import { declared } from './groups/declared.tsx';
import { loop } from './groups/loop.tsx';
import { mapping } from './groups/mapping.tsx';
import { message } from './groups/message.tsx';
import { outcomes } from './groups/outcomes.tsx';

/** 收到回复: the case waits for a message. */
export const receiveTask: Panel = () => [
  basics,
  message,
  beginning,
  deadline,
  form,
  outcomes,
  loop,
  mapping,
  declared,
];
