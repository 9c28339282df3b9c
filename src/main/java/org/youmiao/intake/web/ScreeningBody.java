package org.youmiao.intake.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youmiao.intake.ReportId;
import org.youmiao.intake.screening.Directors;
import org.youmiao.intake.screening.HandOver;
import org.youmiao.intake.screening.ReceiverKind;
import org.youmiao.intake.screening.Registration;
import org.youmiao.intake.screening.ScreenReport;
import org.youmiao.intake.screening.ScreeningOutcome;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilId;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;
import org.youmiao.people.ChildFacts;
import org.youmiao.people.ChildId;
import org.youmiao.people.Part;
import org.youmiao.people.Relation;
import org.youmiao.people.Sex;

/**
 * What a screener decided, as a calling system sends it.
 *
 * @param outcome       what becomes of the report
 * @param child         the registered child that it is about; a case needs this or {@code newChild}
 * @param newChild      a child who is to be registered
 * @param leftOut       which directors of the child's village are not called to the team of a new case; the others are
 * @param caseId        the case to join
 * @param handOver      who takes it over
 * @param reason        why; required to hand over and for no further action
 * @param withoutPolice why the police were not told; required where there is danger now, or what was told is a crime, and no notice
 *                      to the police is recorded
 */
record ScreeningBody(
        ScreeningOutcome outcome,
        @Nullable ChildId child,
        @Nullable NewChildBody newChild,
        @Nullable LeftOutBody leftOut,
        @Nullable UUID caseId,
        @Nullable HandOverBody handOver,
        @Nullable String reason,
        @Nullable String withoutPolice) {
    /** Where the fields stand in the body of which the act itself finds something wrong. */
    static final Map<String, String> PATHS = Map.of(
            "agency", "handOver.agency",
            "area", "newChild.area",
            "bornOn", "newChild.bornOn");

    /**
     * Directors who are not called to the team, since they or their kin may be involved.
     *
     * @param directors accounts, as the screening of the report lists them
     * @param reason    why not
     */
    record LeftOutBody(Set<UUID> directors, String reason) {
        Directors directorsChosen() {
            return new Directors(null, directors, Text.required("leftOut.reason", reason, 500));
        }
    }

    /**
     * What is known of a child who is to be registered.
     *
     * @param name     as far as it is known
     * @param sex      unknown if left out
     * @param bornOn   date of birth
     * @param bornYear year of birth, where only that is known
     * @param civilId  GB 11643 identity number
     * @param area     where the child lives
     * @param school   school or kindergarten
     * @param others   registered children whom the screening of the report, or {@code POST /api/v1/children/possible}, lists and who
     *                 are not this one; left out, none was shown. If there is one more who may be this one, the decision is declined
     * @param guardian who looks after the child
     */
    record NewChildBody(
            @Nullable String name,
            @Nullable Sex sex,
            @Nullable LocalDate bornOn,
            @Nullable Integer bornYear,
            @Nullable String civilId,
            AreaCode area,
            @Nullable String school,
            @Nullable Set<ChildId> others,
            @Nullable GuardianBody guardian) {

        Registration registration() {
            return new Registration(
                    facts(), others == null ? Set.of() : others, guardian == null ? null : guardian.guardian());
        }

        private ChildFacts facts() {
            return new ChildFacts(
                    name,
                    null,
                    sex == null ? Sex.UNKNOWN : sex,
                    bornOn,
                    bornYear,
                    civilId == null ? null : CivilId.typed("civilId", civilId),
                    null,
                    area,
                    null,
                    school);
        }
    }

    /**
     * Someone who looks after the child.
     *
     * @param name     of the person, or of the body
     * @param relation what the adult is to the child
     * @param part     guardian by law, or carer in daily life
     * @param phone    as it is dialled
     */
    record GuardianBody(
            String name,
            Relation relation,
            Part part,
            @Nullable String phone) {
        Registration.Guardian guardian() {
            return new Registration.Guardian(name, relation, part, phone);
        }
    }

    /**
     * Another county or agency.
     *
     * @param kind          another county, or a member agency
     * @param agency        code of the member agency
     * @param name          what the other county is called
     * @param receiptNumber number of its receipt; without one, the unit owes it until it is recorded
     */
    record HandOverBody(
            ReceiverKind kind,
            @Nullable String agency,
            @Nullable String name,
            @Nullable String receiptNumber) {
        HandOver receiver() {
            String receipt = Text.optional("receiptNumber", receiptNumber, 60);
            return switch (kind) {
                case COUNTY -> HandOver.toCounty(Text.required("name", name, 100), receipt);
                case AGENCY -> HandOver.toAgency(Text.required("agency", agency, 40), receipt);
            };
        }
    }

    /** @throws Problem {@code invalid.…} naming the field */
    ScreenReport.Command command(ReportId report, int version) {
        return new ScreenReport.Command(
                report,
                version,
                outcome,
                child,
                newChild == null ? null : Problem.under("newChild", newChild::registration),
                leftOut == null ? Directors.ALL : leftOut.directorsChosen(),
                caseId,
                handOver == null ? null : Problem.under("handOver", handOver::receiver),
                reason,
                withoutPolice);
    }
}
