import type { Params } from './problems.ts';

/** Ends the scan at the first fault: nothing after a broken tag can be trusted. */
export class XmlFault extends Error {
  readonly sentence: string;
  readonly offset: number;
  readonly params: Params;

  constructor(sentence: string, offset: number, params: Params = {}) {
    super(sentence);
    this.sentence = sentence;
    this.offset = offset;
    this.params = params;
  }
}
