package org.youmiao.administration.own;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.access.Acting;
import org.youmiao.access.Permission;
import org.youmiao.access.Role;
import org.youmiao.administration.AccountId;
import org.youmiao.county.Counties;
import org.youmiao.kernel.AreaCode;
import org.youmiao.kernel.CountyCode;

/** Who a calling system is signed in as. */
@RestController
class MeApi {
    private final OwnAccount account;

    MeApi(OwnAccount account) {
        this.account = account;
    }

    /**
     * The account behind the token.
     *
     * @param id          identifier
     * @param username    name of the account
     * @param name        name of the person
     * @param county      six-digit code
     * @param grants      roles in force today, those of absent colleagues included
     * @param permissions what these roles allow somewhere; where, follows from the grants
     */
    public record Me(
            AccountId id,
            String username,
            String name,
            CountyCode county,
            List<GrantView> grants,
            List<Permission> permissions) {}

    /**
     * A role in force today.
     *
     * @param role   which role
     * @param area   for which area
     * @param agency for which agency
     * @param where  the area or agency in words
     * @param from   first day
     * @param to     last day, if it ends
     * @param absent whose role it is, if the account only stands in
     */
    public record GrantView(
            Role role,
            AreaCode area,
            @Nullable String agency,
            String where,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String absent) {}

    /** The account behind the token, with its roles today. */
    @GetMapping("/api/v1/me")
    Me show() {
        Overview overview = account.overview();
        return new Me(
                overview.id(),
                overview.username(),
                overview.name(),
                Counties.current(),
                overview.grants().stream().map(MeApi::view).toList(),
                Arrays.stream(Permission.values())
                        .filter(Acting.required()::may)
                        .toList());
    }

    private static GrantView view(Overview.Held held) {
        return new GrantView(
                held.role(), held.area(), held.agency(), held.where(), held.from(), held.to(), held.absent());
    }
}
