package org.youmiao.reference.staff;

import java.util.List;
import org.springframework.stereotype.Component;

/** Those whom a visitor of this demonstration may be; nobody where there is no reference county. */
@Component
public class OfferedStaff {
    /** The password of everyone in the reference county; shown openly. */
    public static final String PASSWORD = "Youmiao-2026";

    private volatile List<StaffMember> offered = List.of();

    /** The reference county is there. */
    public void offer(Staff staff) {
        offered = staff.offered();
    }

    /** In the order in which a visitor should try them. */
    public List<StaffMember> all() {
        return offered;
    }
}
