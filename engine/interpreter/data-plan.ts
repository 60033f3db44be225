import type { Expression } from './values.ts';

/** What a process, an activity or an event declares of its data (BPMN 10.4). Names are variables. */
export interface DataPlan {
  readonly items: readonly DataItem[]; // inputs, outputs and properties: local to it
  readonly inputs: readonly string[]; // in their order
  readonly outputs: readonly string[];
  readonly inputSets: readonly DataSet[]; // the first complete one is taken; none: it waits in 'ready'
  readonly outputSets: readonly DataSet[]; // one must be complete at the end
  readonly incoming: readonly DataAssociation[];
  readonly outgoing: readonly DataAssociation[];
  readonly reads?: readonly RegisterRef[]; // data stores among the sources
  readonly writes?: readonly RegisterRef[]; // and among the targets
}
/** A data store: a register of the county, under the name the associations know it by. */
export type RegisterRef = {
  readonly name: string;
  readonly register: string;
  readonly isList: boolean; // all its entries; else the latest one
};
export interface DataItem {
  readonly name: string;
  readonly type?: SimpleType;
  readonly collection?: true; // a list of that type
}
export interface DataSet {
  readonly items: readonly string[];
  readonly required: readonly string[];
}
/** Carried out when every source has a value (BPMN 10.4.2); then its writes, in order. */
export interface DataAssociation {
  readonly sources: readonly string[];
  readonly writes: readonly DataWrite[];
}
export interface DataWrite {
  readonly to: readonly [string, ...string[]]; // a variable and, inside it, a path
  readonly value: Expression | 'source'; // 'source': a copy of the only one
}
/** What the instances of an activity fill together. */
export interface GatheredData {
  readonly collection: string;
  readonly item: Expression;
  readonly local?: string; // an output data item: each instance has its own
}

/** Of the types of XML Schema those that a JSON value can be held against. */
export type SimpleType =
  | ('string' | 'anyURI' | 'boolean' | 'date' | 'dateTime' | 'time' | 'duration')
  | ('decimal' | 'double' | 'float' | 'integer' | 'long' | 'int' | 'short' | 'byte')
  | ('nonNegativeInteger' | 'positiveInteger' | 'nonPositiveInteger' | 'negativeInteger')
  | ('unsignedLong' | 'unsignedInt' | 'unsignedShort' | 'unsignedByte');
