import { isFeel } from '../language.ts';
import { attributeOf, mapped, refused, textIn, type Outcome, type Piece } from '../outcome.ts';
import { given, type ElementRow } from '../rows.ts';

const BINDINGS: Readonly<Record<string, string>> = { latest: 'latest', versionTag: 'version' };

/** `zeebe:calledElement`: `calledElement` of BPMN and `bh:call`; both propagations default to true. */
export const calledElement: ElementRow = (element, { node, host, edit }) => {
  if (node.local !== 'callActivity') return [refused({ node: element }, 'unknown')];
  const piece = (local: string): Piece | null => {
    const attribute = attributeOf(element, local);
    return attribute ? { node: element, attribute } : null;
  };
  const [process, computed, business] = ['processId', 'processIdExpression', 'businessId'].map(
    piece,
  );
  const outcomes: Outcome[] = [];
  const processId = process?.attribute?.value ?? '';
  if (process && isFeel(processId)) outcomes.push(refused(process, 'called'));
  else if (process) {
    edit.setAttribute(node, 'calledElement', processId);
    outcomes.push(mapped(process, `calledElement="${processId}"`));
  }
  if (computed) outcomes.push(refused(computed, 'called'));
  if (business) outcomes.push(refused(business, 'businessKey'));

  const call = host.extension('call', {
    binding: BINDINGS[textIn(element, 'bindingType') ?? 'latest'] ?? 'deployment',
    in: textIn(element, 'propagateAllParentVariables') === 'false' ? 'mapped' : 'all',
    out: textIn(element, 'propagateAllChildVariables') === 'false' ? 'mapped' : 'all',
  });
  outcomes.push(given({ node: element }, call));
  const version = piece('versionTag');
  if (version)
    outcomes.push(
      given(version, host.extension('call', { version: version.attribute?.value ?? '' })),
    );
  return outcomes;
};
