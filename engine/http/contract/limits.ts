/** Of the words that go on record, in characters: what pages ask for before they send, without the schemas. */
export const SHORTEST_REASON = 4;
