package org.youmiao.people.read;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.Colleagues;
import org.youmiao.county.Rows;
import org.youmiao.kernel.CivilId;
import org.youmiao.people.ChildId;
import org.youmiao.people.history.EarlierValues;
import org.youmiao.people.history.EarlierValues.Earlier;

/** Tells how a child's record came about, with the names of those who wrote it. */
@Component
class ChildHistory {
    private final EarlierValues earlierValues;
    private final Colleagues colleagues;
    private final JdbcClient jdbc;

    ChildHistory(EarlierValues earlierValues, Colleagues colleagues, JdbcClient jdbc) {
        this.earlierValues = earlierValues;
        this.colleagues = colleagues;
        this.jdbc = jdbc;
    }

    ChildFile.History of(ChildId id) {
        List<Earlier> earlier = earlierValues.of(id.ref());
        return jdbc.sql("SELECT registered_at, registered_by FROM child WHERE id = ?")
                .param(id.value())
                .query((rs, row) -> {
                    UUID registrar = Rows.uuid(rs, "registered_by");
                    Map<UUID, String> names = names(earlier, registrar);
                    return new ChildFile.History(
                            Rows.instant(rs, "registered_at"),
                            names.getOrDefault(registrar, ""),
                            earlier.stream().map(one -> correction(one, names)).toList());
                })
                .single();
    }

    private Map<UUID, String> names(List<Earlier> earlier, UUID registrar) {
        Set<UUID> accounts = new HashSet<>();
        accounts.add(registrar);
        earlier.forEach(one -> accounts.add(one.by()));
        return colleagues.names(accounts);
    }

    private static ChildFile.Correction correction(Earlier earlier, Map<UUID, String> names) {
        String value = earlier.field().equals("CIVIL_ID") ? masked(earlier.value()) : earlier.value();
        return new ChildFile.Correction(
                earlier.field(), value, earlier.reason(), names.getOrDefault(earlier.by(), ""), earlier.at());
    }

    static @Nullable String masked(@Nullable String civilId) {
        return civilId == null ? null : new CivilId(civilId).masked();
    }
}
