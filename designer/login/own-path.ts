/** Only a path of this app: an address from outside must not send anybody away. */
export const isOwnPath = (value: unknown): value is string =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value);
