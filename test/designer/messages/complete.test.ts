import { describe, expect, it } from 'vitest';
import { en } from '../../../designer/messages/en.ts';
import { lightEn } from '../../../designer/messages/light.en.ts';
import { lightZh } from '../../../designer/messages/light.zh.ts';
import { zhCN } from '../../../designer/messages/zh-CN.ts';
import { kindOfVerb, type AuditKind } from '../../../engine/audit/kinds.ts';
import { FIELD_CODES } from '../../../engine/forms/field-error.ts';
import { PROBLEM_CODES } from '../../../engine/http/codes.ts';
import { roleId } from '../../../engine/http/contract/session.ts';

type Tree = { readonly [key: string]: string | Tree };

const leaves = (tree: Tree, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[at, value] as const] : leaves(value, at);
  });

const zh = new Map(leaves(zhCN));
const english = new Map(leaves(en));
const holes = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('messages', () => {
  it('have the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...zh.keys()].sort());
    expect(leaves(lightEn).map(([key]) => key)).toEqual(leaves(lightZh).map(([key]) => key));
  });

  it('leave no Chinese in English, but where Chinese is meant', () => {
    const meant = [
      'shell.otherLanguage', // the other language under its own name
      'design.palette.newStep', // becomes the Chinese name of a drawn step
    ];
    const left = [...english].filter(
      ([key, text]) => /\p{Script=Han}/u.test(text) && !meant.includes(key),
    );
    expect(left).toEqual([]);
  });

  it('say the same parameters in both', () => {
    const different = [...zh].filter(
      ([key, text]) => holes(text).join() !== holes(english.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('never say what only engineers say', () => {
    const forbidden = /流程实例|用户任务|操作成功|undefined|null/;
    expect([...zh].filter(([, text]) => forbidden.test(text))).toEqual([]);
  });

  it.each(PROBLEM_CODES)('have a sentence for the refusal %s', (code) => {
    expect(zh.get(`errors.${code}`)).toBeTruthy();
  });

  it.each(FIELD_CODES)('have a sentence for the field error %s', (code) => {
    expect(zh.get(`errors.fields.${code}`)).toBeTruthy();
  });

  it('name every audit kind, and no other', () => {
    const named = zhCN.audit.kinds satisfies Record<AuditKind, string>;
    expect(Object.values(kindOfVerb).filter((kind) => !(kind in named))).toEqual([]);
  });

  it('mark every role', () => {
    expect(Object.keys(zhCN.roles.mark).sort()).toEqual([...roleId.options].sort());
  });
});
