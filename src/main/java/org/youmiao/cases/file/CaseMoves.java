package org.youmiao.cases.file;

/** Offered as a bean by whatever of a case makes people owe something: it is told, in the same act, that the case has passed elsewhere. */
public interface CaseMoves {

    /** This case belongs to another area now. */
    void moved(CaseFile file);
}
