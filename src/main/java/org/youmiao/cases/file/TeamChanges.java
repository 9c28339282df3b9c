package org.youmiao.cases.file;

/** Offered as a bean by whatever lies with members of a team: it is told, in the same act, that someone came or left. */
public interface TeamChanges {

    /** The team of this case is another one now. */
    void teamChanged(CaseFile file);
}
