package org.youmiao.cases.visit;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.VisitId;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Text;

/** What was added to a visit later, by whom and why; the visit itself stays as it was recorded. */
@Table("visit_amendment")
public final class Amendment {
    @Id
    private final UUID id;

    private final VisitId visitId;
    private final CaseId caseId;
    private final AreaCode area;
    private final VisitPart part;
    private final String text;
    private final String reason;
    private final UUID amendedBy;
    private final Instant amendedAt;

    @Version
    private int version;

    @PersistenceCreator
    private Amendment(
            UUID id,
            VisitId visitId,
            CaseId caseId,
            AreaCode area,
            VisitPart part,
            String text,
            String reason,
            UUID amendedBy,
            Instant amendedAt,
            int version) {
        this.id = id;
        this.visitId = visitId;
        this.caseId = caseId;
        this.area = area;
        this.part = part;
        this.text = text;
        this.reason = reason;
        this.amendedBy = amendedBy;
        this.amendedAt = amendedAt;
        this.version = version;
    }

    /** @throws org.youmiao.kernel.Problem {@code invalid.…} naming the field */
    static Amendment to(Visit visit, UUID id, VisitPart part, String text, String reason, Actor actor, Instant at) {
        return new Amendment(
                id,
                visit.id(),
                visit.caseId(),
                visit.area(),
                part,
                Text.required("text", text, 2000),
                Text.required("reason", reason, 500),
                actor.id(),
                at,
                0);
    }

    public UUID id() {
        return id;
    }

    public VisitId visitId() {
        return visitId;
    }

    public VisitPart part() {
        return part;
    }

    public String text() {
        return text;
    }

    public String reason() {
        return reason;
    }

    public UUID amendedBy() {
        return amendedBy;
    }

    public Instant amendedAt() {
        return amendedAt;
    }
}
