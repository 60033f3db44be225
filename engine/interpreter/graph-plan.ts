import type { ElementId, FlowId } from './plan.ts';

/** A concurrent branch: of which fork, by which of its flows. */
export interface Region {
  readonly fork: ElementId;
  readonly flow: FlowId;
  readonly closed: boolean;
} // closed: single entry and exit, all its tokens can be ended

/** For each incoming flow, the nodes whose tokens reach it without passing this gateway: with, and without, leaving hosts by boundary events. */
export type Upstream = {
  readonly mayReach: Readonly<Record<FlowId, readonly ElementId[]>>;
  readonly willReach: Readonly<Record<FlowId, readonly ElementId[]>>;
};
