import type { Client } from 'pg';

const DEMANDS = [
  { setting: 'fsync', allowed: ['on'] },
  { setting: 'full_page_writes', allowed: ['on'] },
  { setting: 'synchronous_commit', allowed: ['on', 'remote_apply'] },
  { setting: 'data_checksums', allowed: ['on'] },
] as const;

/** A database that may forget what it has acknowledged is refused at the start (trust.md R12). */
export const refuseUndurable = async (client: Client): Promise<void> => {
  for (const { setting, allowed } of DEMANDS) {
    const { rows } = await client.query<{ value: string }>('select current_setting($1) as value', [
      setting,
    ]);
    const value = rows[0]?.value ?? '';
    if (!(allowed as readonly string[]).includes(value)) {
      throw new Error(
        `Expected the database to have ${setting} = ${allowed.join(' or ')}, but it is ${value}`,
      );
    }
  }
};
