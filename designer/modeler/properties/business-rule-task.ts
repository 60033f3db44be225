import type { Panel } from './group.ts';
import { basics } from './groups/basics.tsx';
import { connector } from './groups/connector.tsx';
import { decision } from './groups/decision.tsx';
import { declared } from './groups/declared.tsx';
import { loop } from './groups/loop.tsx';
import { mapping } from './groups/mapping.tsx';

/** 分办规则: a decision, or the host that answers it. */
export const businessRuleTask: Panel = () => [basics, decision, connector, loop, mapping, declared];
