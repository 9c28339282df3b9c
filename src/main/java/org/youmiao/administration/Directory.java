package org.youmiao.administration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.access.Acting;
import org.youmiao.access.Colleagues;
import org.youmiao.access.Role;
import org.youmiao.access.SystemActor;
import org.youmiao.kernel.AreaCode;
import org.youmiao.network.Agencies;
import org.youmiao.network.Agency;

/**
 * What every signed-in person may know, for where no act is running: the header of a page, and the choices of a form that comes
 * back filled in. Never called inside an act.
 */
@Component
public class Directory {
    private final Agencies agencies;
    private final Colleagues colleagues;
    private final Peers peers;
    private final TransactionTemplate transactions;

    Directory(Agencies agencies, Colleagues colleagues, Peers peers, TransactionTemplate transactions) {
        this.agencies = agencies;
        this.colleagues = colleagues;
        this.peers = peers;
        this.transactions = transactions;
    }

    /**
     * A colleague to choose.
     *
     * @param username name at sign-in
     * @param name     what people call the person
     * @param role     one of today's roles
     * @param area     where that role was given
     */
    public record Peer(String username, String name, Role role, AreaCode area) {}

    /** Today's member agencies. */
    public List<Agency> agencies() {
        return looking(agencies::today);
    }

    /** What people call the agency with this code. */
    public String agency(String code) {
        return looking(() -> agencies.label(code));
    }

    /** Names by account. */
    public Map<UUID, String> names(Collection<UUID> accounts) {
        return looking(() -> colleagues.names(accounts));
    }

    /** Who could stand in for the actor, by name: colleagues of the same townships, or of the same role. */
    public List<Peer> peers(Acting acting) {
        return looking(() -> peers.of(acting.actor().id()));
    }

    private <T> T looking(Supplier<T> question) {
        return Acting.system(
                SystemActor.DIRECTORY, () -> Objects.requireNonNull(transactions.execute(status -> question.get())));
    }
}
