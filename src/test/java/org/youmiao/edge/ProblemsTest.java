package org.youmiao.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest extends EdgeTest {
    private static final String THING = """
            {"id": "0198c9a4-2b1c-7e58-a2d4-5b8c3f6e7a10", "name": "桌子", "area": "511781109002",
             "parts": [{"name": "腿", "count": 4}]}""";

    @Test
    void aProperRequestIsAnsweredWithLocationVersionAndTheThing() {
        Answer made = postJson("/api/v1/things", THING);

        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        assertThat(made.response().headers().firstValue("Location"))
                .contains("/api/v1/things/0198c9a4-2b1c-7e58-a2d4-5b8c3f6e7a10");
        assertThat(made.response().headers().firstValue("ETag")).contains("\"0\"");
        assertThat(made.text("id")).isEqualTo("0198c9a4-2b1c-7e58-a2d4-5b8c3f6e7a10");
        assertThat(made.text("area")).isEqualTo("511781109002");
    }

    @Test
    void aMissingFieldIsNamed() {
        assertDeclined(
                postJson("/api/v1/things", THING.replace("\"name\": \"桌子\", ", "")), 400, "invalid.required", "name");
    }

    @Test
    void aNullWhereNoneMayBeIsNamed() {
        assertDeclined(postJson("/api/v1/things", THING.replace("\"桌子\"", "null")), 400, "invalid.required", "name");
    }

    @Test
    void aFieldThatDoesNotExistIsNamed() {
        assertDeclined(
                postJson("/api/v1/things", THING.replace("\"area\"", "\"colr\": 1, \"area\"")),
                400,
                "invalid.unknown-field",
                "colr");
    }

    @Test
    void aFieldInAListIsNamedByItsPlace() {
        assertDeclined(
                postJson("/api/v1/things", THING.replace("\"count\": 4", "\"count\": \"vier\"")),
                400,
                "invalid.number",
                "parts[0].count");
    }

    @Test
    void aValueOfAnotherTypeIsNeverBent() {
        assertDeclined(postJson("/api/v1/things", THING.replace("\"桌子\"", "7")), 400, "invalid.format", "name");
        assertDeclined(
                postJson("/api/v1/things", THING.replace("\"count\": 4", "\"count\": 4.5")),
                400,
                "invalid.number",
                "parts[0].count");
        assertDeclined(
                postJson(
                        "/api/v1/things",
                        THING.replace("\"parts\": [{", "\"parts\": {\"a\": [{").replace("}]}", "}]}}")),
                400,
                "invalid.format",
                "parts");
    }

    @Test
    void codesDatesAndIdentifiersAreCheckedByTheirOwnTypes() {
        assertDeclined(postJson("/api/v1/things", THING.replace("0198c9a4", "x")), 400, "invalid.uuid", "id");
        assertDeclined(
                postJson("/api/v1/things", THING.replace("511781109002", "511")), 400, "invalid.area-code", "area");
        assertDeclined(
                postJson("/api/v1/things", THING.replace("\"area\"", "\"colour\": \"BLUE\", \"area\"")),
                400,
                "invalid.choice",
                "colour");
        assertDeclined(
                postJson("/api/v1/things", THING.replace("\"area\"", "\"since\": \"2026-02-30\", \"area\"")),
                400,
                "invalid.date",
                "since");
    }

    @Test
    void everythingThatValidationFindsIsToldAtOnce() {
        Answer declined = postJson(
                "/api/v1/things", THING.replace("桌子", "长".repeat(21)).replace("\"count\": 4", "\"count\": 40"));

        assertThat(declined.status()).isEqualTo(400);
        assertThat(StreamSupport.stream(declined.body().path("errors").spliterator(), false)
                        .map(error -> error.path("field").asString() + " "
                                + error.path("type").asString() + " "
                                + error.path("detail").asString()))
                .containsExactlyInAnyOrder(
                        "name /problems/invalid.too-long 最多 20 个字。",
                        "parts[0].count /problems/invalid.at-most 不能大于 9。");
    }

    @Test
    void aBodyThatIsNoJsonIsDeclined() {
        assertDeclined(postJson("/api/v1/things", "{\"id\": "), 400, "invalid.json", "body");
        assertDeclined(postJson("/api/v1/things", ""), 400, "invalid.required", "body");
        assertDeclined(postJson("/api/v1/things", "[]"), 400, "invalid.json", "body");
        assertDeclined(postJson("/api/v1/things", THING + " {}"), 400, "invalid.json", "body");
        assertDeclined(
                postJson("/api/v1/things", THING.replace("\"area\"", "\"name\": \"凳子\", \"area\"")),
                400,
                "invalid.json",
                "body");
    }

    @Test
    void aMissingHeaderIsNamed() {
        assertDeclined(
                post("/api/v1/things", THING, "Content-Type", "application/json"),
                400,
                "invalid.required",
                "Idempotency-Key");
        assertDeclined(
                post("/api/v1/things", THING, "Content-Type", "application/json", "Idempotency-Key", "a b"),
                400,
                "invalid.idempotency-key",
                "Idempotency-Key");
    }

    @Test
    void aChangeWithoutItsVersionIsNotTriedAndAStaleOneIsDeclined() {
        String path = "/api/v1/things/0198c9a4-2b1c-7e58-a2d4-5b8c3f6e7a10";

        assertDeclined(put(path), 428, "precondition-required", "");
        assertDeclined(put(path, "If-Match", "\"6\""), 412, "stale", "");
        assertDeclined(put(path, "If-Match", "\"abc\""), 412, "stale", "");
        assertDeclined(put(path, "If-Match", "7"), 400, "invalid.etag", "If-Match");
        assertThat(put(path, "If-Match", "\"7\"").status()).isEqualTo(200);
        assertThat(put(path, "If-Match", "W/\"7\"").response().headers().firstValue("ETag"))
                .contains("\"8\"");
    }

    @Test
    void anIdentifierThatIsNoneIsNamedAsThePathNamesIt() {
        assertDeclined(get("/api/v1/things/7"), 400, "invalid.uuid", "id");
        assertDeclined(get("/api/v1/things/1-1-1-1-1"), 400, "invalid.uuid", "id");
    }

    @Test
    void whatTheWebLayerDeclinesHasTypesToo() {
        assertDeclined(get("/api/v1/nothing"), 404, "not-found", "");
        Answer method = send(request("/api/v1/things").DELETE());
        assertDeclined(method, 405, "method", "");
        assertThat(method.response().headers().firstValue("Allow").orElse("")).contains("GET", "POST");
        assertDeclined(
                post("/api/v1/things", "<a/>", "Content-Type", "text/xml", "Idempotency-Key", "k-1"),
                415,
                "media-type",
                "");
        assertDeclined(get("/api/v1/things?colour=BLUE"), 400, "invalid.choice", "colour");
        assertDeclined(get("/api/v1/beaten"), 412, "stale", "");
    }

    @Test
    void anUnforeseenFailureGivesANumberAndNothingElse(CapturedOutput output) {
        Answer broken = get("/api/v1/broken");

        assertDeclined(broken, 500, "unexpected", "");
        assertThat(broken.text("incident")).matches("[0-9A-F]{8}");
        assertThat(output).contains("incident " + broken.text("incident"));
    }

    @Test
    void theSentencesAreChineseUntilAnotherLanguageIsChosen() {
        assertThat(get("/api/v1/nothing").text("title")).isEqualTo("没有找到");
        assertThat(get("/api/v1/nothing", "Accept-Language", "en").text("title"))
                .isEqualTo("Not found");
        assertThat(get("/api/v1/nothing", "Cookie", "youmiao-language=en").text("title"))
                .isEqualTo("Not found");
    }

    @Test
    void eachTypeIsDescribedAtTheAddressThatItNames() {
        JsonNode problem = get("/api/v1/things/7").body();

        Answer page = get(problem.path("type").asString());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().body()).contains("invalid.uuid", "编号的格式不对。", "通用唯一识别码");
        assertThat(get("/problems/no-such-type").status()).isEqualTo(404);
        assertThat(get("/problems").response().body()).contains("invalid.cursor", "stale");
    }

    @Test
    void aPageTellsItInTheShell() {
        Answer missing = get("/nothing");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.response().headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(missing.response().body()).contains("<h1 class=\"ym-title\">没有找到</h1>", "没有这条记录，或者您无权知道它。");
    }

    @Test
    void toAPersonAnIdentifierThatIsNoneLeadsNowhere() {
        assertThat(get("/things/7").status()).isEqualTo(404);
    }

    @Test
    void whoIsNotSignedInIsLedToTheSignInAndBack() {
        Answer answer = get("/mine?of=%E6%9D%91");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.response().headers().firstValue("Location"))
                .contains("/sign-in?to=%2Fmine%3Fof%3D%25E6%259D%2591");
    }

    @Test
    void aFormSentAfterTheSignInEndedIsNotLost() {
        String csrf = "c5b1a7de-0f0e-4b53-9d51-5f7f3c1f2a10";
        Answer answer = post(
                "/mine",
                "facts=%E7%8B%AC%E8%87%AA%E5%9C%A8%E5%AE%B6&_csrf=" + masked(csrf),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                "XSRF-TOKEN=" + csrf);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().body())
                .contains("您已退出登录", "<input type=\"hidden\" name=\"facts\" value=\"独自在家\">", "action=\"/mine\"");
    }

    /** A token is sent masked with as many random bytes; zeros are as good as any. */
    private static String masked(String token) {
        byte[] bytes = new byte[2 * token.length()];
        System.arraycopy(token.getBytes(StandardCharsets.UTF_8), 0, bytes, token.length(), token.length());
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private Answer put(String path, String... headers) {
        return send(request(path, headers).PUT(HttpRequest.BodyPublishers.noBody()));
    }
}
