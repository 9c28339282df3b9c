package org.youmiao.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.http.Answer;
import org.youmiao.http.PageClient;
import org.youmiao.kernel.AreaCode;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.ChildrenActs;
import org.youmiao.people.Sex;

/** The pages about children, in a browser without script. */
@Import(ChildrenActs.class)
class ChildPagesTest extends DatabaseTest {
    private static final String VILLAGE = "990001101201";

    @Autowired
    private ChildrenActs acts;

    @LocalServerPort
    private int port;

    private People.Person person;
    private PageClient station;

    @BeforeEach
    void aStation() {
        person = people.having(Role.STATION_WORKER, "990001101000");
        station = PageClient.of(person, port);
    }

    @Test
    void aChildIsRegisteredAfterALookAtWhoMayBeTheSame() {
        registered("裘小禾");
        String[] child = {"name", "裘小合", "sex", "FEMALE", "bornYear", "2016", "area", VILLAGE};

        Answer look = station.post("/children/new", child);
        Answer made = station.post(
                "/children",
                "name",
                "裘小合",
                "sex",
                "FEMALE",
                "bornYear",
                "2016",
                "area",
                VILLAGE,
                "idempotencyKey",
                look.input("idempotencyKey"));

        assertThat(look.status()).isEqualTo(200);
        assertThat(look.body()).contains("登记前核对", "裘小禾", "姓名读音相同", "不是同一人，登记");
        assertThat(made.status()).isEqualTo(303);
        assertThat(station.follow(made.location()).body()).contains("已登记。", "裘小合", "麦田镇麦田村");
    }

    @Test
    void aFormWithFaultsComesBackFilledIn() {
        Answer answer = station.post("/children/new", "name", "裘小误", "civilId", "123", "area", VILLAGE);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("id=\"civilId-fault\"", "value=\"裘小误\"", "公民身份号码不正确");
    }

    @Test
    void aStationMayChooseOnlyAmongItsOwnVillages() {
        Answer form = station.get("/children/new");

        assertThat(form.body()).contains("value=\"" + VILLAGE + "\"").doesNotContain("990001001001");
    }

    @Test
    void theSecondOfTwoCorrectionsComesBackFilledIn() {
        String path = "/children/" + registered("裘小川").value();
        Answer first = station.get(path + "/correct");
        station.post(
                path + "/correct",
                "name",
                "裘晓川",
                "area",
                VILLAGE,
                "version",
                "1",
                "idempotencyKey",
                first.input("idempotencyKey"));

        Answer second = station.post(path + "/correct", "name", "裘筱川", "area", VILLAGE, "version", "1");

        assertThat(first.body()).contains("value=\"裘小川\"");
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.body()).contains("value=\"裘筱川\"", "您打开之后，他人已作更改");
        assertThat(station.get(path).body()).contains("裘晓川", "此前为：裘小川");
    }

    @Test
    void guardiansAndGroupsAreKeptOnTheChildsPage() {
        String path = "/children/" + registered("裘小苗").value();

        station.fillIn(
                path + "/guardians/new",
                "name",
                "裘父",
                "relation",
                "FATHER",
                "part",
                "GUARDIAN",
                "phone",
                "13800000000");
        station.fillIn(
                path + "/groups/new",
                "code",
                "LEFT_BEHIND",
                "since.year",
                "2024",
                "since.month",
                "9",
                "since.day",
                "1");

        assertThat(station.get(path).body()).contains("裘父", "父亲 · 监护人", "tel:13800000000", "农村留守儿童 · 自2024年9月1日起");
        assertThat(station.get(path + "/groups").body()).contains("不向家庭和公众展示");
    }

    @Test
    void theSearchOfTheHeadFindsTheChildAndSaysHow() {
        registered("裘小满");
        registered("裘晓蔓");

        Answer found = station.post("/search", "words", "裘小满");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).contains("姓名相同", "同音", "裘晓蔓");
        assertThat(station.post("/search", "words", "裘").body()).contains("只有一个字");
        assertThat(station.post("/search", "words", "裘无此人").body()).contains("没有找到");
        assertThat(station.get("/search").body()).contains("请输入要查找的姓名或号码");
    }

    @Test
    void theVillageDirectorReadsAndIsOfferedNothingToChange() {
        ChildId child = registered("裘小青");
        PageClient director = PageClient.of(people.having(Role.CHILD_DIRECTOR, VILLAGE), port);

        assertThat(director.get("/children").body()).doesNotContain("/children/new");
        assertThat(director.get("/children/" + child.value()).body())
                .contains("裘小青")
                .doesNotContain("/correct");
        assertThat(director.get("/children/" + child.value() + "/correct").status())
                .isEqualTo(403);
    }

    private ChildId registered(String name) {
        return people.as(person, () -> acts.register(ChildFacts.of(name, Sex.UNKNOWN, new AreaCode(VILLAGE))));
    }
}
