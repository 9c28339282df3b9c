package org.youmiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.DatabaseTest;
import org.youmiao.audit.AuditVerification;
import org.youmiao.audit.Trail;
import org.youmiao.county.Counties;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.SubjectRef;

@Import(GateTest.Acts.class)
class GateTest extends DatabaseTest {
    @Autowired
    private Acts acts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private AuditVerification verification;

    /** Acts that exist only here. */
    static class Acts {
        private final Trail trail;
        private final JdbcClient jdbc;

        Acts(Trail trail, JdbcClient jdbc) {
            this.trail = trail;
            this.jdbc = jdbc;
        }

        @Requires(Permission.CASE_APPROVE)
        public String approve(UUID subject) {
            trail.changed(new SubjectRef("thing", subject), "APPROVED");
            return jdbc.sql("SELECT current_setting('youmiao.areas')")
                    .query(String.class)
                    .single();
        }

        @Requires(Permission.CASE_READ)
        public int traceless() {
            return 1;
        }

        @Requires(Permission.CASE_READ)
        public int nothingThere(UUID subject) {
            throw Problem.notFound("thing");
        }
    }

    @Test
    void anActRunsInTheAreasWhereItsPermissionHolds() {
        var supervisor = people.having(Role.CHILD_SUPERVISOR, "990001101000");

        String areas = people.as(supervisor, () -> acts.approve(Ids.next()));

        assertThat(areas.split(",")).containsExactly("990001101000", "990001101201");
    }

    @Test
    void whoHasNotThePermissionIsRefusedAndTheRefusalIsRecorded() {
        var worker = people.having(Role.STATION_WORKER, "990001101000");
        UUID subject = Ids.next();

        assertThatThrownBy(() -> people.as(worker, () -> acts.approve(subject))).hasMessage("refused.permission");

        assertThat(recorded(worker, subject)).isEqualTo("REFUSED refused.permission");
    }

    @Test
    void askingForWhatOneMayNotSeeIsRecordedAsARefusal() {
        var worker = people.having(Role.STATION_WORKER, "990001101000");
        UUID subject = Ids.next();

        assertThatThrownBy(() -> people.as(worker, () -> acts.nothingThere(subject)))
                .hasMessage("not-found");

        assertThat(recorded(worker, subject)).isEqualTo("REFUSED not-found");
    }

    @Test
    void anActThatLeavesNoTraceFails() {
        var worker = people.having(Role.STATION_WORKER, "990001101000");

        assertThatThrownBy(() -> people.as(worker, () -> acts.traceless())).hasMessageContaining("leaves no trace");
    }

    @Test
    void theSameRequestSentTwiceHasOneEffect() {
        var supervisor = people.having(Role.CHILD_SUPERVISOR, "990001101000");
        UUID subject = Ids.next();
        String key = Ids.next().toString();

        String first = people.as(supervisor, () -> OnceOnly.under(key, () -> acts.approve(subject)));
        String second = people.as(supervisor, () -> OnceOnly.under(key, () -> acts.approve(subject)));

        assertThat(second).isEqualTo(first);
        assertThat(count("kind = 'WRITE' AND subject_id = '" + subject + "'")).isEqualTo(1);
    }

    @Test
    void aKeyIsNotAcceptedForAnotherRequest() {
        var supervisor = people.having(Role.CHILD_SUPERVISOR, "990001101000");
        String key = Ids.next().toString();
        people.as(supervisor, () -> OnceOnly.under(key, () -> acts.approve(Ids.next())));

        assertThatThrownBy(() -> people.as(supervisor, () -> OnceOnly.under(key, () -> acts.approve(Ids.next()))))
                .hasMessage("reused-key");
    }

    @Test
    void theChainHoldsAfterAllThisAndNamesTheFirstLinkThatWasChanged() {
        var supervisor = people.having(Role.CHILD_SUPERVISOR, "990001101000");
        people.as(supervisor, () -> acts.approve(Ids.next()));

        var finding = Counties.call(
                QINGHE, () -> Acting.system(SystemActor.AUDIT, () -> transactions.execute(s -> verification.verify())));

        assertThat(finding.broken()).isNull();
        assertThat(finding.entries()).isPositive();
    }

    @Test
    void theApplicationCannotChangeOrDeleteAnEntry() {
        for (String sql : new String[] {"UPDATE audit_entry SET detail = 'x'", "DELETE FROM audit_entry"}) {
            assertThatThrownBy(() -> Counties.call(
                            QINGHE,
                            () -> Acting.system(
                                    SystemActor.AUDIT,
                                    () -> transactions.execute(
                                            s -> jdbc.sql(sql).update()))))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private String recorded(People.Person person, UUID subject) {
        return inAudit(
                () -> jdbc.sql("SELECT kind || ' ' || detail FROM audit_entry WHERE actor_id = ? AND subject_id = ?")
                        .params(person.id(), subject)
                        .query(String.class)
                        .single());
    }

    private int count(String condition) {
        return inAudit(() -> jdbc.sql("SELECT count(*) FROM audit_entry WHERE " + condition)
                .query(Integer.class)
                .single());
    }

    private <T> T inAudit(java.util.function.Supplier<T> work) {
        return Counties.call(
                QINGHE, () -> Acting.system(SystemActor.AUDIT, () -> transactions.execute(status -> work.get())));
    }
}
