package org.youmiao.county;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.youmiao.kernel.CountyCode;

/**
 * Counties whose records are invented: makes each once, whole or not at all. What a making that was cut short left behind is thrown
 * away at the next start. Works as the owner of the tables; the application's account can neither begin nor end a making.
 */
@Component
public class DemoCounties {
    private final Demonstration demonstration;
    private final Migrations migrations;

    DemoCounties(Demonstration demonstration, Migrations migrations) {
        this.demonstration = demonstration;
        this.migrations = migrations;
    }

    /** How far a county's making is. */
    private enum Progress {
        NOT_BEGUN,
        CUT_SHORT,
        MADE
    }

    /** What came of asking for a county. */
    public enum Outcome {
        /** It was made just now. */
        MADE_NOW,
        /** It had been made before. */
        MADE_BEFORE,
        /** It has records of its own, which nobody invented: it stays as it is. */
        NOT_OURS
    }

    /**
     * Makes the county if that has not been done. Of two instances the second waits for the first.
     *
     * @param work fills the county, which has its tables and nothing in them
     * @throws IllegalStateException outside the demonstration
     */
    public Outcome make(CountyCode county, Consumer<Making> work) {
        if (!demonstration.on()) {
            throw new IllegalStateException("A county is invented in a demonstration only");
        }
        try (Connection owner = migrations.asOwner()) {
            execute(owner, "SELECT pg_advisory_lock(hashtext('youmiao demonstration " + county + "'))");
            Progress progress = progress(owner, county);
            if (progress == Progress.MADE) {
                return Outcome.MADE_BEFORE;
            }
            if (progress == Progress.NOT_BEGUN && hasAccounts(owner, county)) {
                return Outcome.NOT_OURS;
            }
            if (progress == Progress.CUT_SHORT) {
                throwAway(owner, county);
                migrations.county(county.value());
            }
            execute(owner, "INSERT INTO shared.demonstration (county, begun_at) VALUES ('" + county + "', now())");
            make(new Making(county), work);
            execute(owner, "UPDATE shared.demonstration SET made_at = now() WHERE county = '" + county + "'");
            return Outcome.MADE_NOW;
        } catch (SQLException e) {
            throw new IllegalStateException("The demonstration's county " + county + " could not be made", e);
        }
    }

    /** Asked to stop, the program does not wait for a making to come to its end. */
    private static void make(Making making, Consumer<Making> work) {
        Thread cutShort = new Thread(making::end, "cut-short");
        Runtime.getRuntime().addShutdownHook(cutShort);
        try {
            work.accept(making);
        } finally {
            if (!making.isOver()) {
                making.end();
                Runtime.getRuntime().removeShutdownHook(cutShort);
            }
        }
    }

    /** Whether the county's records are invented, so that everyone may know the passwords of its accounts. */
    public boolean isInvented(CountyCode county) {
        try (Connection owner = migrations.asOwner()) {
            return progress(owner, county) != Progress.NOT_BEGUN;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say whether county " + county + " is invented", e);
        }
    }

    private static Progress progress(Connection owner, CountyCode county) throws SQLException {
        try (PreparedStatement query =
                owner.prepareStatement("SELECT made_at IS NOT NULL FROM shared.demonstration WHERE county = ?")) {
            query.setString(1, county.value());
            try (ResultSet rs = query.executeQuery()) {
                if (!rs.next()) {
                    return Progress.NOT_BEGUN;
                }
                return rs.getBoolean(1) ? Progress.MADE : Progress.CUT_SHORT;
            }
        }
    }

    private static boolean hasAccounts(Connection owner, CountyCode county) throws SQLException {
        try (var statement = owner.createStatement();
                ResultSet rs =
                        statement.executeQuery("SELECT EXISTS (SELECT 1 FROM " + county.schema() + ".account)")) {
            rs.next();
            return rs.getBoolean(1);
        }
    }

    /** Only what belongs to a making that was never finished: nobody has worked in it. */
    private static void throwAway(Connection owner, CountyCode county) throws SQLException {
        execute(owner, "DROP SCHEMA " + county.schema() + " CASCADE");
        execute(owner, "DELETE FROM shared.login WHERE county = '" + county + "'");
        execute(owner, "DELETE FROM shared.demonstration WHERE county = '" + county + "'");
    }

    /** A county's code is six digits and can leave no quotes. */
    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
