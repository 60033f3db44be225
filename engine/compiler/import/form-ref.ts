/** The form's own name out of a key such as `embedded:app:forms/approve.html`. */
export const formRefOf = (key: string): string => {
  const name = key.slice(key.lastIndexOf(':') + 1);
  return name.slice(name.lastIndexOf('/') + 1).replace(/\.(html?|form|json)$/, '');
};

/** An id as a form file may have it, from the id of the element that shows it. */
export const formIdOf = (elementId: string): string =>
  `form-${elementId
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')}`.slice(0, 64);
