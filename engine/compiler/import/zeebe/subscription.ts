import { mapped, textIn, type Outcome } from '../outcome.ts';
import { given, type ElementRow } from '../rows.ts';

/** `zeebe:subscription` stands on the message; `bh:correlation`, at whatever waits for it. */
export const subscription: ElementRow = (element, { node, document }) => {
  const key = textIn(element, 'correlationKey');
  if (key === undefined) return [];
  const piece = { node: element };
  const written = document
    .listenersTo(textIn(node, 'id') ?? '')
    .map((listener) => given(piece, document.hostOf(listener).extension('correlation', { key })));
  const failed = written.find(({ type }) => type === 'refused');
  return [failed ?? written[0] ?? unheard(piece.node)];
};

/** A message nobody waits for needs no key. */
const unheard = (node: Parameters<ElementRow>[0]): Outcome =>
  mapped({ node }, '<bh:correlation />');
