package org.youmiao.reference.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.AccountSetup;
import org.youmiao.access.AccountSetup.NewAccount;
import org.youmiao.access.AccountSetup.NewGrant;
import org.youmiao.access.Acting;
import org.youmiao.access.Reenactment;
import org.youmiao.access.Reenactment.Moment;
import org.youmiao.access.SystemActor;
import org.youmiao.county.Counties;
import org.youmiao.county.Making;
import org.youmiao.kernel.CountyCode;
import org.youmiao.kernel.Shanghai;
import org.youmiao.network.Agencies;
import org.youmiao.network.Areas;

/** Who works in the reference county, and giving them their accounts. */
@Component
public class Hiring {
    private final Areas areas;
    private final Agencies agencies;
    private final AccountSetup accounts;
    private final Reenactment reenactment;
    private final TransactionTemplate transactions;

    Hiring(
            Areas areas,
            Agencies agencies,
            AccountSetup accounts,
            Reenactment reenactment,
            TransactionTemplate transactions) {
        this.areas = areas;
        this.agencies = agencies;
        this.accounts = accounts;
        this.reenactment = reenactment;
        this.transactions = transactions;
    }

    /** The staff of a county whose areas and agencies are there; the same arguments give the same people. */
    public Staff staff(CountyCode county, Instant since, long seed) {
        return Counties.call(
                county,
                () -> Acting.system(
                        SystemActor.SETUP,
                        () -> Objects.requireNonNull(transactions.execute(
                                status -> Casting.staff(areas.all(), agencies.all(), since, seed)))));
    }

    /** Makes an account for each, from that moment on. */
    public void hire(Making making, Staff staff, Moment moment) {
        reenactment.at(
                making,
                moment,
                () -> Acting.system(
                        SystemActor.SETUP,
                        () -> transactions.execute(status -> {
                            accounts.make(
                                    making,
                                    staff.all().stream()
                                            .map(member -> account(member, Shanghai.dateOf(moment.at())))
                                            .toList());
                            return true;
                        })));
    }

    private static NewAccount account(StaffMember member, LocalDate since) {
        return new NewAccount(
                member.id(),
                member.username(),
                member.name(),
                OfferedStaff.PASSWORD,
                false,
                null,
                member.areas().stream()
                        .map(area -> new NewGrant(member.role(), area, member.agency(), since, null))
                        .toList());
    }
}
