package org.yimen.cases;

/** What somebody may want to do with a case, besides the tasks of its process. */
public enum CaseAction {
    /** See the case, masked. */
    READ,
    /** Change a draft. */
    EDIT_DRAFT,
    /** Hand a draft in. */
    SUBMIT,
    /** Take an application back before the decision. */
    WITHDRAW,
    /** Add or remove materials. */
    UPLOAD,
    /** Do what belongs to working on the case besides its tasks, such as settling lines of the economic check. */
    HANDLE,
    /** See one personal value in full, with a reason. */
    REVEAL,
    /** Print or download. */
    PRINT,
    /** Read what was written inside the house: the log, decision traces, who acted where. */
    READ_LOG
}
