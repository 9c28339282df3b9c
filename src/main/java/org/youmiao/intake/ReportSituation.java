package org.youmiao.intake;

import java.util.Arrays;
import org.youmiao.kernel.Problem;

/** The nine situations in which there is a duty to report (高检发〔2020〕9号 Art. 4, numbered as there). */
public enum ReportSituation {
    /** Abnormal injury of private parts. */
    PRIVATE_PARTS_INJURED(1),
    /** A girl under 14: sexual abuse, pregnancy or abortion. */
    GIRL_UNDER_14_ABUSED(2),
    /** A girl of 14 or older: pregnancy or abortion after sexual abuse. */
    GIRL_FROM_14_ABUSED(3),
    /** Many injuries, severe malnutrition or clouded consciousness, with domestic violence, bullying or abuse suspected. */
    INJURED_OR_STARVED(4),
    /** Disabled or dead through suicide, self-harm, work injury, poisoning, anaesthesia or beating. */
    MAIMED_OR_DEAD(5),
    /** Abandoned, or long without care. */
    ABANDONED(6),
    /** Of unknown origin, missing, abducted or bought. */
    MISSING_OR_TRAFFICKED(7),
    /** Made to beg. */
    MADE_TO_BEG(8),
    /** Other serious harm, or danger of it. */
    OTHER_SERIOUS_HARM(9);

    private final int number;

    ReportSituation(int number) {
        this.number = number;
    }

    /** The official number, 1 to 9; this is what is stored and sent. */
    public int number() {
        return number;
    }

    /** Whether this is a crime as it is described: the police are to be told (未成年人保护法 Art. 11; 高检发〔2020〕9号 Art. 4). */
    public boolean isCrime() {
        return this != ABANDONED && this != OTHER_SERIOUS_HARM;
    }

    /**
     * The situation with this official number.
     *
     * @throws Problem {@code invalid.choice} naming the field {@code situation}
     */
    public static ReportSituation numbered(int number) {
        return Arrays.stream(values())
                .filter(situation -> situation.number == number)
                .findFirst()
                .orElseThrow(() -> Problem.invalid("situation", "choice"));
    }
}
