import { section } from '../support-row.ts';

/** Sub-processes and calls (BPMN 10.3.4 to 10.3.6, 13.3.4, 13.3.5). */
export const containerRows = section('containers', [
  {
    id: 'sub-process',
    kinds: ['subProcess'],
    zh: { what: '子流程', does: '有自己的范围；内部没有令牌时完成。' },
    en: { what: 'sub-process', does: 'A scope of its own; completes when no token is left in it.' },
  },
  {
    id: 'event-sub-process',
    kinds: ['subProcess'],
    zh: {
      what: '事件子流程',
      does: '所在范围活动期间待命；打断式结束其余一切，之后范围正常完成。',
    },
    en: {
      what: 'event sub-process',
      does: 'Armed while its scope is active; an interrupting one ends all else, and the scope completes normally after it.',
    },
  },
  {
    id: 'call-activity',
    kinds: ['callActivity'],
    zh: {
      what: '调用活动',
      does: '运行被调流程的一个实例；错误和升级到达调用处的边界。一件事项至多 16 层，同时至多 2000 个。',
    },
    en: {
      what: 'call activity',
      does: 'Runs an instance of the called process; its errors and escalations arrive at the call. A case calls at most 16 levels deep and has at most 2,000 called instances at a time.',
    },
  },
  {
    id: 'call-binding',
    kinds: ['callActivity'],
    zh: {
      what: '调用的版本',
      does: '发布时固定（deployment）、按标签或指纹（version）、执行时最新（latest）；没有则为异常。',
    },
    en: {
      what: 'version of the callee',
      does: 'Fixed at publication, by tag or hash, or the latest at activation; none is an incident.',
    },
  },
  {
    id: 'call-data',
    kinds: ['callActivity'],
    zh: { what: '调用的数据', does: '输入输出按名称与被调者对应。' },
    en: { what: 'data of a call', does: 'Inputs and outputs meet those of the callee by name.' },
  },
  {
    id: 'global-task',
    kinds: ['callActivity'],
    zh: { what: '全局任务', does: '被调用时按其类型执行；以调用者指定的办理人为准。' },
    en: {
      what: 'global tasks',
      does: "Run as their type when called; the caller's assignment wins.",
    },
  },
  {
    id: 'transaction',
    kinds: ['transaction'],
    zh: { what: '事务', does: '可取消；离开它的错误终止它而不补偿。' },
    en: {
      what: 'transaction',
      does: 'Can be canceled; an error that leaves it ends it without compensation.',
    },
  },
  {
    id: 'ad-hoc-auto',
    kinds: ['adHocSubProcess'],
    zh: { what: '自由子流程（自动）', does: '每个可开始的活动各一次。' },
    en: { what: 'ad-hoc, automatic', does: 'Each activity that may begin runs once.' },
  },
  {
    id: 'ad-hoc-manual',
    kinds: ['adHocSubProcess'],
    zh: {
      what: '自由子流程（人工）',
      does: '由指派的人在“可办事项”里选做什么、做几次；没有完成条件时由其结束。',
    },
    en: {
      what: 'ad-hoc, manual',
      does: 'Whoever it is assigned to chooses what begins and how often, and ends it where no condition does.',
    },
  },
  {
    id: 'ad-hoc-parallel',
    kinds: ['adHocSubProcess'],
    zh: { what: '自由子流程 · 并行', does: '同时进行。' },
    en: { what: 'ad-hoc, parallel', does: 'All together.' },
  },
  {
    id: 'ad-hoc-sequential',
    kinds: ['adHocSubProcess'],
    zh: { what: '自由子流程 · 顺序', does: '按文件顺序逐个，绝不同时。' },
    en: { what: 'ad-hoc, sequential', does: 'One after another in document order, never two.' },
  },
  {
    id: 'ad-hoc-elements',
    kinds: ['adHocSubProcess'],
    zh: { what: '自由子流程 · 元素清单', does: 'bh:elements 给出开始哪些。' },
    en: { what: 'ad-hoc, listed elements', does: 'bh:elements says which ones begin.' },
  },
  {
    id: 'ad-hoc-completion',
    kinds: ['adHocSubProcess'],
    zh: { what: '自由子流程 · 完成条件', does: '每个内部活动完成后求值；为真则不再开始。' },
    en: {
      what: 'ad-hoc, completion condition',
      does: 'Asked after each inner completion; true means nothing new begins.',
    },
  },
  {
    id: 'ad-hoc-cancel-remaining',
    kinds: ['adHocSubProcess'],
    zh: { what: '自由子流程 · 其余实例', does: 'cancelRemainingInstances 终止或等待正在进行者。' },
    en: {
      what: 'ad-hoc, remaining instances',
      does: 'cancelRemainingInstances ends or awaits what still runs.',
    },
  },
  {
    id: 'ad-hoc-waits',
    kinds: ['adHocSubProcess'],
    zh: { what: '自由子流程 · 仍未满足', does: '全部做完而条件仍为假：继续等待。' },
    en: {
      what: 'ad-hoc, never enough',
      does: 'All has run and it is still false: it keeps waiting.',
    },
  },
]);
