package org.youmiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.Acting;
import org.youmiao.access.Role;
import org.youmiao.access.SystemActor;
import org.youmiao.county.Counties;
import org.youmiao.kernel.CountyCode;

/** No county reaches another: not by binding, not by SQL, not by a forgotten binding. */
class IsolationTest extends DatabaseTest {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Counties counties;

    @Test
    void workBoundToOneCountyCannotBeBoundToAnother() {
        assertThatThrownBy(() -> Counties.run(WANYUAN, () -> Counties.run(QINGHE, () -> {})))
                .hasMessage("A request cannot leave its county");
    }

    @Test
    void anUnqualifiedTableIsTheBoundCountysOwn() {
        var ours = people.having(Role.COUNTY_OFFICE, "990001000000");
        var theirs = people.having(Role.COUNTY_OFFICE, "511781000000");

        assertThat(usernames(QINGHE)).contains(ours.username()).doesNotContain(theirs.username());
        assertThat(usernames(WANYUAN)).contains(theirs.username()).doesNotContain(ours.username());
    }

    @Test
    void workWithoutACountyFindsNoTableOfAnyCounty() {
        assertThatThrownBy(() -> transactions.execute(status -> jdbc.sql("SELECT count(*) FROM account")
                        .query(Long.class)
                        .single()))
                .rootCause()
                .hasMessageContaining("relation \"account\" does not exist");
    }

    @Test
    void aTransactionWithoutAnActSeesNoRowEvenInItsCounty() {
        people.having(Role.COUNTY_OFFICE, "990001000000");

        Long seen = Counties.call(
                QINGHE,
                () -> transactions.execute(status -> jdbc.sql("SELECT count(*) FROM account")
                        .query(Long.class)
                        .single()));

        assertThat(seen).isZero();
    }

    @Test
    void theScopeOfAnActEndsWithItsTransactionThoughTheConnectionLivesOn() {
        for (int i = 0; i < 30; i++) {
            usernames(QINGHE);
            Long seen = Counties.call(
                    QINGHE,
                    () -> transactions.execute(status -> jdbc.sql("SELECT count(*) FROM account")
                            .query(Long.class)
                            .single()));
            assertThat(seen).isZero();
        }
    }

    @Test
    void aConnectionServesTheCountyOfEachTransactionWhateverItServedBefore() {
        List<CountyCode> turns = List.of(WANYUAN, QINGHE, QINGHE, WANYUAN);
        for (int i = 0; i < 40; i++) {
            CountyCode county = turns.get(i % turns.size());
            boolean fails = i % 3 == 0;
            String served = Counties.call(
                    county,
                    () -> transactions.execute(status -> {
                        if (fails) {
                            status.setRollbackOnly();
                        }
                        return jdbc.sql("SELECT current_schema()")
                                .query(String.class)
                                .single();
                    }));
            assertThat(served).isEqualTo(county.schema());
            String unbound = transactions.execute(status ->
                    jdbc.sql("SELECT current_schema()").query(String.class).single());
            assertThat(unbound).isEqualTo("shared");
        }
    }

    @Test
    void aJobVisitsEachCountyInItsOwnBinding() {
        List<String> visited = new java.util.ArrayList<>();

        counties.each(county -> visited.add(county + " "
                + transactions.execute(status ->
                        jdbc.sql("SELECT current_schema()").query(String.class).single())));

        assertThat(visited).containsExactly("511781 c511781", "990001 c990001");
    }

    private List<String> usernames(CountyCode county) {
        return Counties.call(
                county,
                () -> Acting.system(
                        SystemActor.SETUP,
                        () -> transactions.execute(status -> jdbc.sql("SELECT username FROM account")
                                .query(String.class)
                                .list())));
    }
}
