import type { Sentences } from '../problems.ts';

export const county: Sentences = {
  'timer/form.empty': {
    zh: '{element} 的 {form} 应有内容，实际为空',
    en: 'Expected a value of {form} on {element}, but it is empty',
  },
  'timer/form.iso': {
    zh: '{element} 的 {form} 应为 ISO 8601 或 FEEL，实际“{actual}”',
    en: 'Expected ISO 8601 or FEEL for {form} of {element}, but it is "{actual}"',
  },
  'timer/form.long': {
    zh: '{element} 的时长应不超过十年，实际 {actual}',
    en: 'Expected a term of at most ten years on {element}, but it is {actual}',
  },
  'timer/form.backward': {
    zh: '{element} 的时长应不为负，实际 {actual}',
    en: 'Expected a term of {element} that is not negative, but it is {actual}',
  },
  'timer/form.notPositive': {
    zh: '{element} 的期限没有起算点，应大于零，实际 {actual}',
    en: 'Expected a term above zero on {element}, which has no anchor, but it is {actual}',
  },
  'timer/form.fixedDate': {
    zh: '{element} 的固定日期应为 MM-DD、YYYY-MM-DD 或 ISO 时刻，实际“{actual}”',
    en: 'Expected the fixed date of {element} to be MM-DD, YYYY-MM-DD or an ISO date-time, but it is "{actual}"',
  },
  'timer/form.recurring': {
    zh: '{element} 的重复规则应形如 monthly:25、weekly:MON,THU、yearly:08-31，实际“{actual}”',
    en: 'Expected the rule of {element} to read like monthly:25, weekly:MON,THU or yearly:08-31, but it is "{actual}"',
  },
  'timer/form.past': {
    level: 'A',
    zh: '{element} 的时点应在将来，实际 {actual} 已过，一到此处即到期',
    en: 'Expected a date to come on {element}, but {actual} has passed; it is due at once',
  },
  'timer/form.startUntold': {
    level: 'B',
    zh: '{element} 的 {form} 应在发布时即可求出时间，实际“{actual}”求不出',
    en: 'Expected {form} of {element} to give a time when it is published, but "{actual}" gives none',
  },
  'timer/form.startFar': {
    level: 'B',
    zh: '{element} 应在十年之内启动，实际“{actual}”更晚',
    en: 'Expected {element} to begin within ten years, but "{actual}" is later',
  },
  'timer/form.startNever': {
    level: 'B',
    zh: '{element} 应有会到来的启动时间，实际从“{actual}”起算：启动之前没有案件，这个事件不会记录',
    en: 'Expected {element} to have a time that comes, but it counts from "{actual}": before the start there is no case that could record it',
  },
  'timer/form.county': {
    zh: '{element} 的 bh:timer 应有 key，或有 value 和 unit，实际都没有',
    en: 'Expected a key, or value and unit, in bh:timer of {element}, but there is neither',
  },
  'timer/form.number': {
    zh: '{element} 的期限取值应为数，或以 = 开头的 FEEL，实际“{actual}”',
    en: 'Expected the value of the term of {element} to be a number, or FEEL after =, but it is "{actual}"',
  },
  'timer/form.whole': {
    zh: '{element} 以天、工作日或月计的期限应为整数，实际 {actual}',
    en: 'Expected a whole number of days, working days or months on {element}, but it is {actual}',
  },
  'timer/form.anchor': {
    zh: '{element} 的起算点应为已记录事件的名称、日期或以 = 开头的 FEEL，实际“{actual}”',
    en: 'Expected the anchor of {element} to be the name of a recorded event, a date, or FEEL after =, but it is "{actual}"',
  },
  'timer/form.count': {
    zh: '{element} 的次数应不小于 1，实际 {actual}',
    en: 'Expected a count of at least 1 on {element}, but it is {actual}',
  },
  'timer/form.at': {
    zh: '{element} 的 at 应为 HH:mm，实际“{actual}”',
    en: 'Expected at of {element} to be HH:mm, but it is "{actual}"',
  },
  'timer/anchor': {
    zh: '{element} 的期限应有环节记录起算事件“{actual}”，实际流程里没有，期限会一直等待',
    en: 'Expected a step that records "{actual}", from which the term of {element} counts, but the process has none: the term would wait for ever',
  },
  'timer/key.key': {
    zh: '{element} 的期限参数应存在，实际没有“{actual}”',
    en: 'Expected the term parameter of {element} to exist, but there is no "{actual}"',
  },
  'timer/key.unit': {
    zh: '{element} 的参数应是此处可用的期限，实际单位是 {actual}',
    en: 'Expected a term that fits {element}, but the unit of its parameter is {actual}',
  },
  'timer/key.start': {
    zh: '{element} 启动流程，参数应是周期（recurring），实际单位是 {actual}',
    en: 'Expected a recurring parameter on {element}, which begins the process, but its unit is {actual}',
  },
  'timer/key.ladder': {
    zh: '{element} 的升级阶梯应存在，实际没有“{actual}”',
    en: 'Expected the ladder of {element} to exist, but there is no "{actual}"',
  },
  'timer/key.calendar': {
    zh: '{element} 的日历应存在，实际没有“{actual}”',
    en: 'Expected the calendar of {element} to exist, but there is no "{actual}"',
  },
  'form/ref': {
    zh: '{element} 的表单应存在，实际没有“{actual}”',
    en: 'Expected the form of {element} to exist, but there is no "{actual}"',
  },
  'form/latest': {
    zh: '{element} 的表单应随版本发布，实际要求最新表单；案件始终使用发布时的表单',
    en: 'Expected the form of {element} to be bound to its publication, but the latest is asked for; a case keeps the form it was published with',
  },
  'decision/ref': {
    zh: '{element} 的决策表应存在，实际没有“{actual}”',
    en: 'Expected the decision of {element} to exist, but there is no "{actual}"',
  },
  'decision/ref.table': {
    zh: '{element} 的决策表“{ref}”在 {place} 处应为 {expected}，实际 {actual}',
    en: 'Expected {expected} at {place} of the decision table "{ref}" of {element}, but it is {actual}',
  },
  'assign/none': {
    zh: '{element} 应有办理人，实际没有指派，泳道和泳池也没有角色',
    en: 'Expected somebody assigned to {element}, but nobody is, nor has its lane or pool a role',
  },
  'assign/empty': {
    zh: '{element} 的角色“{role}”（{actual}）应有人担任，实际本县无人担任；请系统管理员授予岗位',
    en: 'Expected somebody in the county to hold the role "{role}" ({actual}) of {element}, but nobody does; the system administrator grants posts',
  },
  'assign/empty.unit': {
    zh: '{element} 的角色“{role}”（{actual}）在单位“{unit}”应有人担任，实际无人担任；请系统管理员授予岗位',
    en: 'Expected somebody to hold the role "{role}" ({actual}) of {element} at unit "{unit}", but nobody does; the system administrator grants posts',
  },
  'assign/empty.person': {
    zh: '{element} 的办理人应是本县现任人员，实际没有“{actual}”',
    en: 'Expected {element} to be for somebody who holds a post in the county, but nobody is "{actual}"',
  },
  'task/abstract': {
    zh: '{element} 应写明做什么，实际没有',
    en: 'Expected {element} to say what is to be done, but it does not',
  },
  'corr/key': {
    zh: '等待消息的 {element} 应有关联键，实际没有，流程也没有业务键',
    en: 'Expected a correlation key of the waiting {element}, but there is none, nor a business key of the process',
  },
  'county/R1': {
    zh: '从诉求受理到 {element} 的每条路径应经过反馈提出人的任务（表单 feedback），实际有路径绕过',
    en: 'Expected every path from intake to {element} to pass a task that answers the requester (form feedback), but one does not',
  },
  'county/R2': {
    zh: '{element} 应有期限（自己的参数或 task.default），实际没有',
    en: 'Expected a term on {element}, its own key or task.default, but there is none',
  },
  'county/R3': {
    zh: '{element} 的表单 {form} 应必填主办单位、办理时限、代表参与权，实际缺 {actual}',
    en: 'Expected form {form} of {element} to demand lead unit, deadline and deputy participation, but it lacks {actual}',
  },
  'county/R8': {
    zh: '{element} 应排除所评判事项的办理人（notSameAs），实际没有',
    en: 'Expected {element} to exclude those whose work it judges (notSameAs), but it excludes nobody',
  },
  'county/R12.role': {
    zh: '{element} 的角色应存在，实际没有“{actual}”',
    en: 'Expected the role of {element} to exist, but there is no "{actual}"',
  },
  'county/R12.job': {
    zh: '{element} 的作业类型应存在，实际没有“{actual}”',
    en: 'Expected the job type of {element} to exist, but there is no "{actual}"',
  },
  'county/R12.list': {
    zh: '{element} 的名单应存在，实际没有“{actual}”',
    en: 'Expected the list of {element} to exist, but there is no "{actual}"',
  },
  'county/R13': {
    zh: '等待的 {element} 旁应有定时器，实际没有，可能无声地一直等下去',
    en: 'Expected a timer beside the waiting {element}, but there is none; it could wait forever without a notice',
  },
  'county/R15.zh': {
    zh: '{element} 应有中文名称，实际没有',
    en: 'Expected a Chinese name of {element}, but there is none',
  },
  'county/R15.en': {
    zh: '{element} 应有英文名称（bh:nameEn），实际没有',
    en: 'Expected an English name (bh:nameEn) of {element}, but there is none',
  },
  'county/R15.result': {
    zh: '{element} 应写明结果，实际没有名称',
    en: 'Expected {element} to name its result, but it has no name',
  },
  'assign/duty': {
    zh: '{element} 应有可办理的人，实际既须由“{actual}”的同一人办理又须回避',
    en: 'Expected somebody left to do {element}, but it is for the very person of "{actual}" whom it excludes',
  },
  'county/R4': {
    zh: '{element} 所在的循环应以次数参数封顶（如 verify.max），实际没有一条流核对次数',
    en: 'Expected the loop through {element} to be capped by a count parameter such as verify.max, but no flow asks for one',
  },
  'county/R5': {
    zh: '{element} 之前的每条路径应经主任会议（councilOfChairpersons）办理，才能列为重点，实际有路径绕过',
    en: 'Expected every way to {element}, which makes a key item, to pass a task of the council of chairpersons, but one does not',
  },
  'county/R6.clock': {
    zh: '{element} 之后应有法定答复期限（reply.* 的 bh:timer），实际没有',
    en: 'Expected a statutory reply clock (bh:timer of reply.*) from {element} on, but there is none',
  },
  'county/R6.review': {
    zh: '{element} 之前的每条路径应经过质量审核或签发，实际有路径绕过',
    en: 'Expected every way to {element} to pass a quality review or signature, but one passes none',
  },
  'county/R7': {
    zh: '{element} 之前的每条路径应先记录与代表的联系（contact），实际有路径绕过',
    en: 'Expected contact with the deputy on every way to {element}, but one passes none',
  },
  'county/R9': {
    zh: '{element} 的参数 {key} 应不宽于法定上限，实际 {actual}',
    en: 'Expected {key} of {element} to be no looser than the law, but it is {actual}',
  },
  'county/R10.quorum': {
    zh: '{element} 所在流程应核对附议人数（motion.minSigners），实际没有',
    en: 'Expected the quorum (motion.minSigners) to be asked in the process of {element}, but it is not',
  },
  'county/R10.window': {
    zh: '{element} 所在流程应核对议案截止时间（motion.windowClose），实际没有',
    en: 'Expected the window (motion.windowClose) to be kept in the process of {element}, but it is not',
  },
  'county/R10.demotion': {
    zh: '{element} 应能转为建议（suggestion-draft 或建议办理流程），实际没有这样的路径',
    en: 'Expected a way from {element} to the Suggestion flow (suggestion-draft, or a call of its procedure), but there is none',
  },
  'county/R11': {
    zh: '{element} 之后的每条路径应公开（publish），实际到“{actual}”没有',
    en: 'Expected publication on every way from {element}, but none lies before "{actual}"',
  },
  'county/R11.report': {
    zh: '{element} 办理建议，本县应有年度报告流程（annual-report），实际本文件和已发布的流程中都没有',
    en: 'Expected an annual report process (annual-report) beside {element}, which handles Suggestions, but neither this file nor the county has one',
  },
  'county/R16': {
    zh: '{element} 交由单位办理，期限应不短于一天，实际 {actual}',
    en: 'Expected at least a day for the unit that does {element}, but it has {actual}',
  },
  'county/R16.role': {
    level: 'A',
    zh: '{element} 的角色“{role}”（{actual}）应有人担任，实际本县无人担任，将按 onEmpty 处理',
    en: 'Expected somebody in the county to hold the role "{role}" ({actual}) of {element}, but nobody does; onEmpty will decide',
  },
  'county/R16.station': {
    zh: '{element} 走访的每名驻站代表应联系五家企业，实际有 {count} 个联络站不足，如“{name}”：代表 {deputies} 名，企业 {enterprises} 家',
    en: 'Expected five enterprises for each deputy who does {element}, but {count} stations have fewer, such as "{name}": deputies {deputies}, enterprises {enterprises}',
  },
  'county/R14': {
    zh: '{element} 应只汇聚同时进行的分支，实际有两条来自“{actual}”的选择，不会都到；应先合并',
    en: 'Expected {element} to join branches that all run, but two come from the choice "{actual}" and never both arrive; merge them before it',
  },
};
