package org.youmiao.cases.file;

import java.time.Instant;
import java.util.UUID;
import org.youmiao.cases.CaseId;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Ids;
import org.youmiao.people.ChildId;

/** A case without a database, for tests of what hangs on one. */
public final class CaseFileFixture {
    private CaseFileFixture() {}

    public static CaseFile opened() {
        return CaseFile.open(
                new CaseId(Ids.next()),
                "C-2026-0001",
                new ChildId(Ids.next()),
                new AreaCode("990001101201"),
                new UUID(1, 1),
                new CaseFile.Cause(null, "入户排查时发现照料不足。", false),
                Actor.person(new UUID(1, 1), "测试"),
                Instant.parse("2026-11-01T01:00:00Z"));
    }
}
