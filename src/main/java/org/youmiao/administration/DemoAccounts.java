package org.youmiao.administration;

import java.util.List;
import org.youmiao.access.Role;

/** The accounts that the sign-in page of a demonstration offers to everyone; the room that makes them offers this. */
public interface DemoAccounts {

    /** One account for each role at least, in the order in which a visitor should try them. */
    List<DemoAccount> all();

    /**
     * An invented person whom anyone may be.
     *
     * @param username name at sign-in
     * @param password shown openly
     * @param name     what colleagues call the person
     * @param role     what the person does
     * @param where    the area, station or agency in words: 官渡镇
     */
    record DemoAccount(String username, String password, String name, Role role, String where) {}
}
