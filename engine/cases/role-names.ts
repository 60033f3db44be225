import type { Names } from './names.ts';

/** Roles in the words of an office (domain.md §9.1). */
const ROLES: Readonly<Record<string, Names>> = {
  requester: { zh: '提出人', en: 'Requester' },
  unionGridOfficer: { zh: '工会网格员', en: 'Union grid officer' },
  leadDeputy: { zh: '驻站代表', en: 'Resident deputy' },
  coSigner: { zh: '附议代表', en: 'Co-signing deputy' },
  liaisonOfficer: { zh: '联络员', en: 'Liaison officer' },
  stationHead: { zh: '站长', en: 'Station head' },
  'stationHead:OFFICIAL': { zh: '职务代表站长', en: 'Station head (official)' },
  'stationHead:INDUSTRY': { zh: '企业代表站长', en: 'Station head (industry)' },
  streetCongressWorkCommittee: { zh: '街道人大工委', en: 'Street congress work committee' },
  deputyAffairsCommittee: { zh: '代工委', en: 'Deputy affairs committee' },
  counterpartCommittee: { zh: '对口专工委', en: 'Counterpart committee' },
  councilOfChairpersons: { zh: '主任会议', en: 'Council of chairpersons' },
  governmentOffice: { zh: '政府办', en: 'Government office' },
  unitHandler: { zh: '经办人', en: 'Handler' },
  unitLeader: { zh: '主要负责人', en: 'Unit leader' },
  jointUnit: { zh: '会办单位', en: 'Joint unit' },
  processAdministrator: { zh: '流程管理员', en: 'Process administrator' },
  auditor: { zh: '审计管理员', en: 'Auditor' },
  systemAdministrator: { zh: '系统管理员', en: 'System administrator' },
  securityAdministrator: { zh: '安全管理员', en: 'Security administrator' },
};

export const roleName = (role: string, headKind: string | null = null): Names =>
  ROLES[headKind === null ? role : `${role}:${headKind}`] ?? ROLES[role] ?? { zh: role, en: role };

export const roleNames = (): { id: string; name: Names }[] =>
  Object.entries(ROLES)
    .filter(([id]) => !id.includes(':'))
    .map(([id, name]) => ({ id, name }));
