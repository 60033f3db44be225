import { readConfig } from '../config.ts';
import { temporalBinaries } from './temporal-binaries.ts';

// Before the tests: so that two projects that both need the server never build it side by side.
const config = readConfig();
await temporalBinaries(config.cache, (line) => console.error(line));
