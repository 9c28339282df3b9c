package org.youmiao.cases.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.access.Role;
import org.youmiao.audit.Trail;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.GuardianshipGrade;
import org.youmiao.cases.RiskLevel;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.SubjectRef;
import org.youmiao.people.ChildId;

@Import(CaseFilesTest.Acts.class)
class CaseFilesTest extends DatabaseTest {
    @Autowired
    private CaseFiles files;

    @Autowired
    private Acts acts;

    static class Acts {
        private final Trail trail;

        Acts(Trail trail) {
            this.trail = trail;
        }

        @Requires(Permission.CASE_WORK)
        public <T> T working(Supplier<T> work) {
            trail.saw(new SubjectRef("case", Ids.next()));
            return work.get();
        }
    }

    @Test
    void aCaseIsKeptAndFoundAgain() {
        var worker = people.having(Role.STATION_WORKER, "990001101000");
        CaseFile file = aCase(worker, "990001101201");

        people.as(worker, () -> acts.working(() -> files.save(file)));
        CaseFile found = people.as(
                worker,
                () -> acts.working(() -> {
                    CaseFile loaded = files.get(file.id());
                    loaded.assess(RiskLevel.YELLOW, GuardianshipGrade.INSUFFICIENT);
                    return files.save(loaded);
                }));

        assertThat(found.level()).contains(RiskLevel.YELLOW);
        assertThat(found.version()).isEqualTo(2);
    }

    @Test
    void aCaseOfAnotherTownshipDoesNotExist() {
        var worker = people.having(Role.STATION_WORKER, "990001101000");
        var other = people.having(Role.STATION_WORKER, "990001001000");
        CaseFile file = aCase(worker, "990001101201");
        people.as(worker, () -> acts.working(() -> files.save(file)));

        assertThatThrownBy(() -> people.as(other, () -> acts.working(() -> files.get(file.id()))))
                .hasMessage("not-found");
    }

    private static CaseFile aCase(People.Person worker, String area) {
        return CaseFile.open(
                new CaseId(Ids.next()),
                "C-2026-" + Math.abs(Ids.next().getLeastSignificantBits()),
                new ChildId(Ids.next()),
                new AreaCode(area),
                worker.id(),
                new CaseFile.Cause(null, "测试", false),
                Actor.person(worker.id(), worker.name()),
                Instant.parse("2026-11-01T00:00:00Z"));
    }
}
