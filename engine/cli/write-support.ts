import { writeFileSync } from 'node:fs';
import { printedSupport } from '../compiler/support/print.ts';

/** `npm run support`: writes what runs to SUPPORT.md, so that the text follows the registry. */
writeFileSync('SUPPORT.md', printedSupport());
