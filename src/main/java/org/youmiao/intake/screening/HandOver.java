package org.youmiao.intake.screening;

import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.Text;

/**
 * Who took a report over.
 *
 * @param kind    another county, or an agency
 * @param name    its name
 * @param receipt number of their receipt, where they gave one
 */
public record HandOver(
        ReceiverKind kind, String name, @Nullable String receipt) {

    public HandOver {
        name = Text.required("handedTo", name, 100);
        receipt = Text.optional("receiptNumber", receipt, 60);
    }
}
