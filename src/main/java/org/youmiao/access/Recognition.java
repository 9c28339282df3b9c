package org.youmiao.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.county.Counties;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Actor;
import org.youmiao.kernel.Shanghai;

/**
 * Tells who carries a token. Nothing is remembered between requests, so that a sign-in, an account or a grant that has ended is
 * worth nothing at once; instead it is a single statement and costs each request one round trip.
 */
@Component
class Recognition {
    /** Last use is kept to the minute: reading is no reason to write. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final String NO_SUCH_SCHEMA = "3F000";

    private final JdbcClient statements;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Recognition(DataSource dataSource, JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.statements = JdbcClient.create(new SingleStatements(dataSource));
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who carries this token, if the sign-in is still good. */
    Optional<Acting> of(Token token) {
        Instant now = clock.instant();
        Optional<Found> found = find(token, now)
                .filter(one -> one.seenAt().plus(one.channel().idle()).isAfter(now));
        found.filter(one -> one.seenAt().plus(NOTED).isBefore(now)).ifPresent(one -> note(token, now));
        return found.map(one -> new Acting(
                one.actor(),
                GrantsToday.apart(one.actor().id(), one.grants()),
                new Acting.SignedIn(HexFormat.of().formatHex(token.digest()), one.mustChange()),
                one.openings()));
    }

    /** The county is six digits, so it cannot leave the name of the schema; one that is not served here has none. */
    private Optional<Found> find(Token token, Instant now) {
        try {
            return statements
                    .sql("SELECT * FROM " + token.county().schema() + ".recognise(?, ?, ?)")
                    .params(token.digest(), Rows.at(now), Shanghai.dateOf(now))
                    .query(Recognition::found);
        } catch (BadSqlGrammarException e) {
            if (e.getCause() instanceof SQLException cause && NO_SUCH_SCHEMA.equals(cause.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<Found> found(ResultSet rs) throws SQLException {
        if (!rs.next()) {
            return Optional.empty();
        }
        List<Grant> grants = new ArrayList<>();
        Found found = new Found(
                Actor.person(Rows.uuid(rs, "account"), rs.getString("name")),
                rs.getBoolean("must_change"),
                Channel.valueOf(rs.getString("channel")),
                Rows.instant(rs, "seen_at"),
                openings((UUID[]) rs.getArray("openings").getArray()),
                grants);
        do {
            if (rs.getString("role") != null) {
                grants.add(GrantsToday.grant(rs));
            }
        } while (rs.next());
        return Optional.of(found);
    }

    /** Records and openings in turn. */
    private static Map<UUID, UUID> openings(UUID[] pairs) {
        Map<UUID, UUID> openings = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            openings.put(pairs[i], pairs[i + 1]);
        }
        return openings;
    }

    private void note(Token token, Instant now) {
        Counties.call(
                token.county(),
                () -> Acting.system(
                        SystemActor.SIGN_IN,
                        () -> transactions.execute(
                                status -> jdbc.sql("UPDATE sign_in SET seen_at = ? WHERE token_digest = ?")
                                        .params(Rows.at(now), token.digest())
                                        .update())));
    }

    private record Found(
            Actor actor,
            boolean mustChange,
            Channel channel,
            Instant seenAt,
            Map<UUID, UUID> openings,
            List<Grant> grants) {}

    /** Connections on which each statement is a transaction of its own. */
    private static final class SingleStatements extends DelegatingDataSource {
        SingleStatements(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setAutoCommit(true);
            return connection;
        }
    }
}
