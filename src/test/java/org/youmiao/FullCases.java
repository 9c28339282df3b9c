package org.youmiao;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youmiao.access.People;
import org.youmiao.access.People.Person;
import org.youmiao.administration.EmergencyId;
import org.youmiao.administration.emergency.Emergencies;
import org.youmiao.administration.emergency.OpenInEmergency;
import org.youmiao.cases.CaseActs;
import org.youmiao.cases.CaseFixtures;
import org.youmiao.cases.CaseFixtures.Given;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.ReferralId;
import org.youmiao.cases.RiskLevel;
import org.youmiao.cases.assessment.CarryOutAssessment;
import org.youmiao.cases.closure.ClosureDecision;
import org.youmiao.cases.closure.ClosureReason;
import org.youmiao.cases.closure.DecideClosure;
import org.youmiao.cases.closure.ProposeClosure;
import org.youmiao.cases.file.CallMember;
import org.youmiao.cases.file.ElevateCase;
import org.youmiao.cases.file.TeamDuty;
import org.youmiao.cases.referral.AcknowledgeReferral;
import org.youmiao.cases.referral.AnswerReferral;
import org.youmiao.cases.referral.DisclosedPart;
import org.youmiao.cases.referral.ReferralFixtures;
import org.youmiao.cases.referral.ReferralStep;
import org.youmiao.cases.referral.SendReferral;
import org.youmiao.cases.referral.WithdrawReferral;
import org.youmiao.cases.timeline.LongLife;
import org.youmiao.http.PageClient;
import org.youmiao.kernel.Ids;
import org.youmiao.kernel.Now;

/** The cases of a {@link FullCounty}: one with everything in it, one that is about to be closed. */
@Component
class FullCases {
    private final People people;
    private final CaseFixtures cases;
    private final ReferralFixtures referrals;
    private final LongLife longLife;
    private final CaseActs acts;
    private final Work work;
    private final Clock clock;

    FullCases(
            People people,
            CaseFixtures cases,
            ReferralFixtures referrals,
            LongLife longLife,
            CaseActs acts,
            Work work,
            Clock clock) {
        this.people = people;
        this.cases = cases;
        this.referrals = referrals;
        this.longLife = longLife;
        this.acts = acts;
        this.work = work;
        this.clock = clock;
    }

    /** What is done about them. */
    @Component
    record Work(
            CallMember call,
            CarryOutAssessment assess,
            ProposeClosure propose,
            DecideClosure decide,
            SendReferral send,
            AnswerReferral answer,
            AcknowledgeReferral acknowledge,
            ElevateCase elevate,
            WithdrawReferral withdraw,
            OpenInEmergency emergency,
            Emergencies emergencies) {}

    void add(FullCounty.Made made, int port) {
        Given given = longLife.givenACaseInWhichEverythingHappened();
        made.people().put("lead", given.lead());
        made.people().put("supervisor", given.approver());
        made.records().put("case", given.id().value().toString());
        made.records().put("caseChild", given.child().value().toString());
        made.find(
                "caseReport",
                "SELECT report_id FROM case_report WHERE case_id = '"
                        + given.id().value() + "'");
        call(made, given, "provider", TeamDuty.PROVIDER);
        call(made, given, "helper", TeamDuty.CO_WORKER);
        call(made, given, "gone", TeamDuty.PROVIDER);
        String gone = made.person("gone").id().toString();
        PageClient.of(made.person("security"), port)
                .fillIn("/accounts/" + gone + "/grants/"
                        + FullCounty.told("SELECT id FROM account_grant WHERE account_id = '" + gone + "'") + "/end");
        people.as(
                given.lead(),
                () -> work.assess()
                        .carryOut(new CarryOutAssessment.Command(
                                given.id(), null, cases.answersFor(RiskLevel.YELLOW), Map.of(), null)));
        made.find(
                "measure",
                "SELECT m.id FROM measure m JOIN clock k ON k.subject_id = m.id WHERE m.case_id = '"
                        + given.id().value() + "' LIMIT 1");
        made.find(
                "deputyClock",
                "SELECT id FROM clock WHERE subject_id = '" + given.id().value()
                        + "' AND desk LIKE 'VILLAGE:%' AND deputy_desk LIKE 'STATION:%' LIMIT 1");
        made.find(
                "caseClock",
                "SELECT id FROM clock WHERE subject_id = '" + given.id().value() + "' LIMIT 1");
        Given ending = ending();
        made.records().put("ending", ending.id().value().toString());
        made.people().put("proposer", ending.lead());
        Given closed = ending();
        int version = acts.file(closed.lead(), closed.id()).version();
        people.as(
                closed.approver(),
                () -> work.decide()
                        .decide(new DecideClosure.Command(closed.id(), version, ClosureDecision.APPROVE, null)));
        made.records().put("closed", closed.id().value().toString());
        people.as(
                made.person("office"),
                () -> work.call()
                        .call(new CallMember.Command(
                                new CaseId(UUID.fromString(
                                        FullCounty.told("SELECT case_id FROM case_report WHERE report_id = '"
                                                + made.record("conflicted") + "'"))),
                                made.person("helper").id(),
                                TeamDuty.CO_WORKER,
                                null,
                                null)));
        elevated(made);
        referrals(made, given);
        emergencies(made, given);
    }

    /** A case that the office took up, to whose new team the helper was called. */
    private void elevated(FullCounty.Made made) {
        CaseId id = cases.givenAnOpenCase().id();
        Person office = made.person("office");
        int version = acts.file(office, id).version();
        people.as(office, () -> work.elevate().elevate(new ElevateCase.Command(id, version, "涉及该站人员。")));
        people.as(
                office,
                () -> work.call()
                        .call(new CallMember.Command(id, made.person("helper").id(), TeamDuty.CO_WORKER, null, null)));
        made.records().put("elevated", id.value().toString());
    }

    private void call(FullCounty.Made made, Given given, String member, TeamDuty duty) {
        people.as(
                given.lead(),
                () -> work.call()
                        .call(new CallMember.Command(
                                given.id(), made.person(member).id(), duty, null, null)));
    }

    /** A case whose closure was proposed by its lead. */
    private Given ending() {
        Given ending = cases.givenAnAssessedCase(RiskLevel.GREEN);
        int version = acts.file(ending.lead(), ending.id()).version();
        people.as(
                ending.lead(),
                () -> work.propose()
                        .propose(new ProposeClosure.Command(
                                ending.id(), version, Set.of(ClosureReason.NO_NEED_FOUND), "未见风险。")));
        return ending;
    }

    /** In each state in which it matters who looks. */
    private void referrals(FullCounty.Made made, Given given) {
        ReferralFixtures.Given agency = referrals.givenAnAgencyOf(given);
        ReferralFixtures.Given other = referrals.givenAnAgencyOf(given);
        made.people().put("liaison", agency.liaison());
        made.people().put("farLiaison", other.liaison());
        made.records().put("agency", agency.agency());
        made.records().put("otherAgency", other.agency());
        ReferralId completed = referral(made, "completed", agency);
        answer(agency.liaison(), completed, 1, ReferralStep.ACCEPT);
        answer(agency.liaison(), completed, 2, ReferralStep.COMPLETE);
        people.as(
                given.lead(),
                () -> work.acknowledge().acknowledge(new AcknowledgeReferral.Command(completed, 3, "已知悉。")));
        answer(agency.liaison(), referral(made, "declined", agency), 1, ReferralStep.DECLINE);
        ReferralId withdrawn = referral(made, "withdrawn", agency);
        people.as(given.lead(), () -> work.withdraw().withdraw(new WithdrawReferral.Command(withdrawn, 1, "改由学校办理。")));
        referral(made, "sent", agency);
        Instant lastYear = clock.instant().minus(Duration.ofDays(400));
        ReferralId longDone = people.as(
                given.lead(),
                () -> Now.at(
                        lastYear,
                        () -> work.send()
                                .send(ReferralFixtures.command(agency, Set.of(DisclosedPart.NAME)))
                                .sent()));
        made.records().put("longDone", longDone.value().toString());
        answer(agency.liaison(), longDone, 1, ReferralStep.ACCEPT, lastYear);
        answer(agency.liaison(), longDone, 2, ReferralStep.COMPLETE, lastYear);
    }

    private ReferralId referral(FullCounty.Made made, String name, ReferralFixtures.Given agency) {
        ReferralId id = referrals.givenAReferral(agency, DisclosedPart.NAME);
        made.records().put(name, id.value().toString());
        return id;
    }

    private void answer(Person liaison, ReferralId id, int version, ReferralStep step) {
        answer(liaison, id, version, step, clock.instant());
    }

    private void answer(Person liaison, ReferralId id, int version, ReferralStep step, Instant at) {
        people.as(
                liaison,
                () -> Now.at(at, () -> work.answer().answer(new AnswerReferral.Command(id, version, step, "情况说明。"))));
    }

    private void emergencies(FullCounty.Made made, Given given) {
        Person opener = made.person("opener");
        String number = acts.file(given.lead(), given.id()).number();
        for (String opened : new String[] {number, made.record("civilId")}) {
            EmergencyId id = new EmergencyId(Ids.next());
            people.as(
                    opener, () -> work.emergency().open(new OpenInEmergency.Command(id, opened, "夜间送来走失儿童，需要核实联系人。")));
            people.as(made.person("office"), () -> work.emergencies().review(id, "属实。"));
            made.records()
                    .put(
                            opened.equals(number) ? "caseOpening" : "opening",
                            id.value().toString());
        }
    }
}
