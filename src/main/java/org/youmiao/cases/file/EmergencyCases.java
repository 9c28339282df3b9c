package org.youmiao.cases.file;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.access.EmergencySubjects;
import org.youmiao.cases.CaseId;
import org.youmiao.county.Rows;
import org.youmiao.kernel.AreaCode;

/** Finds a case by its number for someone who must open it in an emergency. */
@Component
class EmergencyCases implements EmergencySubjects {
    private final JdbcClient jdbc;

    EmergencyCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Found> find(String number) {
        return jdbc.sql("SELECT id, area FROM case_of_number(?)")
                .param(number)
                .query((rs, row) ->
                        new Found(new CaseId(Rows.uuid(rs, "id")).ref(), new AreaCode(rs.getString("area")), number))
                .optional();
    }
}
