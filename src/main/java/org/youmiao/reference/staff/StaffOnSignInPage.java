package org.youmiao.reference.staff;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youmiao.administration.DemoAccounts;

/** Shows the offered staff on the sign-in page. */
@Component
class StaffOnSignInPage implements DemoAccounts {
    private final OfferedStaff offered;

    StaffOnSignInPage(OfferedStaff offered) {
        this.offered = offered;
    }

    @Override
    public List<DemoAccount> all() {
        return offered.all().stream()
                .map(member -> new DemoAccount(
                        member.username(), OfferedStaff.PASSWORD, member.name(), member.role(), member.where()))
                .toList();
    }
}
