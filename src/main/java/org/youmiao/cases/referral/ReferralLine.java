package org.youmiao.cases.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.youmiao.cases.ReferralId;

/**
 * A referral in a line.
 *
 * @param id         identifies it
 * @param number     what people call it
 * @param state      where it stands
 * @param agency     code of the agency
 * @param agencyName what it is called
 * @param purpose    what the agency is asked to do
 * @param childName  on the sender's side the child's name; on the agency's only if it was told, else nothing
 * @param sentAt     when it was sent
 * @param sentFrom   township or county whose station sent it
 */
public record ReferralLine(
        ReferralId id,
        String number,
        ReferralState state,
        String agency,
        String agencyName,
        String purpose,
        @Nullable String childName,
        String sentFrom,
        Instant sentAt) {}
