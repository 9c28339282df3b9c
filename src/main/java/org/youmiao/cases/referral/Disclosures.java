package org.youmiao.cases.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.ReferralId;
import org.youmiao.kernel.Problem;

/** What agencies were told: written once when a referral is sent, read by both sides while the rows may be seen. */
@Component
class Disclosures {
    /** More than ever arises, but for hundreds of reports. */
    private static final int LONGEST = 100_000;

    private final JdbcClient jdbc;

    Disclosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Copies what the agency is told, and answers the digest of the copy.
     *
     * @throws Problem {@code invalid.too-long} naming {@code parts}
     */
    String tell(ReferralId referral, List<Telling> tellings) {
        Map<DisclosedPart, String> told = new EnumMap<>(DisclosedPart.class);
        tellings.forEach(one -> told.merge(one.part(), one.content(), (before, next) -> before + "\n" + next));
        if (told.values().stream().anyMatch(content -> content.length() > LONGEST)) {
            throw Problem.invalid("parts", "too-long", LONGEST);
        }
        told.forEach((part, content) -> jdbc.sql("INSERT INTO disclosure (referral_id, part, content) VALUES (?, ?, ?)")
                .params(referral.value(), part.name(), content)
                .update());
        return digest(told);
    }

    /** The parts of this referral that the running act may read, in the order of the list of parts. */
    Map<DisclosedPart, String> of(ReferralId referral) {
        Map<DisclosedPart, String> told = new EnumMap<>(DisclosedPart.class);
        jdbc.sql("SELECT part, content FROM disclosure WHERE referral_id = ?")
                .param(referral.value())
                .query(rs -> {
                    told.put(DisclosedPart.valueOf(rs.getString("part")), rs.getString("content"));
                });
        return told;
    }

    /** SHA-256 over parts and contents in order. It goes into the audit trail, so that the copy can be shown to be the one sent. */
    static String digest(Map<DisclosedPart, String> told) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            new EnumMap<>(told).forEach((part, content) -> {
                byte[] text = content.getBytes(StandardCharsets.UTF_8);
                sha.update((part.name() + ":" + text.length + ":").getBytes(StandardCharsets.UTF_8));
                sha.update(text);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
