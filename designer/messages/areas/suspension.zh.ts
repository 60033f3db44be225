export const suspension = {
  suspension: {
    said: '已挂起，代工委可以恢复。{{person}} 于 {{time}} 挂起，事由：{{reason}}',
    somebody: '有权人员',
    noReason: '未写明',
    meaning: '挂起期间不能办理，期限、提醒和催办不触发；收到的回音保留到恢复后处理。',
    why: '案件已挂起，等待恢复',
    coming: '案件已挂起，以下暂不发生；恢复后按原日期或顺延后的日期发生。',
    suspend: {
      name: '挂起案件',
      title: '挂起整个案件',
      consequence:
        '挂起期间谁也不能办理这个案件和它调用的流程，期限、提醒和催办都不触发；收到的回音保留到恢复后处理。期限照走还是顺延，恢复时再定。',
      done: '案件已挂起。',
    },
    resume: {
      name: '恢复案件',
      title: '恢复案件',
      consequence: '案件从停下的地方继续，待办重新可以办理。请选择期限怎样处理：',
      done: '案件已恢复。',
    },
    terms: '期限处理',
    policies: {
      keep: {
        name: '期限照走',
        consequence: '各期限仍在原来的日子到期；挂起期间已到的，恢复时立即生效，并记明晚了多久。',
      },
      shift: {
        name: '期限顺延',
        consequence:
          '各期限往后推，推的时间与挂起的时间相同；被锁定的期限不顺延，其中挂起期间已到的立即生效。',
      },
    },
    reason: '事由（必填）',
    reasonHelp: '至少 4 个字，记入办理经过和审计，案件的读者都能看到。',
    accepted: '已受理，正在更新。',
  },
};
