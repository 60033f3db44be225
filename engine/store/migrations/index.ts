import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migration } from '@mikro-orm/migrations';

/** One numbered file of SQL each; never edited after a release, never taken back (trust.md §10). */
const files = [
  '0001-tables',
  '0002-constraints',
  '0003-audit',
  '0004-auth',
  '0005-grants',
  '0006-parameters-effective',
  '0007-calendar',
  '0008-imports',
  '0009-messages',
  '0010-registers',
  '0011-sandbox',
  '0012-decisions',
  '0013-calls',
  '0014-notices',
  '0015-choices',
  '0016-approvals',
  '0017-health',
] as const;

const migrationOf = (name: string) =>
  class extends Migration {
    override up(): void {
      this.addSql(readFileSync(join(import.meta.dirname, `${name}.sql`), 'utf8'));
    }
  };

export const migrations = files.map((name) => ({ name, class: migrationOf(name) }));
