package org.youmiao.people.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.edge.Cursor;
import org.youmiao.edge.Paging;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilIds;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.ChildrenActs;
import org.youmiao.people.Sex;

@Import(ChildrenActs.class)
class SearchChildrenTest extends DatabaseTest {
    private static final String MAITIAN_VILLAGE = "990001101201";
    private static final String CHAOYANG = "990001001001";

    @Autowired
    private ChildrenActs acts;

    @Autowired
    private SearchChildren search;

    @Test
    void theSameNameComesFirstThenLongerNamesThenTheSameSound() {
        ChildId same = registered("娄山", MAITIAN_VILLAGE);
        ChildId longer = registered("娄山岚", MAITIAN_VILLAGE);
        ChildId sounding = registered("楼珊", MAITIAN_VILLAGE);

        Found found = search(office(), "娄山");

        assertThat(found.groups()).extracting(Found.Group::match).containsExactly(Match.NAME, Match.PART, Match.SOUND);
        assertThat(children(found)).containsExactly(same, longer, sounding);
    }

    @ParameterizedTest
    @CsvSource({
        "李𬍛, 李𬍛",
        "赵𬍛𠮷, 𬍛𠮷",
        "阿卜杜热西提·买买提, 阿卜杜热西提买买提",
        "古丽米热・艾山, 米热 艾山",
        "ئابدۇراخمان, دۇراخ",
        "བཀྲ་ཤིས་སྒྲོལ་མ, བཀྲཤིས",
        "ꆈꌠꁱꂷ, ꌠꁱ",
        "ᠮᠣᠩᠭᠣᠯ, ᠣᠩᠭ",
        "Gulmire Hesen, ＧＵＬＭＩＲＥ",
        "夏侯文心, xiahouwenxin",
        "单于承业, shan yu cheng ye"
    })
    void aNameInAnyScriptIsFoundHoweverItsMarksAreWritten(String name, String typed) {
        ChildId child = registered(name, MAITIAN_VILLAGE);

        assertThat(children(search(office(), typed))).contains(child);
    }

    @Test
    void aChildIsFoundByTheNameInItsOwnScriptToo() {
        var office = office();
        ChildId child = people.as(
                office,
                () -> acts.register(ChildFacts.of("扎西顿珠", Sex.MALE, new AreaCode(MAITIAN_VILLAGE))
                        .withOtherName("བཀྲ་ཤིས་དོན་གྲུབ།")));

        assertThat(children(search(office, "དོན་གྲུབ"))).contains(child);
    }

    @Test
    void oneCharacterFindsOnlyNamesThatAreOneCharacterAndSaysSo() {
        ChildId one = registered("䶮", MAITIAN_VILLAGE);
        registered("刘䶮", MAITIAN_VILLAGE);

        Found found = search(office(), "䶮");

        assertThat(children(found)).containsExactly(one);
        assertThat(found.remark()).isEqualTo(Found.Remark.ONE_CHARACTER);
    }

    @Test
    void anIdentityNumberFindsItsChildAndASlipInItIsSaid() {
        var office = office();
        var civilId = CivilIds.of(LocalDate.of(2011, 4, 4), 402);
        ChildId child = people.as(
                office,
                () -> acts.register(ChildFacts.of("牛小满", Sex.UNKNOWN, new AreaCode(CHAOYANG))
                        .withCivilId(civilId)));
        String slip = civilId.value().substring(0, 16)
                + (civilId.value().charAt(16) == '1' ? "3" : "1")
                + civilId.value().charAt(17);

        assertThat(children(search(office, civilId.value().toLowerCase()))).containsExactly(child);
        assertThat(search(office, slip).remark()).isEqualTo(Found.Remark.NO_CIVIL_ID);
    }

    @Test
    void eachFindsOnlyWhatLiesWithinReach() {
        ChildId here = registered("鲍春雷", MAITIAN_VILLAGE);
        ChildId there = registered("鲍春雷", CHAOYANG);
        var director = people.having(Role.CHILD_DIRECTOR, MAITIAN_VILLAGE);
        var station = people.having(Role.STATION_WORKER, "990001001000");
        var elsewhere = people.having(Role.COUNTY_OFFICE, "511781000000");
        var liaison = people.having(Role.AGENCY_LIAISON, "990001000000", "police");

        assertThat(children(search(office(), "鲍春雷"))).containsExactlyInAnyOrder(here, there);
        assertThat(children(search(director, "春雷"))).containsExactly(here);
        assertThat(children(search(station, "baochunlei"))).containsExactly(there);
        assertThat(children(search(elsewhere, "鲍春雷"))).isEmpty();
        assertThatThrownBy(() -> search(liaison, "鲍春雷")).hasMessage("refused.permission");
    }

    @Test
    void aLongListIsReadToItsEndPartByPart() {
        List<ChildId> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(registered("欧阳晴" + (char) ('一' + i), i % 2 == 0 ? MAITIAN_VILLAGE : CHAOYANG));
        }
        var office = office();
        List<ChildId> read = new ArrayList<>();
        String next = null;
        do {
            var paging = new Paging(next == null ? null : Cursor.parse(next), 3);
            Found part = people.as(office, () -> search.search(new SearchChildren.Query("阳晴", Match.PART, paging)));
            read.addAll(children(part));
            next = part.groups().getFirst().children().next();
        } while (next != null);

        assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whatWasTypedIsInNoTextOfTheQuery() {
        assertThat(new SearchChildren.Query("鲍春雷", null, Paging.first()).toString())
                .doesNotContain("鲍");
    }

    private Found search(People.Person who, String typed) {
        return people.as(who, () -> search.search(new SearchChildren.Query(typed, null, new Paging(null, 20))));
    }

    private static List<ChildId> children(Found found) {
        return found.groups().stream()
                .flatMap(group -> group.children().items().stream())
                .map(card -> card.id())
                .toList();
    }

    private ChildId registered(String name, String area) {
        return people.as(office(), () -> acts.register(ChildFacts.of(name, Sex.UNKNOWN, new AreaCode(area))));
    }

    private People.Person office() {
        return people.having(Role.COUNTY_OFFICE, "990001000000");
    }
}
