package org.youmiao.people.guardian;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Shanghai;
import org.youmiao.people.ChildCard;
import org.youmiao.people.ChildId;
import org.youmiao.people.ChildProblem;
import org.youmiao.people.Children;
import org.youmiao.people.GuardianCard;
import org.youmiao.people.GuardianId;
import org.youmiao.people.Guardians;
import org.youmiao.people.NewGuardian;
import org.youmiao.people.Part;
import org.youmiao.people.Relation;

@Component
class RegisteredGuardians implements Guardians {
    private final GuardianRecords records;
    private final Guardianships guardianships;
    private final Children children;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    RegisteredGuardians(
            GuardianRecords records,
            Guardianships guardianships,
            Children children,
            JdbcClient jdbc,
            Trail trail,
            Clock clock) {
        this.records = records;
        this.guardianships = guardianships;
        this.children = children;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public GuardianId register(NewGuardian guardian) {
        ChildCard child = children.required(guardian.child());
        Actor by = Acting.required().actor();
        Instant now = clock.instant();
        GuardianId who = known(guardian)
                .orElseGet(() -> records.save(Guardian.register(guardian, by, now)))
                .id();
        var guardianship = Guardianship.begin(
                child.id(), who, guardian.relation(), guardian.part(), since(guardian, child), by, now);
        try {
            guardianships.save(guardianship);
        } catch (DuplicateKeyException e) {
            throw ChildProblem.alreadyGuardian();
        }
        trail.changed(child.id().ref(), "GUARDIAN_ADDED");
        return who;
    }

    /** The mother of two children is one person: her new number is then right for both. */
    private Optional<Guardian> known(NewGuardian guardian) {
        String phone = guardian.phone();
        return phone == null ? Optional.empty() : records.findFirstByNameAndPhone(guardian.name(), phone);
    }

    @Override
    public void end(ChildId child, UUID id, LocalDate until) {
        Guardianship guardianship = guardianships
                .findById(id)
                .filter(found -> found.childId().equals(child))
                .orElseThrow(() -> Problem.notFound("guardianship"));
        guardianship.end(until, Acting.required().actor(), clock.instant());
        guardianships.save(guardianship);
        trail.changed(child.ref(), "GUARDIAN_ENDED");
    }

    @Override
    public List<GuardianCard> of(ChildId child) {
        return jdbc.sql("""
                        SELECT s.id AS guardianship, s.relation, s.part, s.valid_from, s.valid_to, s.child_id,
                            g.id, g.name, g.phone, g.address, g.version
                        FROM guardianship s JOIN guardian g ON g.id = s.guardian_id
                        WHERE s.child_id = :child
                        ORDER BY (s.valid_to IS NULL) DESC, (s.part = 'GUARDIAN') DESC, s.valid_from, s.id""")
                .param("child", child.value())
                .query((rs, row) -> new GuardianCard(
                        Rows.uuid(rs, "guardianship"),
                        new GuardianId(Rows.uuid(rs, "id")),
                        new ChildId(Rows.uuid(rs, "child_id")),
                        rs.getString("name"),
                        Relation.ofCode(rs.getString("relation")),
                        Part.valueOf(rs.getString("part")),
                        rs.getString("phone"),
                        rs.getString("address"),
                        rs.getObject("valid_from", LocalDate.class),
                        Rows.dateOrNull(rs, "valid_to"),
                        rs.getInt("version")))
                .list();
    }

    private LocalDate since(NewGuardian guardian, ChildCard child) {
        if (guardian.since() != null) {
            return guardian.since();
        }
        LocalDate bornOn = child.bornOn();
        return guardian.relation().isParent() && guardian.part() == Part.GUARDIAN && bornOn != null
                ? bornOn
                : Shanghai.today(clock);
    }
}
