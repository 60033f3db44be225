import { createHmac } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford: nothing to be mistaken when read aloud
const LENGTH = 16; // 5 bits each: 80 bits

/**
 * The code a requester follows his case by. It follows from the case and our secret, so a repeated
 * submission shows the same one; what is stored is its HMAC, from which nobody gets it back.
 */
export const trackingCodeOf = (caseId: string, secret: string): string => {
  const bytes = createHmac('sha256', secret).update(`code ${caseId}`).digest();
  const code = [...bytes.subarray(0, LENGTH)]
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
};

export const trackingHashOf = (code: string, secret: string): string =>
  createHmac('sha256', secret)
    .update(`hash ${normalized(code)}`)
    .digest('hex');

/** As typed from paper: any case, with or without dashes, O for 0 and I or L for 1. */
const normalized = (code: string): string =>
  code.toUpperCase().replaceAll('-', '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
