import { InvariantViolation } from '../answer.ts';
import { areasOf } from '../policies/area.ts';
import type { HeldPost, Role } from '../policies/person.ts';
import type { AccountPost, AccountRow } from '../store/sql/accounts.ts';
import { roleId, type Post, type SessionResponse } from './contract/session.ts';
import { ABSOLUTE_MS, IDLE_MS } from './session.ts';
import { namesOf } from './names.ts';

/** What the web app knows about whoever is signed in. */
export const presentSession = (account: AccountRow, signedInAt: number): SessionResponse => ({
  account: { id: account.accountId, login: account.login, kind: account.kind, demo: account.demo },
  person: { id: account.personId, name: account.personName },
  county: { code: account.countyCode, name: namesOf(account.countyName, account.countyNameEn) },
  posts: account.posts.map(presentPost),
  areas: [...areasOf({ posts: account.posts.map(toHeldPost) })],
  language: account.locale === 'en' || account.locale === 'zh-CN' ? account.locale : null,
  absoluteEnd: signedInAt + ABSOLUTE_MS,
  idleSeconds: IDLE_MS[account.kind] / 1000,
});

const toHeldPost = ({ id, role, headKind, unitId }: AccountPost): HeldPost => ({
  id,
  role: role as Role,
  headKind,
  unitId,
});

const presentPost = (post: AccountPost): Post => {
  const role = roleId.safeParse(post.role);
  if (!role.success)
    throw new InvariantViolation(`Expected a known role, but a post has "${post.role}"`);
  const unit =
    post.unitId === null
      ? null
      : { id: post.unitId, name: namesOf(post.unitName ?? '', post.unitNameEn) };
  return {
    id: post.id,
    role: role.data,
    headKind: post.headKind,
    unit,
    title: namesOf(post.title ?? '', post.titleEn),
  };
};
