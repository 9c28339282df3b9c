package org.youmiao;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.youmiao.access.People;
import org.youmiao.access.People.Person;
import org.youmiao.access.Permission;
import org.youmiao.access.Role;
import org.youmiao.access.Way;
import org.youmiao.county.TestServer;
import org.youmiao.http.Answer;
import org.youmiao.http.ApiClient;
import org.youmiao.http.DescribedApi;
import org.youmiao.http.PageClient;

/**
 * Opens pages and makes calls about real records as everyone: each role in the records' area, the same role in another township, and the same role
 * in another county. Who has the permission there is answered; all others are told that there is nothing, and the trail has it.
 */
final class RecordAccess {
    private static final String COUNTY = "511781000000";
    private static final String TOWNSHIP = "511781109000";
    private static final String VILLAGE = "511781109002";

    private final People people;
    private final int port;
    private final List<Endpoint> endpoints;
    private final List<String> mistakes = new ArrayList<>();

    RecordAccess(People people, int port, List<Endpoint> endpoints) {
        this.people = people;
        this.port = port;
        this.endpoints = endpoints;
    }

    /** @param near whether the role was given for an area in which the records lie, or for the agency to which they were sent */
    record Caller(Role role, String where, boolean near, Person person, ApiClient api, PageClient pages) {}

    /**
     * Something that everyone tries.
     *
     * @param template the address with its variables
     * @param inEarnest whether also those try who may, since that can be done by several
     */
    record Attempt(String method, String template, boolean inEarnest, Function<Caller, Answer> trying) {
        static Attempt of(DescribedApi.Sent call) {
            return new Attempt(call.method(), call.template(), true, caller -> DescribedApi.send(caller.api(), call));
        }
    }

    /** What was answered to someone who should not be, or not answered to someone who should, or left no trace. */
    List<String> mistakes(Collection<Attempt> attempts) throws SQLException {
        for (Role role : Role.values()) {
            for (Caller caller : callers(role)) {
                int declined = 0;
                for (Attempt attempt : attempts) {
                    declined += isDeclined(caller, attempt) ? 1 : 0;
                }
                int traces = refusals(caller.person());
                if (traces != declined) {
                    mistakes.add(
                            "%s %s: %d declined, %d in the trail".formatted(role, caller.where(), declined, traces));
                }
            }
        }
        return mistakes;
    }

    private List<Caller> callers(Role role) {
        List<Caller> callers = new ArrayList<>();
        switch (role.level()) {
            case COUNTY -> {
                callers.add(caller(role, "near", COUNTY, "jyj"));
                callers.add(caller(role, "in another county", "990001000000", "jyj"));
                if (role.needsAgency()) {
                    callers.add(caller(role, "of another agency", COUNTY, "another"));
                }
            }
            case TOWNSHIP -> {
                callers.add(caller(role, "near", TOWNSHIP, ""));
                callers.add(caller(role, "in another township", "511781105000", ""));
                callers.add(caller(role, "in another county", "990001101000", ""));
            }
            case VILLAGE -> {
                callers.add(caller(role, "near", VILLAGE, ""));
                callers.add(caller(role, "in another village", "511781109001", ""));
                callers.add(caller(role, "in another county", "990001101201", ""));
            }
        }
        return callers;
    }

    private Caller caller(Role role, String where, String area, String agency) {
        Person person = role.needsAgency() ? people.having(role, area, agency) : people.having(role, area);
        return new Caller(
                role, where, where.equals("near"), person, ApiClient.of(person, port), PageClient.of(person, port));
    }

    private boolean isDeclined(Caller caller, Attempt attempt) {
        boolean may = mayDo(caller, attempt);
        if (may && !attempt.inEarnest()) {
            return false;
        }
        Answer answer = attempt.trying().apply(caller);
        if (!attempt.inEarnest() && answer.status() == 400) {
            // A form that is not filled in well enough is handed back before its act is asked.
            return false;
        }
        boolean declined = answer.status() == 403 || answer.status() == 404;
        boolean wrong = attempt.method().equals("GET") ? answer.status() != 200 : answer.status() == 400;
        if (declined == may || !declined && wrong) {
            mistakes.add("%s %s as %s %s: %d %s"
                    .formatted(
                            attempt.method(),
                            attempt.template(),
                            caller.role(),
                            caller.where(),
                            answer.status(),
                            answer.body().length() > 300 ? "" : answer.body()));
        }
        return declined;
    }

    /** What is about no record needs the permission only, wherever it was given. */
    private boolean mayDo(Caller caller, Attempt attempt) {
        return attempt.template().contains("{")
                ? caller.near() && mayReach(caller.role(), attempt)
                : !caller.role().ways(permission(attempt)).isEmpty();
    }

    /** By area; or through the agency, which reaches referrals only. Nobody here is on a team, or made the report. */
    private boolean mayReach(Role role, Attempt attempt) {
        Set<Way> ways = role.ways(permission(attempt));
        if (role == Role.COUNTY_OFFICE && attempt.template().endsWith("/reports/{id}/reporter")) {
            // The reporter is sealed from everyone but the unit that screens.
            return false;
        }
        return ways.contains(Way.AREA)
                || ways.contains(Way.AGENCY) && attempt.template().contains("/referrals/");
    }

    private Permission permission(Attempt attempt) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.method().equals(attempt.method())
                        && endpoint.path().equals(attempt.template()))
                .flatMap(endpoint -> endpoint.permission().stream())
                .findFirst()
                .orElseThrow();
    }

    private static int refusals(Person person) throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(TestServer.url(), TestServer.user(), TestServer.password());
                PreparedStatement query = owner.prepareStatement("SELECT count(*) FROM c" + person.county()
                        + ".audit_entry WHERE actor_id = ? AND kind = 'REFUSED'")) {
            query.setObject(1, person.id());
            try (ResultSet rs = query.executeQuery()) {
                rs.next();
                return rs.getInt(1);
            }
        }
    }
}
