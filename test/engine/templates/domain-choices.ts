/** domain.md §1.6, the CODE→target column: what each task lets its person decide. */
const BOTH = {
  D_Draft: 'READY DROP',
  D_TenDecide: 'MORE DEMOTE',
  D_MotionReview: 'KEPT MERGED DEMOTED',
  H_Accept: 'ACCEPT SEND_BACK MERGE REFUSE WITHDRAWN',
  H_Revise: 'RESUBMIT WITHDRAW',
  H_SignFor: 'SIGN RETURN',
  H_ReturnReview: 'APPROVE REFUSE FORCE',
  H_Plan: 'PLAN RETURN',
  H_ExtGov: 'GRANT DENY',
  H_ExtDC: 'GRANT DENY',
  H_JointReview: 'OK REDO',
  H_Mediate: 'AGREED EXPERT ESCALATE',
  H_Expert: 'REPLY_STANDS REDO',
  H_Council: 'REDO_ONCE REGISTERED INQUIRY',
  H_CommitEval: 'OK DISSATISFIED',
  H_CommitTalk: 'CONTINUE ACCEPT',
  H_Verify: 'PASS PARTIAL FAIL',
  H_LookBack: 'SATISFIED PARTLY DISSATISFIED',
  R_CoSign: 'AGREE REJECT',
  R_Sign: 'SIGN BACK',
  R_Review: 'PASS BACK',
  Y_Council: 'PASS BACK',
  Y_Vote: 'ADOPTED NOT_ADOPTED',
};
const PINGGUI = {
  P_Ack: 'ACCEPT ON_SITE DUPLICATE NOT_ACCEPTED MORE_INFO',
  P_OnSite: 'SETTLED NOT_SETTLED',
  P_Shape: 'CONTINUE NO_CASE',
  P_Confirm: 'STREET DISTRICT SUGGESTION BACK',
  P_Approve: 'APPROVE TO_STREET BACK',
  P_Accept: 'SIGN RETURN',
  P_ReturnReview: 'APPROVE REFUSE FORCE',
  P_Solve: 'DONE NOT_POSSIBLE TASK_FORCE',
  P_Verify: 'PASS PARTIAL FAIL',
  P_Convert: 'SUGGESTION REORDER EXPLAIN',
  A_Arrange: 'ARRANGED CANCELED',
  A_Serve: 'ANSWERED NO_SHOW CONVERT EMPLOYMENT',
  F_SetUp: 'PARALLEL SEQUENTIAL',
  H_Do: 'READY EXTEND LEADER_LED',
};
const GANGNAN = {
  C_Ack: 'ACCEPT URGENT DUPLICATE NOT_ACCEPTED MORE_INFO',
  C_QuorumDecide: 'RESCHEDULE WAIVE WRITTEN',
  C_Talk: 'SUGGESTION MOTION ON_SITE NO_ACTION MORE_RESEARCH ABSENT',
  C_Classify: 'ON_SITE STREET DISTRICT KEY_MOTION UPWARD BACK',
  C_OnSite: 'SETTLED NOT_SETTLED',
  C_StreetSign: 'SIGN RETURN',
  C_Reopen: 'REOPEN EXPLAIN',
  H_Do: 'READY EXTEND',
};

export const outcomesOfDomain = (county: 'G' | 'P'): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries({ ...BOTH, ...(county === 'G' ? GANGNAN : PINGGUI) }).map(([task, codes]) => [
      task,
      codes.split(' ').sort(),
    ]),
  );
