package org.youmiao.administration.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youmiao.access.Acting;
import org.youmiao.access.Grant;
import org.youmiao.access.Permission;
import org.youmiao.administration.Directory;
import org.youmiao.county.Counties;
import org.youmiao.edge.Messages;
import org.youmiao.edge.Visitor;
import org.youmiao.edge.Visitors;
import org.youmiao.network.Area;
import org.youmiao.network.Areas;

/** How the header of a page calls whoever is signed in, and what the menu may show. */
@Component
class SignedInVisitors implements Visitors {
    private static final int DESKS_NAMED = 2;

    private final Areas areas;
    private final Directory directory;

    SignedInVisitors(Areas areas, Directory directory) {
        this.areas = areas;
        this.directory = directory;
    }

    @Override
    public @Nullable Visitor current(Messages t) {
        return Acting.now()
                .filter(acting -> !acting.actor().system())
                .map(acting -> visitor(acting, t))
                .orElse(null);
    }

    @Override
    public @Nullable String county() {
        return Acting.now().isPresent()
                ? areas.find(Counties.current().area()).map(Area::name).orElse(null)
                : null;
    }

    private Visitor visitor(Acting acting, Messages t) {
        Set<String> permissions = permissions(acting);
        boolean searches = permissions.contains(Permission.CHILD_READ.name());
        return new Visitor(acting.actor().name(), desk(acting, t), permissions, searches ? "/search" : null, null);
    }

    /** Before the first password is changed there is nothing that may be done, and so nothing to show. */
    private static Set<String> permissions(Acting acting) {
        return acting.mustChangePassword()
                ? Set.of()
                : Arrays.stream(Permission.values())
                        .filter(acting::may)
                        .map(Permission::name)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The own posts, the first two by name, and for whom the person stands in. */
    private String desk(Acting acting, Messages t) {
        UUID own = acting.actor().id();
        List<String> desks = acting.grants().stream()
                .filter(grant -> grant.holder().equals(own))
                .map(grant -> post(grant, t))
                .distinct()
                .toList();
        String named = desks.stream().limit(DESKS_NAMED).collect(Collectors.joining(t.get("desk.and")));
        String posts = desks.size() > DESKS_NAMED ? t.get("desk.and-more", named, desks.size()) : named;
        Set<UUID> absent = acting.grants().stream()
                .map(Grant::holder)
                .filter(holder -> !holder.equals(own))
                .collect(Collectors.toSet());
        return absent.isEmpty()
                ? posts
                : t.get(
                        "desk.standing-in",
                        posts,
                        String.join(t.get("desk.and"), directory.names(absent).values()));
    }

    private String post(Grant grant, Messages t) {
        String where =
                Optional.ofNullable(grant.agency()).map(directory::agency).orElseGet(() -> areas.label(grant.area()));
        return t.get(
                "desk."
                        + Objects.requireNonNull(grant.role())
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'),
                where);
    }
}
