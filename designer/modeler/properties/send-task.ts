import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { connector } from './groups/connector.tsx';
import { loop } from './groups/loop.tsx';
import { declared } from './groups/declared.tsx';
import { mapping } from './groups/mapping.tsx';
import { message } from './groups/message.tsx';

/** 发函通知: a message goes out, or a job that tells somebody. */
export const sendTask: Panel = () => [basics, message, connector, loop, mapping, declared];
