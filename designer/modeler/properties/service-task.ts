import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { connector } from './groups/connector.tsx';
import { loop } from './groups/loop.tsx';
import { declared } from './groups/declared.tsx';
import { mapping } from './groups/mapping.tsx';

/** 系统动作: a job of the system. */
export const serviceTask: Panel = () => [basics, connector, loop, mapping, declared];
