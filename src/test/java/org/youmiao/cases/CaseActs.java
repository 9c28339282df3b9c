package org.youmiao.cases;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.youmiao.access.People;
import org.youmiao.access.People.Person;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.audit.Trail;
import org.youmiao.cases.file.CaseFile;
import org.youmiao.cases.file.CaseFiles;
import org.youmiao.clocks.ClockView;
import org.youmiao.clocks.Clocks;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.SubjectRef;

/** Looks at a case as some person would, straight in the database; only for tests. */
@Component
public class CaseActs {
    private final People people;
    private final Doing doing;
    private final CaseFiles files;
    private final Clocks clocks;

    CaseActs(People people, Doing doing, CaseFiles files, Clocks clocks) {
        this.people = people;
        this.doing = doing;
        this.files = files;
        this.clocks = clocks;
    }

    /** Acts under one permission each, that do whatever they are given. */
    @Component
    public static class Doing {
        private final Trail trail;

        Doing(Trail trail) {
            this.trail = trail;
        }

        @Requires(Permission.CASE_READ)
        public <T> T reading(Supplier<T> work) {
            return trace(work);
        }

        @Requires(Permission.CASE_WORK)
        public <T> T working(Supplier<T> work) {
            return trace(work);
        }

        @Requires(Permission.CASE_APPROVE)
        public <T> T approving(Supplier<T> work) {
            return trace(work);
        }

        @Requires(Permission.VISIT_RECORD)
        public <T> T visiting(Supplier<T> work) {
            return trace(work);
        }

        @Requires(Permission.CHILD_READ)
        public <T> T readingChildren(Supplier<T> work) {
            return trace(work);
        }

        private <T> T trace(Supplier<T> work) {
            trail.saw(new SubjectRef("case", Ids.next()));
            return work.get();
        }
    }

    public CaseFile file(Person person, CaseId id) {
        return people.as(person, () -> doing.reading(() -> files.get(id)));
    }

    public List<ClockView> clocks(Person person, CaseId id) {
        return people.as(person, () -> doing.reading(() -> clocks.of(id.ref())));
    }
}
