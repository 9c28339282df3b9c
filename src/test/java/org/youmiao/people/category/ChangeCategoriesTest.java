package org.youmiao.people.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildCategory;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.ChildrenActs;
import org.youmiao.people.Sex;
import org.youmiao.people.read.ViewChild;

@Import(ChildrenActs.class)
class ChangeCategoriesTest extends DatabaseTest {
    private static final String VILLAGE = "990001101201";
    private static final LocalDate SPRING = LocalDate.of(2025, 3, 1);

    @Autowired
    private ChildrenActs acts;

    @Autowired
    private ChangeCategories categories;

    @Autowired
    private ViewChild view;

    private People.Person station;
    private ChildId child;

    @BeforeEach
    void aChild() {
        station = people.having(Role.STATION_WORKER, "990001101000");
        child = people.as(station, () -> acts.register(ChildFacts.of("岑小语", Sex.FEMALE, new AreaCode(VILLAGE))));
    }

    @Test
    void aChildMayBelongToSeveralGroupsAndAgainToOneThatItLeft() {
        add(ChildCategory.LEFT_BEHIND);
        UUID first = add(ChildCategory.NO_HUKOU);
        end(first, SPRING.plusMonths(2));
        add(ChildCategory.NO_HUKOU);

        assertThat(people.as(station, () -> view.view(child)).belongings()).hasSize(3);
        assertThat(people.as(station, () -> view.view(child)).card().categories())
                .containsExactly(ChildCategory.LEFT_BEHIND, ChildCategory.NO_HUKOU);
    }

    @Test
    void theSameGroupTwiceAtATimeIsDeclined() {
        add(ChildCategory.DROPOUT);

        assertThatThrownBy(() -> add(ChildCategory.DROPOUT)).hasMessage("child.already-in-category");
    }

    @Test
    void whatHasEndedIsNotEndedAgainAndNotBeforeItBegan() {
        UUID belonging = add(ChildCategory.LOW_INCOME);

        assertThatThrownBy(() -> end(belonging, SPRING.minusDays(1))).hasMessage("invalid.before-start");
        end(belonging, SPRING);
        assertThatThrownBy(() -> end(belonging, SPRING)).hasMessage("child.already-ended");
    }

    @Test
    void anInfectionIsKnownToThoseWhoWorkOnTheRecordAndNotToTheVillage() {
        add(ChildCategory.HIV_CHILD);
        add(ChildCategory.LEFT_BEHIND);
        var director = people.having(Role.CHILD_DIRECTOR, VILLAGE);

        assertThat(people.as(director, () -> view.view(child)).belongings())
                .extracting(Categories.Belonging::category)
                .containsExactly(ChildCategory.LEFT_BEHIND);
        assertThat(people.as(station, () -> categories.all(child)).belongings())
                .extracting(Categories.Belonging::category)
                .contains(ChildCategory.HIV_CHILD);
    }

    private UUID add(ChildCategory code) {
        return people.as(station, () -> categories.add(new ChangeCategories.Add(child, code, SPRING)));
    }

    private void end(UUID belonging, LocalDate until) {
        people.as(station, () -> {
            categories.end(new ChangeCategories.End(child, belonging, until));
            return true;
        });
    }
}
