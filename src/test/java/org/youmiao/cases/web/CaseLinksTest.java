package org.youmiao.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.youmiao.DatabaseTest;
import org.youmiao.access.People.Person;
import org.youmiao.access.Role;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.closure.ClosureDecision;
import org.youmiao.cases.closure.ClosureReason;
import org.youmiao.cases.closure.DecideClosure;
import org.youmiao.cases.closure.ProposeClosure;
import org.youmiao.cases.referral.DisclosedPart;
import org.youmiao.cases.referral.ReferralFixtures;
import org.youmiao.http.Answer;
import org.youmiao.http.PageClient;

/** No page about cases shows a link or a button that leads nowhere, or where its reader may not go. */
class CaseLinksTest extends DatabaseTest {
    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*href=\"(/[^\"#]*)[\"#]");
    private static final Pattern POST = Pattern.compile("<form[^>]*method=\"post\"(?: action=\"(/[^\"]*)\")?");

    @Autowired
    private CaseFixtures fixtures;

    @Autowired
    private ReferralFixtures referrals;

    @Autowired
    private CaseActs acts;

    @Autowired
    private ProposeClosure propose;

    @Autowired
    private DecideClosure decide;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @LocalServerPort
    private int port;

    @Test
    void aFullCaseLeadsNobodyAstray() {
        var given = referrals.givenAFullCase();
        var referral = referrals.givenAReferral(given, DisclosedPart.NAME);
        UUID id = given.caseId().value();

        walk(given.worker(), id, referral.value(), given.child().value());
        walk(given.director(), id, referral.value(), given.child().value());
        walk(given.liaison(), id, referral.value(), given.child().value());
        walk(people.having(Role.STATION_WORKER, CaseFixtures.TOWNSHIP), id, referral.value());
        walk(people.having(Role.CHILD_SUPERVISOR, CaseFixtures.TOWNSHIP), id, referral.value());
        walk(people.having(Role.COUNTY_OFFICE, "990001000000"), id, referral.value());
    }

    @Test
    void aCaseInEachStateLeadsNobodyAstray() {
        for (CaseFixtures.Given given : List.of(
                fixtures.givenAnOpenCase(),
                fixtures.givenACaseWithASubmittedPlan(),
                fixtures.givenAPlannedCase(),
                proposed(),
                closed())) {
            for (Person person : List.of(given.lead(), given.approver(), given.director())) {
                walk(person, given.id().value());
            }
        }
    }

    @Test
    void aMemberFromElsewhereIsShownOnlyWhatIsForTheTeam() {
        var given = proposed();
        Person elsewhere = people.having(Role.CHILD_SUPERVISOR, CaseFixtures.OTHER_TOWNSHIP);
        PageClient.of(given.lead(), port)
                .fillIn(
                        "/cases/" + given.id().value() + "/team/new",
                        "account",
                        elsewhere.id().toString(),
                        "duty",
                        "CO_WORKER");

        Set<String> seen = walk(elsewhere, given.id().value());

        assertThat(seen)
                .contains("/cases/" + given.id().value() + "/closure")
                .noneMatch(path -> path.endsWith("/approval") || path.endsWith("/plan/draft"));
    }

    private CaseFixtures.Given proposed() {
        var given = fixtures.givenAnAssessedCase(RiskLevel.GREEN);
        int version = acts.file(given.lead(), given.id()).version();
        people.as(
                given.lead(),
                () -> propose.propose(new ProposeClosure.Command(
                        given.id(), version, Set.of(ClosureReason.GOALS_REACHED), "目标已达成。")));
        return given;
    }

    private CaseFixtures.Given closed() {
        var given = proposed();
        int version = acts.file(given.approver(), given.id()).version();
        people.as(
                given.approver(),
                () -> decide.decide(new DecideClosure.Command(given.id(), version, ClosureDecision.APPROVE, null)));
        return given;
    }

    /** Goes wherever a link leads from the lists and the pages of these records, and returns where that was. */
    private Set<String> walk(Person person, UUID... records) {
        PageClient client = PageClient.of(person, port);
        List<String> ours = Stream.of(records).map(UUID::toString).toList();
        Deque<String> next = new ArrayDeque<>(List.of("/worklist"));
        Set<String> seen = new LinkedHashSet<>(next);
        Stream.of("/cases?limit=200", "/referrals?limit=200", "/cases/" + ours.getFirst())
                .filter(start -> client.get(start).status() == 200)
                .forEach(start -> {
                    seen.add(start);
                    next.add(start);
                });
        Set<String> errors = new HashSet<>();
        while (!next.isEmpty()) {
            String path = next.pop();
            Answer page = client.follow(path);
            if (page.status() != 200) {
                errors.add(page.status() + " " + path);
            } else if (page.header("Content-Type").startsWith("text/html")) {
                posts(path, page).filter(action -> !isMapped(action)).forEach(action -> errors.add("POST " + action));
                links(page)
                        .filter(link -> ours.stream().anyMatch(link::contains)
                                || ours.stream().anyMatch(path::contains))
                        .filter(seen::add)
                        .forEach(next::add);
            }
        }
        assertThat(errors).as("what %s finds behind links", person.username()).isEmpty();
        return seen;
    }

    private static Stream<String> links(Answer page) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(page.body());
        while (link.find()) {
            links.add(link.group(1).replace("&amp;", "&"));
        }
        return links.stream();
    }

    /** Where the page's forms are sent; without an address, to the page itself. */
    private static Stream<String> posts(String path, Answer page) {
        List<String> actions = new ArrayList<>();
        Matcher form = POST.matcher(page.body());
        while (form.find()) {
            actions.add(form.group(1) == null ? path : form.group(1));
        }
        return actions.stream().map(action -> action.replaceFirst("\\?.*", ""));
    }

    private boolean isMapped(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContentType("application/x-www-form-urlencoded");
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return mappings.getHandler(request) != null;
        } catch (Exception notForPosts) {
            return false;
        }
    }
}
