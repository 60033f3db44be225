import type { EntityManager } from '@mikro-orm/postgresql';

export interface AccountRow {
  readonly accountId: string;
  readonly login: string;
  readonly kind: 'administrator' | 'business';
  readonly disabled: boolean;
  readonly demo: boolean;
  readonly locale: string | null;
  readonly securityEpoch: number;
  readonly personId: string;
  readonly personName: string;
  readonly countyCode: string;
  readonly countyName: string;
  readonly countyNameEn: string;
  readonly posts: readonly AccountPost[];
}
export interface AccountPost {
  readonly id: string;
  readonly role: string;
  readonly headKind: 'OFFICIAL' | 'INDUSTRY' | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly unitNameEn: string | null;
  readonly title: string | null;
  readonly titleEn: string | null;
}

/** An account with what its posts give it today: asked anew for each request, so a change counts at once. */
export const selectAccount = async (
  em: EntityManager,
  countyId: string,
  accountId: string,
): Promise<AccountRow | null> => {
  const [row] = await em.execute<AccountRow[]>(
    `select a.id as "accountId", a.login, a.kind, a.disabled, a.demo, a.locale,
            a.security_epoch as "securityEpoch", a.person_id as "personId", n.name as "personName",
            c.code as "countyCode", c.name as "countyName", c.name_en as "countyNameEn",
            coalesce((
              select jsonb_agg(jsonb_build_object(
                'id', p.id, 'role', p.role, 'headKind', p.head_kind, 'unitId', p.unit_id,
                'unitName', u.name, 'unitNameEn', u.name_en, 'title', p.title, 'titleEn', p.title_en
              ) order by p.since nulls first, p.id)
                from post p
                left join unit u on u.county_id = p.county_id and u.id = p.unit_id
               where p.county_id = a.county_id and p.account_id = a.id
                 and (p.since is null or p.since <= current_date)
                 and (p.until is null or p.until >= current_date)
            ), '[]') as posts
       from account a
       join person n on n.county_id = a.county_id and n.id = a.person_id
       join county c on c.id = a.county_id
      where a.county_id = ? and a.id = ?`,
    [countyId, accountId],
  );
  return row ?? null;
};

export interface DemoAccountRow {
  readonly login: string;
  readonly personName: string;
  readonly role: string;
  readonly title: string | null;
  readonly titleEn: string | null;
  readonly unitName: string | null;
  readonly unitNameEn: string | null;
}

export const selectDemoAccounts = (
  em: EntityManager,
  countyId: string,
): Promise<DemoAccountRow[]> =>
  em.execute<DemoAccountRow[]>(
    `select distinct on (a.login) a.login, n.name as "personName", p.role, p.title, p.title_en as "titleEn",
            u.name as "unitName", u.name_en as "unitNameEn"
       from account a
       join person n on n.county_id = a.county_id and n.id = a.person_id
       join post p on p.county_id = a.county_id and p.account_id = a.id
       left join unit u on u.county_id = p.county_id and u.id = p.unit_id
      where a.county_id = ? and a.demo and not a.disabled
      order by a.login, p.id`,
    [countyId],
  );

export interface CountyRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** Global: the one table a request reads before it has a county. */
export const selectCounties = (em: EntityManager): Promise<CountyRow[]> =>
  em.execute<CountyRow[]>(`select id, code, name, name_en as "nameEn" from county order by code`);
