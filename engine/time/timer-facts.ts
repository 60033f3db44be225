import type {
  Calendar,
  Expression,
  Failure,
  Instant,
  Json,
  Result,
  Variables,
} from '../interpreter/values.ts';

/** All a due date may depend on. Read from the state and the event, never from the host. */
export interface TimerFacts {
  /** When the timer is armed; for a recomputation, when it was armed the first time. */
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly terms: Variables; // the county's frozen parameters, `parameters.terms`
  readonly anchors: Readonly<Record<string, Instant>>; // recorded business events, `caseStart` among them
  evaluate(source: Expression): Result<Json>;
}

/** What each part of a timer must be. */
const EXPECTED_ZH = {
  'an ISO date or date-time': 'ISO 日期或日期时间',
  'an ISO duration': 'ISO 时长',
  'a repetition R[n]/[start/]duration[/end]': '重复规则 R[n]/[起点/]时长[/终点]',
  'a known term key': '已登记的期限参数',
  'a whole number': '整数',
  'a whole number within a hundred years': '一百年以内的整数',
  'a number within a hundred years': '一百年以内的数值',
  'a number not below zero': '不小于零的数值',
  'a calendar with office hours': '设有办公时间的日历',
  'a unit of time': '时间单位',
  'a start between the years 1000 and 9000': '1000 年至 9000 年之间的起算日',
  'a working day within 40 days': '40 日之内的工作日',
  'a date YYYY-MM-DD or MM-DD': '日期 YYYY-MM-DD 或 MM-DD',
  'a rule such as monthly:25 or weekly:MON,THU': '形如 monthly:25 或 weekly:MON,THU 的周期',
  'a time of day HH:mm': '时刻 HH:mm',
  'the name of a recorded event or a date': '已记录的业务事件名或日期',
  'a named calendar of the county': '本地登记的日历',
  'none, forward or backward': 'none、forward 或 backward',
} as const;

export const timerInvalid = (
  expected: keyof typeof EXPECTED_ZH,
  actual: Json,
): { ok: false; failure: Failure } => ({
  ok: false,
  failure: {
    code: 'timerInvalid',
    zh: `计时器应有${EXPECTED_ZH[expected]}，实际为 ${shown(actual)}`,
    en: `Expected ${expected}, but the timer has ${shown(actual)}`,
    detail: { expected, actual },
  },
});

const shown = (value: Json): string => {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
};
