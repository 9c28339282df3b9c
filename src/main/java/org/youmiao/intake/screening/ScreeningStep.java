package org.youmiao.intake.screening;

/** What is done to a report. Stored by name: renaming one needs a migration. */
public enum ScreeningStep {
    /** 受理: someone of the unit screens it. */
    TAKE_UP,
    /** 接手: another one of the unit goes on. */
    TAKE_OVER,
    /** 转交: to another unit of the county. */
    PASS_ON,
    /** 立案: a case is opened. */
    OPEN_CASE,
    /** 并案: it is added to an open case. */
    JOIN_CASE,
    /** 移交: another county or an agency takes it over. */
    HAND_OVER,
    /** 拟不予立案: nothing more is to be done, says the screener. */
    PROPOSE_NO_ACTION,
    /** 复核同意: a second person says so too. */
    CONFIRM_NO_ACTION,
    /** 复核退回: a second person wants it screened further. */
    RETURN,
    /** 重新初筛: facts came after it had been put away. */
    REOPEN,
    /** 中止复核: facts came while a second person was deciding; the screener goes on. */
    RECALL,
    /** 收到回执: whoever took it over has confirmed so. */
    RECORD_RECEIPT
}
