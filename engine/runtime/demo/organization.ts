import type { UnitKind } from '../../store/entities/directory.ts';

/**
 * The two counties of the demo: their bodies as published, their people invented and marked so.
 * Keys name rows inside a county; ids are derived from them, so that seeding twice is seeding once.
 */
export interface DemoCounty {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly region: string;
  readonly template: string;
  readonly units: readonly DemoUnit[];
  readonly people: readonly DemoPerson[];
}

export interface DemoUnit {
  readonly key: string;
  readonly kind: UnitKind;
  readonly system?: string;
  readonly parent?: string;
  readonly industry?: string;
  readonly short?: string; // in numbers
  readonly name: string;
  readonly nameEn: string;
}

export interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly nameEn: string;
  readonly posts: readonly DemoPost[];
}

export interface DemoPost {
  readonly role: string;
  readonly unit?: string;
  readonly headKind?: 'OFFICIAL' | 'INDUSTRY';
  readonly title: string;
  readonly titleEn: string;
}

/** Public on purpose: the sign-in page of a demo shows it. Start refuses it off loopback. */
export const DEMO_PASSWORD = 'Bihuan-2026-demo';

/** The offices every county congress and government has, under the names of this product. */
export const countyOffices = (place: string, placeEn: string): readonly DemoUnit[] => [
  {
    key: 'deputyAffairs',
    kind: 'COMMITTEE',
    system: 'CONGRESS',
    name: `${place}人大常委会代表工作委员会`,
    nameEn: `${placeEn} Deputy Affairs Committee`,
  },
  {
    key: 'financeCommittee',
    kind: 'COMMITTEE',
    system: 'CONGRESS',
    name: `${place}人大财政经济委员会`,
    nameEn: `${placeEn} Finance and Economy Committee`,
  },
  {
    key: 'council',
    kind: 'COMMITTEE',
    system: 'CONGRESS',
    name: `${place}人大常委会主任会议`,
    nameEn: `${placeEn} Council of Chairpersons`,
  },
  {
    key: 'governmentOffice',
    kind: 'OFFICE',
    system: 'GOVERNMENT',
    name: `${place}人民政府办公室`,
    nameEn: `${placeEn} Government Office`,
  },
  {
    key: 'union',
    kind: 'UNION',
    system: 'OTHER',
    name: `${place}总工会`,
    nameEn: `${placeEn} Federation of Trade Unions`,
  },
];

/** The people who sit in these offices. */
export const countyOfficers: readonly DemoPerson[] = [
  person(
    'daiwei',
    '代工委韦主任',
    'Director Wei',
    'deputyAffairsCommittee',
    'deputyAffairs',
    '代工委主任',
    'Head of the Deputy Affairs Committee',
  ),
  person(
    'caijing',
    '财经委蒙委员',
    'Member Meng',
    'counterpartCommittee',
    'financeCommittee',
    '财经委委员',
    'Member of the Finance Committee',
  ),
  person(
    'zhuren',
    '主任会议农秘书',
    'Secretary Nong',
    'councilOfChairpersons',
    'council',
    '主任会议秘书',
    'Secretary of the Council of Chairpersons',
  ),
  person(
    'zhengfuban',
    '政府办卢科长',
    'Section Chief Lu',
    'governmentOffice',
    'governmentOffice',
    '政府办（督查室）科长',
    'Government Office, Inspection Section',
  ),
  person(
    'gonghui',
    '工会廖干事',
    'Officer Liao',
    'unionGridOfficer',
    'union',
    '工会网格员',
    'Union grid officer',
  ),
  person(
    'liucheng',
    '流程管理员唐工',
    'Modeler Tang',
    'processAdministrator',
    undefined,
    '流程管理员',
    'Process administrator',
  ),
  person('shenji', '审计员何工', 'Auditor He', 'auditor', undefined, '审计管理员', 'Auditor'),
  person(
    'xitong',
    '系统管理员周工',
    'Administrator Zhou',
    'systemAdministrator',
    undefined,
    '系统管理员',
    'System administrator',
  ),
  person(
    'anquan',
    '安全管理员吴工',
    'Administrator Wu',
    'securityAdministrator',
    undefined,
    '安全管理员',
    'Security administrator',
  ),
];

/** A unit's handler and its head, who signs. */
export const unitPeople = (
  unit: string,
  login: string,
  family: string,
  familyEn: string,
  short: string,
  shortEn: string,
): readonly DemoPerson[] => [
  {
    login,
    name: `${short}${family}科员（演示）`,
    nameEn: `${familyEn} (demo)`,
    posts: [
      { role: 'unitHandler', unit, title: `${short}经办人`, titleEn: `Handler, ${shortEn}` },
      {
        role: 'jointUnit',
        unit,
        title: `${short}会办联系人`,
        titleEn: `Joint handler, ${shortEn}`,
      },
    ],
  },
  {
    login: `${login}-ld`,
    name: `${short}${family}局长（演示）`,
    nameEn: `Head ${familyEn} (demo)`,
    posts: [
      { role: 'unitLeader', unit, title: `${short}主要负责人`, titleEn: `Principal, ${shortEn}` },
    ],
  },
];

/** A resident deputy of a station: leads his own suggestions and co-signs others'. */
export const deputy = (
  login: string,
  family: string,
  familyEn: string,
  station: string,
): DemoPerson => ({
  login,
  name: `${family}代表（演示）`,
  nameEn: `Deputy ${familyEn} (demo)`,
  posts: [
    { role: 'leadDeputy', unit: station, title: '驻站代表', titleEn: 'Resident deputy' },
    { role: 'coSigner', unit: station, title: '附议代表', titleEn: 'Co-signing deputy' },
  ],
});

export function person(
  login: string,
  name: string,
  nameEn: string,
  role: string,
  unit: string | undefined,
  title: string,
  titleEn: string,
): DemoPerson {
  return {
    login,
    name: `${name}（演示）`,
    nameEn: `${nameEn} (demo)`,
    posts: [{ role, ...(unit ? { unit } : {}), title, titleEn }],
  };
}
