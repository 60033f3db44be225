import { pino, type Logger } from 'pino';

/**
 * JSON lines from an allow-list of fields. Bodies, names and secrets never get here; what might
 * slip in by an error object is redacted by name.
 */
export const createLog = (level: string, name: string): Logger =>
  pino({
    level,
    name,
    redact: {
      paths: ['password', '*.password', 'cookie', '*.cookie', 'authorization', '*.authorization'],
      censor: '•',
    },
  });

export type { Logger } from 'pino';
