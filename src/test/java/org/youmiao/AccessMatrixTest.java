package org.youmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.youmiao.access.Channel;
import org.youmiao.access.People;
import org.youmiao.access.Permission;
import org.youmiao.access.Requires;
import org.youmiao.access.Role;
import org.youmiao.access.SignIns;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Every act and every endpoint, as every role. What is allowed stands in {@link Role} and nowhere else. */
class AccessMatrixTest extends DatabaseTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Autowired
    private SignIns signIns;

    @LocalServerPort
    private int port;

    @Test
    void noActIsDoneByARoleWithoutItsPermission() {
        Map<Role, People.Person> everyone = everyone();
        for (Object bean : context.getBeansOfType(Object.class).values()) {
            for (Method act : acts(bean)) {
                everyone.forEach((role, person) -> assertThat(refused(bean, act, person))
                        .as("%s.%s as %s is refused", act.getDeclaringClass().getSimpleName(), act.getName(), role)
                        .isEqualTo(role.ways(act.getAnnotation(Requires.class).value())
                                .isEmpty()));
            }
        }
    }

    @Test
    void noPageAndNoCallAnswersARoleWithoutItsPermission() throws Exception {
        Map<Role, People.Person> everyone = everyone();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Map.Entry<Role, People.Person> one : everyone.entrySet()) {
                String token = signIns.begin(one.getValue().username(), People.PASSWORD, Channel.API);
                for (Endpoint endpoint : endpoints()) {
                    check(http, endpoint, one.getKey(), ending(endpoint) ? anotherToken(one.getValue()) : token);
                }
            }
        }
    }

    /** Ends the sign-in that it is called with, which the other endpoints still need. */
    private static boolean ending(Endpoint endpoint) {
        return endpoint.method().equals("DELETE") && endpoint.path().equals("/api/v1/tokens/current")
                || endpoint.path().equals("/sign-out");
    }

    private String anotherToken(People.Person person) {
        return signIns.begin(person.username(), People.PASSWORD, Channel.API);
    }

    private void check(HttpClient http, Endpoint endpoint, Role role, String token)
            throws IOException, InterruptedException {
        if (endpoint.permission().isEmpty()) {
            return;
        }
        int status = call(http, endpoint, token);
        boolean may = !role.ways(endpoint.permission().get()).isEmpty();
        if (!may) {
            // A call that lacks a parameter may be declined for that before its act is asked; it is never answered.
            assertThat(status)
                    .as("%s %s as %s", endpoint.method(), endpoint.path(), role)
                    .isBetween(400, 499)
                    .isNotEqualTo(404);
        } else if (endpoint.method().equals("GET")) {
            assertThat(status).as("GET %s as %s", endpoint.path(), role).isNotEqualTo(403);
        }
    }

    @Test
    void aStrangerGetsNothingButTheOpenPages() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Endpoint endpoint : endpoints()) {
                if (endpoint.permission().isPresent()) {
                    assertThat(call(http, endpoint, null))
                            .as("%s %s without signing in", endpoint.method(), endpoint.path())
                            .satisfiesAnyOf(
                                    status -> assertThat(status).isBetween(400, 499),
                                    status -> assertThat(status).isEqualTo(303),
                                    status -> assertThat(status).isEqualTo(302));
                }
            }
        }
    }

    @Test
    void theMatrixIsWhatWasReviewed() {
        StringBuilder text = new StringBuilder(
                "# Who may call what\n\nMade from the code: each endpoint's act, its permission, and the"
                        + " ways in which each role has it (A area, T team, G agency, O own).\n\n| endpoint | permission |");
        Arrays.stream(Role.values())
                .forEach(role -> text.append(' ').append(role).append(" |"));
        text.append("\n|---|---|").append("---|".repeat(Role.values().length)).append('\n');
        for (Endpoint endpoint : endpoints()) {
            text.append("| `%s %s` | %s |"
                    .formatted(
                            endpoint.method(),
                            endpoint.path(),
                            endpoint.permission().map(Enum::name).orElse("open")));
            for (Role role : Role.values()) {
                text.append(' ')
                        .append(endpoint.permission()
                                .map(permission -> ways(role, permission))
                                .orElse("·"))
                        .append(" |");
            }
            text.append('\n');
        }
        Generated.compare("access-matrix.md", text.toString());
    }

    @Test
    void theDescriptionOfTheApiTellsThePermissionsThatTheActsRequire() throws IOException {
        Map<String, String> required = new TreeMap<>();
        for (Endpoint endpoint : endpoints()) {
            endpoint.permission()
                    .filter(permission -> endpoint.path().startsWith("/api/"))
                    .ifPresent(
                            permission -> required.put(endpoint.method() + " " + endpoint.path(), permission.name()));
        }
        assertThat(JsonMapper.shared()
                        .readValue(
                                new ClassPathResource("openapi/permissions.json").getContentAsByteArray(), Map.class))
                .isEqualTo(required);
    }

    private static String ways(Role role, Permission permission) {
        StringBuilder text = new StringBuilder();
        role.ways(permission)
                .forEach(way -> text.append(
                        switch (way) {
                            case AREA -> "A";
                            case TEAM -> "T";
                            case AGENCY -> "G";
                            case OWN -> "O";
                        }));
        return text.toString();
    }

    private Map<Role, People.Person> everyone() {
        Map<Role, People.Person> everyone = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String area = switch (role.level()) {
                case COUNTY -> "990001000000";
                case TOWNSHIP -> "990001101000";
                case VILLAGE -> "990001101201";
            };
            everyone.put(role, role.needsAgency() ? people.having(role, area, "education") : people.having(role, area));
        }
        return everyone;
    }

    private static List<Method> acts(Object bean) {
        return Stream.of(AopUtils.getTargetClass(bean).getMethods())
                .filter(method -> method.isAnnotationPresent(Requires.class))
                .filter(method -> !method.getDeclaringClass().getName().contains("Test"))
                .toList();
    }

    /** Calls the act with nothing in its arguments: the gate decides before they are looked at. */
    private boolean refused(Object bean, Method act, People.Person person) {
        Object[] nothing = Arrays.stream(act.getParameterTypes())
                .map(AccessMatrixTest::nothing)
                .toArray();
        try {
            act.setAccessible(true);
            people.as(person, () -> act.invoke(bean, nothing));
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof Problem problem && problem.type().equals("refused.permission");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static @org.jspecify.annotations.Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type.isPrimitive() ? (Object) 0 : null;
    }

    private List<Endpoint> endpoints() {
        return Endpoint.all(mappings);
    }

    private int call(HttpClient http, Endpoint endpoint, @org.jspecify.annotations.Nullable String token)
            throws IOException, InterruptedException {
        String path = endpoint.path().replaceAll("\\{[^}]+}", Ids.next().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(endpoint.method(), HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token).header("Cookie", "youmiao=" + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
