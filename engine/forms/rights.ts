/** What one person may do with one field of one step: `bh:fieldAccess`, by dotted path. */
export type Access = 'edit' | 'read' | 'hide';
export type Rights = Readonly<Record<string, Access>>;

export const NO_LIMITS: Rights = {};

/** The nearest rule counts: a hidden group hides what is in it unless a field says otherwise. */
export const accessTo = (rights: Rights, path: string): Access => {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const access = rights[at];
    if (access !== undefined) return access;
  }
  return 'edit';
};

export const joinPath = (prefix: string, key: string): string =>
  prefix === '' ? key : `${prefix}.${key}`;
