package org.youmiao.people.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.DatabaseTest;
import org.youmiao.access.Acting;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.access.SystemActor;
import org.youmiao.county.Counties;
import org.youmiao.edge.Paging;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilIds;
import org.youmiao.kernel.Ids;
import org.youmiao.people.ChildCategory;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.ChildrenActs;
import org.youmiao.people.NameKeys;
import org.youmiao.people.Sex;
import org.youmiao.people.category.ChangeCategories;
import org.youmiao.people.read.ChildFile;
import org.youmiao.people.read.ListChildren;
import org.youmiao.people.read.ViewChild;
import org.youmiao.people.search.SearchChildren;

@Import(ChildrenActs.class)
class CorrectChildTest extends DatabaseTest {
    private static final AreaCode MAITIAN_VILLAGE = new AreaCode("990001101201");
    private static final AreaCode CHAOYANG = new AreaCode("990001001001");

    @Autowired
    private ChildrenActs acts;

    @Autowired
    private CorrectChild correct;

    @Autowired
    private ViewChild view;

    @Autowired
    private ListChildren list;

    @Autowired
    private ChangeCategories categories;

    @Autowired
    private SearchChildren search;

    @Autowired
    private RebuildKeys keys;

    @Autowired
    private SearchKeys searchKeys;

    @Autowired
    private TransactionTemplate transactions;

    private People.Person office;
    private People.Person station;

    @BeforeEach
    void people() {
        office = people.having(Role.COUNTY_OFFICE, "990001000000");
        station = people.having(Role.STATION_WORKER, "990001101000");
    }

    @Test
    void aCorrectionKeepsWhatTheRecordSaidBefore() {
        var civilId = CivilIds.of(LocalDate.of(2015, 6, 1), 501);
        ChildId child = registered("聂小荷", MAITIAN_VILLAGE);

        people.as(station, () -> correct.correct(command(child, 1, facts("聂晓荷").withCivilId(civilId))));
        people.as(station, () -> correct.correct(command(child, 2, facts("聂晓荷"))));

        ChildFile file = people.as(station, () -> view.view(child));
        assertThat(file.card().name()).isEqualTo("聂晓荷");
        assertThat(file.history().corrections())
                .extracting(ChildFile.Correction::field, ChildFile.Correction::value)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("NAME", "聂小荷"),
                        org.assertj.core.groups.Tuple.tuple("CIVIL_ID", civilId.masked()),
                        org.assertj.core.groups.Tuple.tuple("CIVIL_ID", null));
        assertThat(file.history().corrections())
                .allSatisfy(correction -> assertThat(correction.by()).isEqualTo(station.name()));
    }

    @Test
    void theSecondOfTwoWhoCorrectTheSameVersionIsToldSoAndLosesNothingOfTheFirst() {
        ChildId child = registered("聂小川", MAITIAN_VILLAGE);
        people.as(station, () -> correct.correct(command(child, 1, facts("聂晓川"))));

        assertThatThrownBy(() -> people.as(office, () -> correct.correct(command(child, 1, facts("聂筱川")))))
                .hasMessage("stale");
        assertThat(people.as(station, () -> view.view(child)).card().name()).isEqualTo("聂晓川");
    }

    @Test
    void theChildIsFoundByTheNewNameAndNoMoreByTheOld() {
        ChildId child = registered("聂小满", MAITIAN_VILLAGE);
        people.as(station, () -> correct.correct(command(child, 1, facts("聂冬梅"))));

        assertThat(found("聂冬梅")).isEqualTo(1);
        assertThat(found("冬梅")).isPositive();
        assertThat(found("聂小满")).isZero();
    }

    @Test
    void aChildWhoMovesIsSeenFromTheNewTownshipWithAllThatBelongsToIt() {
        ChildId child = registered("聂小迁", MAITIAN_VILLAGE);
        people.as(
                station,
                () -> categories.add(
                        new ChangeCategories.Add(child, ChildCategory.LEFT_BEHIND, LocalDate.of(2024, 1, 1))));
        var there = people.having(Role.STATION_WORKER, "990001001000");

        assertThatThrownBy(() -> people.as(
                        station, () -> correct.correct(command(child, 1, ChildFacts.of("聂小迁", Sex.UNKNOWN, CHAOYANG)))))
                .hasMessage("invalid.area-beyond-reach");
        people.as(office, () -> correct.correct(command(child, 1, ChildFacts.of("聂小迁", Sex.UNKNOWN, CHAOYANG))));

        assertThatThrownBy(() -> people.as(station, () -> view.view(child))).hasMessage("not-found");
        ChildFile file = people.as(there, () -> view.view(child));
        assertThat(file.belongings()).hasSize(1);
        assertThat(file.history().corrections()).isNotEmpty();
        assertThat(people.as(there, () -> search.search(new SearchChildren.Query("聂小迁", null, Paging.first())))
                        .size())
                .isEqualTo(1);
        assertThat(people.as(
                                there,
                                () -> list.list(
                                        new ListChildren.Filter(CHAOYANG, ChildCategory.LEFT_BEHIND), Paging.first()))
                        .items())
                .anyMatch(card -> card.id().equals(child));
    }

    @Test
    void aBirthDateInTheFutureOrOfAGrownUpIsDeclined() {
        ChildId child = registered("聂小时", MAITIAN_VILLAGE);

        assertThatThrownBy(() -> people.as(
                        station,
                        () -> correct.correct(command(child, 1, facts("聂小时").withBornOn(LocalDate.of(2199, 1, 1))))))
                .hasMessage("invalid.in-future");
        assertThatThrownBy(() -> people.as(
                        station,
                        () -> correct.correct(command(child, 1, facts("聂小时").withBornYear(1985)))))
                .hasMessage("invalid.not-a-minor");
    }

    @Test
    void keysThatAreMissingOrLeftOverAreFoundAndPutRight() {
        ChildId child = registered("聂小钥", MAITIAN_VILLAGE);
        ChildId nobody = new ChildId(Ids.next());
        inKeys(() -> {
            keys.rebuild();
            searchKeys.remove(child, MAITIAN_VILLAGE, NameKeys.of("聂小钥", null));
            searchKeys.add(nobody, MAITIAN_VILLAGE, NameKeys.of("聂无人", null));
            return true;
        });

        RebuildKeys.Finding before = inKeys(() -> keys.compare());
        RebuildKeys.Finding put = inKeys(() -> keys.rebuild());
        RebuildKeys.Finding after = inKeys(() -> keys.compare());

        assertThat(before.missing()).isEqualTo(NameKeys.of("聂小钥", null).size());
        assertThat(before.surplus()).isEqualTo(NameKeys.of("聂无人", null).size());
        assertThat(put).isEqualTo(before);
        assertThat(after.isSound()).isTrue();
        assertThat(found("聂小钥")).isEqualTo(1);
    }

    private <T> T inKeys(java.util.function.Supplier<T> work) {
        return Counties.call(
                QINGHE, () -> Acting.system(SystemActor.CHILD_KEYS, () -> transactions.execute(status -> work.get())));
    }

    private int found(String typed) {
        return people.as(office, () -> search.search(new SearchChildren.Query(typed, null, Paging.first())))
                .size();
    }

    private static CorrectChild.Command command(ChildId child, int version, ChildFacts facts) {
        return new CorrectChild.Command(child, version, facts, "与户口簿核对");
    }

    private ChildId registered(String name, AreaCode area) {
        return people.as(office, () -> acts.register(ChildFacts.of(name, Sex.UNKNOWN, area)));
    }

    private static ChildFacts facts(String name) {
        return ChildFacts.of(name, Sex.UNKNOWN, MAITIAN_VILLAGE);
    }
}
