// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { zhCN } from '../../../../designer/messages/zh-CN.ts';
import { antdWidgets } from '../../../../designer/ui/form/antd/widget-set.tsx';
import { ErrorSummary } from '../../../../designer/ui/form/error-summary.tsx';
import { FormView } from '../../../../designer/ui/form/form-view.tsx';
import { nativeWidgets } from '../../../../designer/ui/form/native/widget-set.tsx';
import { useFormState } from '../../../../designer/ui/form/use-form-state.ts';
import type { WidgetSet } from '../../../../designer/ui/form/widgets.ts';
import type { Component } from '../../../../engine/forms/component.ts';
import type { PreparedForm } from '../../../../engine/http/contract/form.ts';
import type { Variables } from '../../../../engine/interpreter/values.ts';

const required = { required: true } as const;
const components: Component[] = [
  { type: 'textfield', key: 'title', label: '标题', validate: required },
  { type: 'textarea', key: 'content', label: '内容', validate: { minLength: 5 } },
  { type: 'number', key: 'count', label: '数量' },
  { type: 'datetime', key: 'day', label: '日期', subtype: 'date' },
  {
    type: 'radio',
    key: 'sign',
    label: '意见',
    validate: required,
    values: [
      { value: 'YES', label: '同意' },
      { value: 'NO', label: '不同意' },
    ],
  },
  { type: 'checklist', key: 'rights', label: '权利', values: [{ value: 'A', label: '面商' }] },
  { type: 'checkbox', key: 'urgent', label: '紧急' },
  {
    type: 'textfield',
    key: 'reason',
    label: '理由',
    validate: required,
    conditional: { hide: 'agreed' },
  },
  { type: 'textfield', key: 'known', label: '已知' },
  {
    type: 'dynamiclist',
    key: 'items',
    label: '事项',
    components: [{ type: 'textfield', key: 'name', label: '名称', validate: required }],
  },
];
const form = {
  ref: 'f',
  hash: 'h',
  schema: { schemaVersion: 1, id: 'f', components },
  rights: { known: 'read' },
  values: { known: '案情' },
  choices: {},
} as unknown as PreparedForm;
const evaluate = (feel: string, values: Variables) =>
  feel === 'agreed' ? values['sign'] !== 'NO' : undefined;

let sent: Variables | null;

function Filled({ widgets }: { widgets: WidgetSet }) {
  const state = useFormState({ form, evaluate });
  return (
    <>
      <ErrorSummary state={state} formId="t" />
      <FormView state={state} widgets={widgets} formId="t" />
      <button type="button" onClick={() => (sent = state.check(null))}>
        send
      </button>
    </>
  );
}

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN } },
    interpolation: { escapeValue: false },
  });
  window.matchMedia ??= () => ({ matches: false }) as MediaQueryList;
});
afterEach(cleanup);

const show = (widgets: WidgetSet) => {
  sent = null;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Filled widgets={widgets} />
    </QueryClientProvider>,
  );
};
const send = () => fireEvent.click(screen.getByText('send'));
const type = (label: RegExp, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

describe.each([
  ['antd', antdWidgets],
  ['native', nativeWidgets],
] as const)('a form drawn with %s', (_name, widgets) => {
  it('lists what is missing, each a link to its field, and marks the field', () => {
    show(widgets);
    send();
    expect(sent).toBeNull();
    expect(screen.getByRole('link', { name: '标题' })).toBeTruthy();
    const input = screen.getByLabelText(/标题/);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(
      document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent,
    ).toMatch(/此项必填/);
  });

  it('forgets an error while somebody types and judges again when he leaves', () => {
    show(widgets);
    type(/内容/, '短');
    fireEvent.blur(screen.getByLabelText(/内容/));
    expect(screen.getByText(/至少 5 个字/)).toBeTruthy();
    type(/内容/, '现在足够长了');
    expect(screen.queryByText(/至少 5 个字/)).toBeNull();
  });

  it('asks for what an answer makes necessary, and sends no hidden or read-only field', () => {
    show(widgets);
    expect(screen.queryByLabelText(/理由/)).toBeNull();
    fireEvent.click(screen.getByLabelText('不同意'));
    type(/理由/, '有异议');
    fireEvent.click(screen.getByLabelText('同意'));
    expect(screen.queryByLabelText(/理由/)).toBeNull();
    type(/标题/, '题目');
    fireEvent.click(screen.getByLabelText('面商'));
    fireEvent.click(screen.getByLabelText(/紧急/));
    send();
    expect(sent).toEqual({ title: '题目', sign: 'YES', rights: ['A'], urgent: true });
    expect(screen.getByText('案情')).toBeTruthy();
  });

  it('adds and removes rows, and says which row is wrong', () => {
    show(widgets);
    fireEvent.click(screen.getByRole('button', { name: '添加一行：事项' }));
    fireEvent.click(screen.getByRole('button', { name: '添加一行：事项' }));
    send();
    expect(screen.getByRole('link', { name: '事项 · 第 2 行 · 名称' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '删除：事项 第 2 项' }));
    expect(screen.queryByText('第 2 行')).toBeNull();
  });
});
