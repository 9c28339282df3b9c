package org.youmiao.cases.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Colleagues;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.ReferralId;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.Desk;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Problem;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildId;
import org.youmiao.people.Children;

/**
 * Reads referrals as the running act may see them. Whoever sees the case is on the sender's side; for the agency the case is not
 * there, and what it was told is all there is.
 */
@Component
public class ReferralBook {
    private static final String SELECT = """
            SELECT r.id, r.number, r.state, r.to_agency, a.name AS agency_name, r.purpose, r.basis, r.basis_note, r.sent_by,
                   r.sent_at, r.ended_at, r.readable_until, r.withdrawal, r.version, c.id AS case_id, c.number AS case_number,
                   c.child_id
            FROM referral r JOIN agency a ON a.code = r.to_agency LEFT JOIN case_file c ON c.id = r.case_id
            """;

    private final JdbcClient jdbc;
    private final MissingReferral missing;
    private final Disclosures disclosures;
    private final Colleagues colleagues;
    private final Children children;
    private final Clocks clocks;

    ReferralBook(
            JdbcClient jdbc,
            MissingReferral missing,
            Disclosures disclosures,
            Colleagues colleagues,
            Children children,
            Clocks clocks) {
        this.jdbc = jdbc;
        this.missing = missing;
        this.disclosures = disclosures;
        this.colleagues = colleagues;
        this.children = children;
        this.clocks = clocks;
    }

    /**
     * One referral.
     *
     * @throws ReferralProblem.Withdrawn if the sender has taken it back from the reader's agency, perhaps a second ago
     * @throws Problem {@code not-found} if there is none for this act
     */
    ReferralView get(ReferralId id) {
        return jdbc.sql(SELECT + "WHERE r.id = ?")
                .param(id.value())
                .query(this::view)
                .optional()
                .orElseThrow(() -> missing.problem(id));
    }

    /** The referrals of a case, the latest first. */
    public List<ReferralView> of(CaseId caseId) {
        return jdbc.sql(SELECT + "WHERE r.case_id = ? ORDER BY r.sent_at DESC, r.id DESC")
                .param(caseId.value())
                .query(this::view)
                .list();
    }

    private ReferralView view(ResultSet rs, int row) throws SQLException {
        ReferralId id = new ReferralId(Rows.uuid(rs, "id"));
        UUID caseId = Rows.uuidOrNull(rs, "case_id");
        UUID sentBy = Rows.uuid(rs, "sent_by");
        return new ReferralView(
                id,
                rs.getString("number"),
                caseId == null ? ReferralView.Side.AGENCY : ReferralView.Side.SENDER,
                ReferralState.valueOf(rs.getString("state")),
                rs.getString("to_agency"),
                rs.getString("agency_name"),
                rs.getString("purpose"),
                LegalBasis.valueOf(rs.getString("basis")),
                rs.getString("basis_note"),
                colleagues.names(List.of(sentBy)).getOrDefault(sentBy, ""),
                Rows.instant(rs, "sent_at"),
                Rows.instantOrNull(rs, "ended_at"),
                Rows.instantOrNull(rs, "readable_until"),
                rs.getString("withdrawal"),
                told(id),
                answers(id),
                owed(id),
                acknowledgement(id),
                caseId == null
                        ? null
                        : new ReferralView.Origin(
                                new CaseId(caseId),
                                rs.getString("case_number"),
                                childName(new ChildId(Rows.uuid(rs, "child_id")))),
                rs.getInt("version"));
    }

    private ReferralView.@Nullable Owed owed(ReferralId id) {
        return clocks.of(id.ref()).stream()
                .filter(view -> view.state().isOpen() && view.desk().kind() == Desk.Kind.AGENCY)
                .map(view -> new ReferralView.Owed(view.rule().title(), view.dueAt()))
                .findFirst()
                .orElse(null);
    }

    private ReferralView.@Nullable Acknowledgement acknowledgement(ReferralId id) {
        return jdbc.sql("""
                        SELECT k.note, a.display_name, k.acknowledged_at
                        FROM referral_acknowledgement k JOIN account a ON a.id = k.acknowledged_by
                        WHERE k.referral_id = ?""")
                .param(id.value())
                .query((rs, row) -> new ReferralView.Acknowledgement(
                        rs.getString("note"), rs.getString("display_name"), Rows.instant(rs, "acknowledged_at")))
                .optional()
                .orElse(null);
    }

    private List<ReferralView.Told> told(ReferralId id) {
        return disclosures.of(id).entrySet().stream()
                .map(told -> new ReferralView.Told(told.getKey(), told.getValue()))
                .toList();
    }

    private List<ReferralView.Answer> answers(ReferralId id) {
        record Row(String step, @Nullable String text, UUID by, Instant at) {}
        List<Row> rows = jdbc.sql("""
                        SELECT step, text, answered_by, answered_at FROM referral_answer WHERE referral_id = ?
                        ORDER BY answered_at, id""")
                .param(id.value())
                .query((rs, row) -> new Row(
                        rs.getString("step"),
                        rs.getString("text"),
                        Rows.uuid(rs, "answered_by"),
                        Rows.instant(rs, "answered_at")))
                .list();
        Map<UUID, String> names = colleagues.names(rows.stream().map(Row::by).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new ReferralView.Answer(
                        ReferralStep.valueOf(row.step()), row.text(), names.getOrDefault(row.by(), ""), row.at()))
                .toList();
    }

    private String childName(ChildId child) {
        return children.card(child).map(ChildCard::name).orElse(ChildCard.NAME_UNKNOWN);
    }
}
