package org.youmiao.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardeningTest extends EdgeTest {
    private static final String CLOSE = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String THING = """
            {"id": "0198c9a4-2b1c-7e58-a2d4-5b8c3f6e7a10", "name": "桌子%s", "area": "511781109002",
             "parts": [{"name": "腿", "count": 4}]}""";

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "a\\udc00b", "\\ud83d\\ud83d"})
    void aCharacterThatCannotBeStoredIsDeclinedByItsFieldInJson(String character) {
        assertDeclined(postJson("/api/v1/things", THING.formatted(character)), 400, "invalid.characters", "name");
        assertDeclined(
                postJson("/api/v1/things", THING.formatted("").replace("腿", character)),
                400,
                "invalid.characters",
                "parts[0].name");
        Answer key = postJson(
                "/api/v1/things",
                THING.formatted("").replace("\"area\"", "\"scores\": {\"a" + character + "\": 1}, \"area\""));
        assertThat(key.status()).isEqualTo(400);
        assertThat(key.text("field")).isEqualTo("scores");
        assertTellsNothing(key.response().body());
    }

    @Test
    void anEmojiAndARareCharacterAreFine() {
        assertThat(postJson("/api/v1/things", THING.formatted("😀𠮷")).status()).isEqualTo(201);
        assertThat(get("/words?words=%F0%A0%AE%B7").response().body()).isEqualTo("𠮷");
    }

    @Test
    void aNulIsDeclinedByItsFieldInQueryAndForm() {
        Answer query = get("/api/v1/things?colour=RED%00");
        assertDeclined(query, 400, "invalid.characters", "colour");
        assertDeclined(get("/api/v1/things?cursor=%00"), 400, "invalid.characters", "cursor");

        Answer form = post("/words", "words=a%00b", "Content-Type", FORM);
        assertThat(form.status()).isEqualTo(400);
        assertThat(form.response().body()).contains("words：含有无法保存的字符");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ED%A0%80", "%C0%80", "%FF", "%zz", "%e4%b8", "%"})
    void badPercentEncodingIsDeclinedInQueryAndForm(String encoded) {
        String query = raw("GET /api/v1/things?colour=" + encoded + CLOSE);
        assertThat(query).matches("(?s)HTTP/1.1 400 .*");
        assertThat(query).contains("/problems/invalid.encoding", "\"field\":\"request\"");
        assertTellsNothing(query);
        assertThat(post("/words", "words=" + encoded, "Content-Type", FORM).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/things/%zz",
                "/api/v1/things/%",
                "/api/v1/things/%00",
                "/api/v1/things/%ED%A0%80",
                "/api/v1/things/..%2f..%2fetc",
                "/api/v1//things",
                "/api/v1/things;a=b",
                "/api/v1/things/%250a",
                "/%c0%ae%c0%ae/"
            })
    void anAddressThatIsNoneIsDeclinedWithoutRepeatingIt(String path) {
        String answer = raw("GET " + path + CLOSE);

        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*");
        assertThat(answer).doesNotContain(path);
        assertTellsNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nBad Header\u0001: y\r\nConnection: close\r\n\r\n"
            })
    void nonsenseIsDeclinedByTheServerWithoutItsName(String request) {
        String answer = raw(request);

        assertThat(answer).matches("(?s)HTTP/1.1 400 .*");
        assertTellsNothing(answer);
    }

    @Test
    void aBodyOfTenMegabytesIsDeclinedWhateverItSaysOfItself() {
        byte[] large = " ".repeat(10 * 1024 * 1024).getBytes(StandardCharsets.UTF_8);
        HttpRequest.BodyPublisher declared = HttpRequest.BodyPublishers.ofByteArray(large);
        HttpRequest.BodyPublisher chunked =
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));

        for (HttpRequest.BodyPublisher body : List.of(declared, chunked)) {
            Answer json = send(request("/api/v1/things", "Content-Type", "application/json", "Idempotency-Key", "k-2")
                    .POST(body));
            assertDeclined(json, 413, "too-large", "body");
        }
        for (HttpRequest.BodyPublisher body : List.of(declared, chunked)) {
            assertThat(send(request("/words", "Content-Type", FORM).POST(body)).status())
                    .isEqualTo(413);
        }
    }

    @Test
    void aLongTextWithinTheBodyIsDeclined() {
        Answer declined = postJson("/api/v1/things", THING.formatted("长".repeat(150_000)));

        assertThat(declined.status()).isEqualTo(400);
        assertThat(declined.text("type")).isEqualTo("/problems/invalid.json-limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void aHundredThousandBracketsAreDeclined(String bracket) {
        Answer declined = postJson("/api/v1/things", bracket.repeat(100_000));

        assertThat(declined.status()).isEqualTo(400);
        assertTellsNothing(declined.response().body());
    }

    @Test
    void depthWithinAFieldIsDeclinedByItsLimit() {
        Answer declined = postJson(
                "/api/v1/things", THING.formatted("").replace("[{\"name\"", "[".repeat(100_000) + "{\"name\""));

        assertThat(declined.status()).isEqualTo(400);
        assertThat(declined.text("field")).startsWith("parts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "2147483648", "1e9", "many", "99999999999999999999"})
    void aPageSizeBeyondTheBoundsIsDeclinedByItsName(String limit) {
        Answer declined = get("/api/v1/things?limit=" + limit);

        assertThat(declined.status()).as(declined.response().body()).isEqualTo(400);
        assertThat(declined.text("field")).isEqualTo("limit");
        assertThat(declined.text("type")).matches("/problems/invalid\\.(range|number)");
    }

    @Test
    void everyPageOfAListIsReachedByItsCursorAndNothingComesTwice() {
        List<Integer> seen = new ArrayList<>();
        String next = "";
        do {
            Answer slice = get("/api/v1/things?limit=50" + (next.isEmpty() ? "" : "&cursor=" + next));
            slice.body().path("items").forEach(item -> seen.add(item.asInt()));
            next = slice.text("next");
        } while (!next.isEmpty());

        assertThat(seen).hasSize(120).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aCursorThatWasTouchedIsDeclinedByItsName() {
        String cursor = get("/api/v1/things?limit=50").text("next");
        char swapped = cursor.charAt(5) == 'A' ? 'B' : 'A';

        assertDeclined(
                get("/api/v1/things?cursor=" + cursor.substring(0, 5) + swapped + cursor.substring(6)),
                400,
                "invalid.cursor",
                "cursor");
        assertDeclined(get("/api/v1/things?cursor=" + cursor.substring(1)), 400, "invalid.cursor", "cursor");
        assertDeclined(get("/api/v1/things?cursor=" + "A".repeat(2_000)), 400, "invalid.cursor", "cursor");
        assertDeclined(get("/api/v1/things?cursor=!!"), 400, "invalid.cursor", "cursor");
    }

    @Test
    void noNoiseInABodyBringsTheServerToFail() {
        Random random = new Random(511781);
        String proper = THING.formatted("");
        for (int i = 0; i < 500; i++) {
            StringBuilder noisy = new StringBuilder(proper);
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                int at = random.nextInt(noisy.length());
                char noise = (char) random.nextInt(0x300);
                if (random.nextBoolean()) {
                    noisy.setCharAt(at, noise);
                } else {
                    noisy.insert(at, "\"{}[]:,\\0\u2028".charAt(random.nextInt(10)));
                }
            }
            Answer answer = postJson("/api/v1/things", noisy.toString());
            assertThat(answer.status()).as(noisy.toString()).isIn(201, 400);
            if (answer.status() == 400) {
                assertTellsNothing(answer.response().body());
                assertThat(answer.text("field")).as(noisy.toString()).isNotBlank();
            }
        }
    }

    @Test
    void everyAnswerCarriesTheSecurityHeadersAndOnlyStaticFilesAreKept() {
        for (String path : List.of("/help", "/api/v1/things", "/nothing", "/assets/youmiao.css")) {
            var headers = get(path).response().headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.allValues("X-Content-Type-Options")).as(path).containsExactly("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("no-referrer");
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
        }
        assertThat(get("/help").response().headers().allValues("Cache-Control")).containsExactly("no-store");
        String address =
                get("/help").response().body().replaceAll("(?s).*href=\"(/assets/youmiao-[0-9a-f]+\\.css)\".*", "$1");
        assertThat(get(address).response().headers().firstValue("Cache-Control").orElse(""))
                .contains("max-age=31536000", "immutable");
    }
}
