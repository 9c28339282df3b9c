package org.youmiao.cases.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.cases.ReferralId;
import org.youmiao.cases.file.CaseFile;

/** What agencies were told: written once when a referral is sent, read by both sides while the rows may be seen. */
@Component
class Disclosures {
    private final JdbcClient jdbc;
    private final PartsOfCase parts;

    Disclosures(JdbcClient jdbc, PartsOfCase parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** Copies the chosen parts of the case for the agency, as they read now, and answers the digest of the copy. */
    String tell(ReferralId referral, CaseFile file, Set<DisclosedPart> chosen) {
        Map<DisclosedPart, String> told = parts.told(file, chosen);
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
    private static String digest(Map<DisclosedPart, String> told) {
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
