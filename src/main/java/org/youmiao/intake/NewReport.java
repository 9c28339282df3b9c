package org.youmiao.intake;

import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CivilId;
import org.youmiao.kernel.Problem;
import org.youmiao.kernel.Text;
import org.youmiao.people.Phone;
import org.youmiao.people.Sex;

/**
 * A report to be taken in. What happened must be told; everything about the child may be unknown.
 *
 * @param situation       which of the nine
 * @param dangerNow       whether the child is in danger now, as the reporter sees it
 * @param policeCalled    whether the police were called; asked where there is danger now, else nothing
 * @param channel         how it came
 * @param account         what was seen or heard
 * @param occurredOn      the day on which it happened or was noticed
 * @param place           where
 * @param area            village or township where the child lives; none means unknown
 * @param stationInvolved whether someone of that township's station or of the village's committee, the director too, or kin of one,
 *     is involved
 * @param child           what is known of the child
 * @param caller          on whose behalf it is taken down, if not on the sender's own
 * @param anonymous       whether the reporter asks that nobody be told the name, the unit that screens included
 */
public record NewReport(
        ReportSituation situation,
        Answer dangerNow,
        @Nullable Answer policeCalled,
        ReportChannel channel,
        String account,
        @Nullable LocalDate occurredOn,
        @Nullable String place,
        @Nullable AreaCode area,
        boolean stationInvolved,
        ChildTold child,
        @Nullable Caller caller,
        boolean anonymous) {

    /** @throws Problem {@code invalid.…} naming the field */
    public NewReport {
        account = Text.required("account", account, 4000);
        place = Text.optional("place", place, 200);
        if (dangerNow != Answer.YES) {
            policeCalled = null;
        } else if (policeCalled == null) {
            throw Problem.invalid("policeCalled", "required");
        }
    }

    public boolean isUrgent() {
        return dangerNow == Answer.YES;
    }

    /**
     * A child as the reporter describes it.
     *
     * @param age           whole years, about
     * @param guardianName  name of someone who looks after the child
     * @param guardianPhone as it is dialled
     */
    public record ChildTold(
            @Nullable String name,
            Sex sex,
            @Nullable Integer age,
            @Nullable LocalDate bornOn,
            @Nullable CivilId civilId,
            @Nullable String school,
            @Nullable String guardianName,
            @Nullable String guardianPhone) {
        /** A child of whom nothing is known. */
        public static final ChildTold UNKNOWN = new ChildTold(null, Sex.UNKNOWN, null, null, null, null, null, null);

        /** @throws Problem {@code invalid.…} naming the field */
        public ChildTold {
            name = Text.optional("child.name", name, 60);
            school = Text.optional("child.school", school, 100);
            guardianName = Text.optional("child.guardianName", guardianName, 60);
            guardianPhone = Phone.typed("child.guardianPhone", guardianPhone);
            if (age != null && (age < 0 || age > 17)) {
                throw Problem.invalid("child.age", "range", 0, 17);
            }
        }

        /** The birth year that follows from identity number, birth date or age, in this order; by an age it may be one too late. */
        public OptionalInt bornYear(LocalDate today) {
            LocalDate born = civilId == null ? bornOn : civilId.bornOn();
            if (born != null) {
                return OptionalInt.of(born.getYear());
            }
            return age == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(today.minusYears(age).getYear());
        }

        /**
         * Whether this can be a minor on that day.
         *
         * @throws Problem {@code invalid.in-future} or {@code invalid.not-a-minor} naming the field
         */
        public void mustBeMinor(LocalDate today) {
            if (civilId != null) {
                mustBeMinor("child.civilId", civilId.bornOn(), today);
            }
            if (bornOn != null) {
                mustBeMinor("child.bornOn", bornOn, today);
            }
        }

        private static void mustBeMinor(String field, LocalDate born, LocalDate today) {
            if (born.isAfter(today)) {
                throw Problem.invalid(field, "in-future");
            }
            if (Period.between(born, today).getYears() >= 18) {
                throw Problem.invalid(field, "not-a-minor");
            }
        }
    }

    /**
     * Someone on whose behalf a report is taken down, such as a caller of the hotline. All may be unknown.
     *
     * @param name     as the person gave it
     * @param phone    for the feedback
     * @param relation what the person is to the child
     */
    public record Caller(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String relation) {
        /** Someone of whom nothing is known. */
        public static final Caller UNKNOWN = new Caller(null, null, null);

        /** @throws Problem {@code invalid.…} naming the field */
        public Caller {
            name = Text.optional("caller.name", name, 60);
            phone = Phone.typed("caller.phone", phone);
            relation = Text.optional("caller.relation", relation, 60);
        }
    }
}
