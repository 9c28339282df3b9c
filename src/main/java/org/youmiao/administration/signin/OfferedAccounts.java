package org.youmiao.administration.signin;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.youmiao.administration.DemoAccounts;
import org.youmiao.administration.DemoAccounts.DemoAccount;
import org.youmiao.county.Demonstration;

/** The accounts that the sign-in page offers: those of the demonstration, and outside it none, whatever a room holds ready. */
@Component
class OfferedAccounts {
    private final Demonstration demonstration;
    private final ObjectProvider<DemoAccounts> rooms;

    OfferedAccounts(Demonstration demonstration, ObjectProvider<DemoAccounts> rooms) {
        this.demonstration = demonstration;
        this.rooms = rooms;
    }

    List<DemoAccount> all() {
        return demonstration.on()
                ? rooms.stream().flatMap(room -> room.all().stream()).toList()
                : List.of();
    }
}
