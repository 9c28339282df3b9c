package org.youmiao.http;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
public record Answer(HttpResponse<String> response) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    /** Where the answer leads, or an empty text. */
    public String location() {
        return header("Location");
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The first cookie that is set under this name, with its attributes, or an empty text. */
    public String cookie(String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElse("");
    }

    public JsonNode json() {
        return JSON.readTree(body());
    }

    /** The value of the first input of this name, or an empty text. */
    public String input(String name) {
        Matcher found = Pattern.compile("<input[^>]*name=\"" + Pattern.quote(name) + "\"[^>]*value=\"([^\"]*)\"")
                .matcher(body());
        return found.find() ? found.group(1) : "";
    }
}
