/**
 * Gives every style element the page's nonce, because some libraries create theirs without one
 * and the policy would drop it. Imported first: a library may create its style when it loads.
 */
export const pageNonce =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

const createElement = document.createElement.bind(document);

document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const element = createElement(name, options);
  if (element instanceof HTMLStyleElement) element.nonce = pageNonce;
  return element;
}) as typeof document.createElement;
