package org.youmiao.intake.screening;

import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;

/**
 * Who took a report over.
 *
 * @param kind    another county, or a member agency
 * @param agency  code of the member agency
 * @param name    what it is called
 * @param receipt number of their receipt, where they gave one
 */
public record HandOver(
        ReceiverKind kind,
        @Nullable String agency,
        String name,
        @Nullable String receipt) {
    /** @throws Problem {@code invalid.…} naming {@code agency}, {@code handedTo} or {@code receiptNumber} */
    public HandOver {
        if (kind == ReceiverKind.AGENCY && agency == null) {
            throw Problem.invalid("agency", "required");
        }
        name = Text.required("handedTo", name, 100);
        receipt = Text.optional("receiptNumber", receipt, 60);
    }

    /** Another county, by the name that people call it. */
    public static HandOver toCounty(String name, @Nullable String receipt) {
        return new HandOver(ReceiverKind.COUNTY, null, name, receipt);
    }

    /** A member agency, by its code; what it is called is found when it is handed over. */
    public static HandOver toAgency(String agency, @Nullable String receipt) {
        return new HandOver(ReceiverKind.AGENCY, agency, agency, receipt);
    }

    HandOver called(String known) {
        return new HandOver(kind, agency, known, receipt);
    }

    HandOver confirmedBy(String number) {
        return new HandOver(kind, agency, name, number);
    }
}
