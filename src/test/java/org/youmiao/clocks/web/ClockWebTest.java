package org.youmiao.clocks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.DatabaseTest;
import org.youmiao.access.Acting;
import org.youmiao.access.Channel;
import org.youmiao.access.People;
import org.youmiao.access.Role;
import org.youmiao.access.SignIns;
import org.youmiao.access.SystemActor;
import org.youmiao.clocks.ClockId;
import org.youmiao.clocks.Clocks;
import org.youmiao.clocks.StartClock;
import org.youmiao.county.Counties;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Shanghai;
import org.youmiao.kernel.SubjectRef;

/** The clock of an assessment, over HTTP, as the browser and as a calling system. */
class ClockWebTest extends DatabaseTest {
    private static final String TOWNSHIP = "990001101000";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private Clocks clocks;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Clock time;

    @LocalServerPort
    private int port;

    private People.Person office;
    private String token = "";
    private ClockId clock = ClockId.next();

    @BeforeEach
    void aSupervisorHasAnAssessmentToSeeTo() {
        People.Person supervisor = people.having(Role.CHILD_SUPERVISOR, TOWNSHIP);
        office = people.having(Role.COUNTY_OFFICE, "990001000000");
        token = signIns.begin(supervisor.username(), People.PASSWORD, Channel.API);
        var start = StartClock.of(
                "ASSESS", new SubjectRef("thing", Ids.next()), "C-2026-0101", new AreaCode(TOWNSHIP), time.instant());
        clock = Counties.call(
                QINGHE,
                () -> Acting.system(SystemActor.CLOCKS, () -> transactions.execute(status -> clocks.start(start))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    private HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/clocks/" + clock.value() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpRequest.Builder page(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/clocks/" + clock.value() + path))
                .header("Accept", "text/html");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(page(path).header("Cookie", "youmiao=" + token));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        HttpResponse<String> form = get(path);
        Matcher csrf = TOKEN.matcher(form.body());
        assertThat(csrf.find())
                .as("the form at %s carries a token: %s", path, form.statusCode())
                .isTrue();
        String cookie = form.headers().allValues("Set-Cookie").stream()
                .map(header -> header.substring(0, header.indexOf(';')))
                .collect(Collectors.joining("; "));
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(page(path)
                .header("Cookie", "youmiao=" + token + "; " + cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&idempotencyKey=" + Ids.next() + "&_csrf=" + csrf.group(1))));
    }

    @Test
    void the_api_explains_the_date_day_by_day_and_names_the_nature_of_the_rule() throws Exception {
        HttpResponse<String> answer = send(api(""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(answer.body())
                .contains("\"nature\":\"PRODUCT_DEFAULT\"")
                .contains("\"counting\":\"START\"")
                .contains("\"ordinal\":5")
                .contains("\"state\":\"RUNNING\"");
    }

    @Test
    void an_extension_needs_the_version_that_was_seen_and_a_key_and_is_granted_once() throws Exception {
        String body = "{\"amount\":2,\"consentedBy\":\"" + office.id() + "\",\"reason\":\"等待学校材料\"}";
        String key = Ids.next().toString();
        HttpRequest.Builder request = api("/extensions")
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));

        HttpResponse<String> first = send(request);
        HttpResponse<String> again = send(request);
        HttpResponse<String> stale = send(api("/extensions")
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", Ids.next().toString())
                .POST(BodyPublishers.ofString(body)));
        HttpResponse<String> blind = send(api("/extensions")
                .header("Idempotency-Key", Ids.next().toString())
                .POST(BodyPublishers.ofString(body)));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(blind.statusCode()).isEqualTo(428);
    }

    @Test
    void what_the_rule_does_not_allow_is_a_problem_that_names_the_field() throws Exception {
        HttpResponse<String> answer = send(api("/extensions")
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", Ids.next().toString())
                .POST(BodyPublishers.ofString("{\"amount\":6,\"document\":\"未保办〔2026〕3 号\",\"reason\":\"等待材料\"}")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("clock.extension-too-long").contains("amount");
    }

    @Test
    void the_page_says_how_the_date_came_about_and_on_what_it_rests() throws Exception {
        HttpResponse<String> page = get("");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("这个日期怎么算的")
                .contains("作出评估")
                .contains("产品默认")
                .contains("5 个工作日")
                .contains("起算日，不计入")
                .contains("第 5 天，最后一天")
                .contains("暂停计时")
                .contains("延长期限");
    }

    @Test
    void a_pause_is_asked_for_with_consent_and_shown_in_the_history() throws Exception {
        LocalDate until = Shanghai.today(time).plusDays(3);
        HttpResponse<String> done = post(
                "/pause",
                Map.of(
                        "version",
                        "0",
                        "until.year",
                        String.valueOf(until.getYear()),
                        "until.month",
                        String.valueOf(until.getMonthValue()),
                        "until.day",
                        String.valueOf(until.getDayOfMonth()),
                        "consentedBy",
                        office.id().toString(),
                        "reason",
                        "家庭外出"));

        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(get("").body())
                .contains("暂停中")
                .contains("同意：" + office.name() + "。理由：家庭外出")
                .contains("恢复计时");
    }

    @Test
    void a_form_without_consent_comes_back_filled_in_and_says_what_is_missing() throws Exception {
        HttpResponse<String> again =
                post("/extension", Map.of("version", "0", "amount", "2", "consentedBy", "", "reason", "等待学校材料"));

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("没有同意不能暂停或延长").contains("等待学校材料");
    }
}
