/** 判断表: the decision tables of the county. */
export const decisions = {
  title: '判断表',
  note: '分办规则按这里的表判断。标为“总用最新”的环节，发布后立即按新表判断；随流程固定的，下次发布流程时才换。',
  empty: '本县还没有判断表。用“新建判断表”导入一张。',
  add: '新建判断表',
  replace: '替换',
  unreadable: '这不是一张能读懂的判断表。',
  hitPolicy: '命中策略',
  version: '第 {{n}} 版',
  history: '历次版本',
  dialog: {
    title: '新建判断表',
    titleReplace: '替换判断表“{{ref}}”',
    ref: '名称',
    refHelp: '环节用这个名称找到它，例如 routing；字母或汉字开头。',
    file: '从文件导入（.json）',
    table: '内容（JSON）',
    tableHelp:
      'hitPolicy 命中策略；inputs 输入；outputs 输出；rules 每条规则的 when 条件和 then 结果，用 FEEL 写。',
    preview: '预览',
    reason: '修改说明',
    submit: '发布',
    cancel: '取消',
    missing: '请填写名称、内容和修改说明。',
    notJson: '内容应为 JSON，实际读不懂。',
  },
};
