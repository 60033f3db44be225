/** What an import did to one piece; `actual` is how it was written. */
export const changeSentences: Readonly<
  Record<string, { readonly zh: string; readonly en: string }>
> = {
  mapped: {
    zh: '{element}：{actual} 已转换为 {became}',
    en: '{element}: {actual} became {became}',
  },
  'dropped.async': {
    zh: '{element}：{actual} 已去掉，每一步都可靠保存，不需要设置',
    en: '{element}: {actual} was dropped; every step is kept durably, nothing need be set',
  },
  'dropped.datePattern': {
    zh: '{element}：{actual} 已去掉，日期统一按年月日显示',
    en: '{element}: {actual} was dropped; dates are shown in one way everywhere',
  },
  'dropped.documentation': {
    zh: '{element}：{actual} 已去掉，它只供另一设计工具使用',
    en: '{element}: {actual} was dropped; only another drawing tool uses it',
  },
  'dropped.errorMessage': {
    zh: '{element}：{actual} 已去掉，错误以代码区分',
    en: '{element}: {actual} was dropped; errors are told apart by their code',
  },
  'dropped.followUp': {
    zh: '{element}：{actual} 已去掉，提醒由催办梯级决定',
    en: '{element}: {actual} was dropped; the ladder decides when somebody is reminded',
  },
  'dropped.headers': {
    zh: '{element}：{actual} 已去掉，这里没有读取它的系统动作',
    en: '{element}: {actual} was dropped; no job here reads it',
  },
  'dropped.history': {
    zh: '{element}：{actual} 已去掉，记录保存多久由本县规定',
    en: '{element}: {actual} was dropped; the county decides how long records are kept',
  },
  'dropped.inherited': {
    zh: '{element}：{actual} 已去掉，被调用的流程自动沿用业务编号',
    en: '{element}: {actual} was dropped; a called process inherits the business key',
  },
  'dropped.initiator': {
    zh: '{element}：{actual} 已去掉，发起人自动记录',
    en: '{element}: {actual} was dropped; who began the case is recorded anyway',
  },
  'dropped.priority': {
    zh: '{element}：{actual} 已去掉，系统动作不分先后级别',
    en: '{element}: {actual} was dropped; jobs have no priority',
  },
  'dropped.resultShape': {
    zh: '{element}：{actual} 已去掉，决策结果原样写入变量',
    en: '{element}: {actual} was dropped; the result is stored as the decision gives it',
  },
  'dropped.retries': {
    zh: '{element}：{actual} 已去掉，这里没有要重试的系统动作',
    en: '{element}: {actual} was dropped; there is no job here to retry',
  },
  'dropped.tasklist': {
    zh: '{element}：{actual} 已去掉，谁可发起由角色决定',
    en: '{element}: {actual} was dropped; roles decide who may begin',
  },
  'dropped.userTask': {
    zh: '{element}：{actual} 已去掉，人工办理总在待办中',
    en: '{element}: {actual} was dropped; every user task stands in the inbox',
  },
  'dropped.version': {
    zh: '{element}：{actual} 已去掉，另一引擎的版本在这里没有意义，发布时固定版本',
    en: '{element}: {actual} was dropped; another engine’s version means nothing here, it is fixed at deployment',
  },
};
