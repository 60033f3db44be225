/** What is wrong with a calendar or a question to it, for a person in both languages. */
export interface CalendarFault {
  readonly code: FaultCode;
  readonly zh: string;
  readonly en: string;
  readonly row?: number; // of a file, counted from 1 with its header
}
export type FaultCode = keyof typeof EXPECTED;

export const faultOf = (code: FaultCode, actual: unknown, row?: number): CalendarFault => {
  const [zh, en] = EXPECTED[code];
  const found = JSON.stringify(actual ?? null);
  return {
    code,
    zh: `${row === undefined ? '' : `第 ${row} 行：`}应有${zh}，实际为 ${found}`,
    en: `${row === undefined ? '' : `Row ${row}: `}Expected ${en}, but found ${found}`,
    ...(row === undefined ? {} : { row }),
  };
};

const EXPECTED = {
  // a calendar
  format: ['JSON 或 CSV 格式的日历', 'a calendar in JSON or CSV'],
  columns: [
    '表头 date,kind,name（可加 scope）',
    'the header date,kind,name (and scope where wanted)',
  ],
  date: ['真实的日期 YYYY-MM-DD', 'a day that exists, YYYY-MM-DD'],
  kind: ['OFF（放假）或 MAKEUP（补班）', 'OFF (a day off) or MAKEUP (a make-up working day)'],
  scope: ['national（全国）或 local（本地）', 'national or local'],
  name: ['不超过 60 字的名称', 'a name of at most 60 characters'],
  years: ['至少一个已公布的年份', 'at least one published year'],
  yearGap: ['前后相连的年份', 'years without a gap'],
  dayTwice: ['每天只有一行', 'one row for a day'],
  dayOutside: [
    '所列年份（或其前一年 12 月）之内的日期',
    'days of the years listed (or of December before)',
  ],
  makeupOnWeekday: [
    '补班日是周六、周日（本地补班也可以是全国放假日）',
    'a make-up day on a Saturday or Sunday (a local one also on a national day off)',
  ],
  longBreak: ['连续不上班不超过 40 天', 'at most 40 days in a row on which nobody works'],
  yearEmpty: ['至少列出一天的年份', 'a year that lists at least one day'],
  notice: ['来源（通知文号）', 'where it comes from (the number of the notice)'],
  bundledYear: ['产品自带的年份', 'a year that ships with the product'],
  fileYear: ['列出该年日期的文件', 'a file that lists days of the year'],
  // a question
  request: ['含 from、n、unit 的对象', 'an object with from, n and unit'],
  period: ['形如 "5 workingDays" 的期限', 'a period such as "5 workingDays"'],
  from: ['起算日 YYYY-MM-DD，真实存在', 'a start day YYYY-MM-DD that exists'],
  fromYear: ['起算日在 1900 年至 2199 年之间', 'a start day in the years 1900 to 2199'],
  length: [
    '正整数，至多 36525 天或 1200 个月',
    'a whole number from 1 to 36525 days or 1200 months',
  ],
  unit: [
    '单位 workingDays、calendarDays 或 months',
    'the unit workingDays, calendarDays or months',
  ],
  roll: ['forward、backward 或 none', 'forward, backward or none'],
  rollTarget: ['40 天之内的工作日', 'a working day within 40 days'],
} as const;
