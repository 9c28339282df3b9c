package org.youmiao.cases.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youmiao.cases.CaseId;
import org.youmiao.cases.ReferralId;
import org.youmiao.edge.Form;
import org.youmiao.edge.Input;
import org.youmiao.edge.Paging;
import org.youmiao.edge.Reply;
import org.youmiao.edge.Screen;
import org.youmiao.edge.ScreenAgain;
import org.youmiao.edge.SeeOther;
import org.youmiao.edge.Statuses;
import org.youmiao.intake.ReportId;

/** Sending referrals, the agencies' inbox, answering and withdrawing. */
@Controller
class ReferralPages {
    private final ReferralDesk desk;
    private final SendReferral sendReferral;
    private final AnswerReferral answerReferral;
    private final AcknowledgeReferral acknowledgeReferral;
    private final WithdrawReferral withdrawReferral;
    private final ReadReferral readReferral;
    private final ListReferrals referrals;
    private final PrintReferral printReferral;

    ReferralPages(
            ReferralDesk desk,
            SendReferral sendReferral,
            AnswerReferral answerReferral,
            AcknowledgeReferral acknowledgeReferral,
            WithdrawReferral withdrawReferral,
            ReadReferral readReferral,
            ListReferrals referrals,
            PrintReferral printReferral) {
        this.desk = desk;
        this.sendReferral = sendReferral;
        this.answerReferral = answerReferral;
        this.acknowledgeReferral = acknowledgeReferral;
        this.withdrawReferral = withdrawReferral;
        this.readReferral = readReferral;
        this.referrals = referrals;
        this.printReferral = printReferral;
    }

    @GetMapping("/referrals")
    Screen list(
            @RequestParam(required = false) @Nullable ReferralBox box,
            @RequestParam(required = false) @Nullable ReferralState state,
            Paging paging) {
        return new ReferralScreens.ListScreen(
                referrals.list(new ListReferrals.Query(box, state), paging), state, paging.cursor() == null);
    }

    @GetMapping("/referrals/{id}")
    Screen one(@PathVariable ReferralId id) {
        return new ReferralScreens.ReferralScreen(readReferral.read(id, "READ"));
    }

    @GetMapping("/referrals/{id}/letter.pdf")
    ResponseEntity<byte[]> letter(@PathVariable ReferralId id) {
        return printReferral.print(id).answer();
    }

    @GetMapping("/cases/{caseId}/referrals")
    Screen ofCase(@PathVariable CaseId caseId) {
        return new ReferralScreens.CaseScreen(readReferral.show(caseId));
    }

    @GetMapping("/cases/{caseId}/referrals/new")
    Screen form(@PathVariable CaseId caseId, Form form) {
        ReferralDesk.Beginning beginning = desk.begin(caseId);
        Form filled = form.with("about", beginning.about().line())
                .withAll(
                        ReferralScreens.AGENCIES,
                        beginning.agencies().stream()
                                .map(agency -> agency.code() + " " + agency.name())
                                .toList())
                .withAll(
                        ReferralScreens.OPEN,
                        beginning.open().stream()
                                .map(open -> open.toAgency() + " " + open.number())
                                .toList());
        return referralForm(caseId, ReferralScreens.telling(filled, beginning.telling()));
    }

    @PostMapping("/cases/{caseId}/referrals/new")
    Reply send(@PathVariable CaseId caseId, Form sent) {
        Form form = sent.labelled("referral");
        List<Telling> now = new ArrayList<>();
        return form.submit(
                () -> {
                    SendReferral.Outcome outcome = sendReferral.send(form.read(in -> command(caseId, form, in)));
                    now.addAll(outcome.now());
                    return outcome.sent();
                },
                id -> SeeOther.to(address(id)).saying("referral.sent"),
                again -> referralForm(caseId, now.isEmpty() ? again : ReferralScreens.telling(again, now)));
    }

    @GetMapping("/referrals/{id}/answer")
    Screen answerForm(@PathVariable ReferralId id, Form form) {
        ReferralView referral = readReferral.read(id, "ANSWER_FORM");
        return answering(
                id,
                form.at(referral.version())
                        .with("about", referral.number())
                        .withAll(
                                "onOffer",
                                referral.answersOnOffer().stream()
                                        .map(Enum::name)
                                        .toList()));
    }

    @PostMapping("/referrals/{id}/answer")
    Reply answer(@PathVariable ReferralId id, Form sent) {
        Form form = sent.labelled("answer");
        try {
            return form.submit(
                    () -> answerReferral.answer(form.read(in -> new AnswerReferral.Command(
                            id, form.version(), in.choice("step", ReferralStep.class), in.optional("text", 2000)))),
                    answered -> SeeOther.to(address(id)).saying("answer.saved"),
                    again -> answering(id, again));
        } catch (ReferralProblem.Withdrawn withdrawn) {
            // What was typed is the agency's own: it gets it back for its file.
            return new ScreenAgain(
                    new ReferralScreens.WithdrawnScreen(withdrawn.number(), withdrawn.at(), form.value("text")),
                    Statuses.of(withdrawn.kind()));
        }
    }

    @GetMapping("/referrals/{id}/acknowledgement")
    Screen acknowledgementForm(@PathVariable ReferralId id, Form form) {
        ReferralView referral = readReferral.read(id, "ACKNOWLEDGEMENT_FORM");
        Form about = form.at(referral.version()).with("about", referral.number() + " · " + referral.agencyName());
        return acknowledging(
                id,
                referral.answers().isEmpty()
                        ? about
                        : ReferralScreens.answered(about, referral.answers().getLast()));
    }

    @PostMapping("/referrals/{id}/acknowledgement")
    Reply acknowledge(@PathVariable ReferralId id, Form form) {
        return form.labelled("acknowledgement")
                .submit(
                        () -> acknowledgeReferral.acknowledge(form.labelled("acknowledgement")
                                .read(in -> new AcknowledgeReferral.Command(
                                        id, form.version(), in.optional("note", 1000)))),
                        acknowledged -> SeeOther.to(address(id)).saying("acknowledgement.saved"),
                        again -> acknowledging(id, again));
    }

    @GetMapping("/referrals/{id}/withdrawal")
    Screen withdrawalForm(@PathVariable ReferralId id, Form form) {
        ReferralView referral = readReferral.read(id, "WITHDRAWAL_FORM");
        return withdrawing(
                id, form.at(referral.version()).with("about", referral.number() + " · " + referral.agencyName()));
    }

    @PostMapping("/referrals/{id}/withdrawal")
    Reply withdraw(@PathVariable ReferralId id, Form form) {
        return form.labelled("withdrawal")
                .submit(
                        () -> withdrawReferral.withdraw(form.labelled("withdrawal")
                                .read(in ->
                                        new WithdrawReferral.Command(id, form.version(), in.required("reason", 500)))),
                        withdrawn -> SeeOther.to(address(id)).saying("withdrawal.saved"),
                        again -> withdrawing(id, again));
    }

    private static ReferralScreens.ReferralForm referralForm(CaseId caseId, Form form) {
        return new ReferralScreens.ReferralForm(caseId, form.labelled("referral"));
    }

    private static ReferralScreens.AnswerForm answering(ReferralId id, Form form) {
        return new ReferralScreens.AnswerForm(id, form.labelled("answer"));
    }

    private static ReferralScreens.AcknowledgementForm acknowledging(ReferralId id, Form form) {
        return new ReferralScreens.AcknowledgementForm(id, form.labelled("acknowledgement"));
    }

    private static ReferralScreens.WithdrawalForm withdrawing(ReferralId id, Form form) {
        return new ReferralScreens.WithdrawalForm(id, form.labelled("withdrawal"));
    }

    private static SendReferral.Command command(CaseId caseId, Form form, Input in) {
        return new SendReferral.Command(
                caseId,
                new Referral.Request(
                        in.required("agency", 40),
                        in.required("purpose", 1000),
                        in.choice("basis", LegalBasis.class),
                        in.optional("basisNote", 300)),
                in.choices("parts", DisclosedPart.class),
                Set.copyOf(in.ids("withheld", ReportId::new)),
                ReferralScreens.seen(form));
    }

    private static String address(ReferralId id) {
        return "/referrals/" + id.value();
    }
}
