package org.youmiao.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.youmiao.audit.Trail;
import org.youmiao.county.Counties;
import org.youmiao.county.Rows;
import org.youmiao.kernel.CountyCode;
import org.youmiao.kernel.Shanghai;

/**
 * Signs people in and recognises them again. Five wrong passwords in a row lock the account for half an hour; what exactly was
 * wrong is never said, and an unknown name takes as long as a wrong password.
 */
@Component
public class SignIns {
    /** Name of the cookie in which a browser carries its token. */
    public static final String COOKIE = "youmiao";

    private static final int TRIES = 5;
    private static final Duration LOCK = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final PasswordEncoder passwords;
    private final Recognition recognition;
    private final Trail trail;
    private final Clock clock;
    private final String nobodysHash;

    SignIns(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            PasswordEncoder passwords,
            Recognition recognition,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.passwords = passwords;
        this.recognition = recognition;
        this.trail = trail;
        this.clock = clock;
        this.nobodysHash = passwords.encode(UUID.randomUUID().toString());
    }

    /**
     * Checks name and password and begins a sign-in.
     *
     * @return the token that the client is to carry
     * @throws Refused {@code refused.sign-in-failed}
     */
    public String begin(String username, String password, Channel channel) {
        Optional<CountyCode> county = countyOf(username);
        if (county.isEmpty()) {
            passwords.matches(password, nobodysHash);
            throw Refused.signInFailed();
        }
        return Counties.call(
                county.get(),
                () -> Acting.system(SystemActor.SIGN_IN, () -> begin(county.get(), username, password, channel)));
    }

    private String begin(CountyCode county, String username, String password, Channel channel) {
        Credential credential = inTransaction(() -> credential(username));
        boolean right = passwords.matches(password, credential.hash());
        boolean open = credential.mayTry(clock.instant(), Shanghai.today(clock));
        Token token = Token.make(county);
        boolean begun = inTransaction(() -> {
            if (!open) {
                trail.signIn(credential.account(), "LOCKED_OR_ENDED");
                return false;
            }
            if (!right) {
                fail(credential);
                return false;
            }
            return remember(token, credential, channel);
        });
        if (!begun) {
            throw Refused.signInFailed();
        }
        return token.text();
    }

    /**
     * Looks again: guesses that were sent at the same time were all let in by what was read before, and may have locked the account
     * by now.
     */
    private boolean remember(Token token, Credential credential, Channel channel) {
        Instant now = clock.instant();
        UUID account = credential.account();
        int open =
                jdbc.sql("""
                        UPDATE credential SET failures = 0, locked_until = NULL
                        WHERE account_id = ? AND password_hash = ? AND (locked_until IS NULL OR locked_until <= ?)""").params(account, credential.hash(), Rows.at(now)).update();
        if (open == 0) {
            trail.signIn(account, "LOCKED_OR_ENDED");
            return false;
        }
        jdbc.sql(
                        "INSERT INTO sign_in (token_digest, account_id, channel, begun_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        token.digest(),
                        account,
                        channel.name(),
                        Rows.at(now),
                        Rows.at(now),
                        Rows.at(now.plus(channel.longest())))
                .update();
        trail.signIn(account, "SIGNED_IN:" + channel);
        return true;
    }

    /** Counts in the database, so that guesses sent at the same time count too. */
    private void fail(Credential credential) {
        Instant now = clock.instant();
        int counted = jdbc.sql("""
                        UPDATE credential SET failures = CASE WHEN failures + 1 >= :tries THEN 0 ELSE failures + 1 END,
                            locked_until = CASE WHEN failures + 1 >= :tries THEN :until::timestamptz END
                        WHERE account_id = :account AND (locked_until IS NULL OR locked_until <= :now)""")
                .param("tries", TRIES)
                .param("until", Rows.at(now.plus(LOCK)))
                .param("now", Rows.at(now))
                .param("account", credential.account())
                .update();
        trail.signIn(credential.account(), counted == 1 ? "WRONG_PASSWORD" : "LOCKED_OR_ENDED");
    }

    /** Who carries this token, if the sign-in is still good. */
    public Optional<Acting> recognise(String text) {
        return Token.parse(text).flatMap(recognition::of);
    }

    /** Whether this is the account's password; for changing it. */
    public boolean isPasswordOf(UUID account, String password) {
        String hash = jdbc.sql("SELECT password_hash FROM credential WHERE account_id = ?")
                .param(account)
                .query(String.class)
                .single();
        return passwords.matches(password, hash);
    }

    /** Ends this sign-in: its token is worth nothing from now on. */
    public void end(Acting.@Nullable SignedIn sign) {
        if (sign != null) {
            jdbc.sql("UPDATE sign_in SET ended_at = ? WHERE token_digest = ? AND ended_at IS NULL")
                    .params(Rows.at(clock.instant()), HexFormat.of().parseHex(sign.tokenDigest()))
                    .update();
        }
    }

    /** Ends all sign-ins of the account but this one. */
    public void endOthers(UUID account, Acting.@Nullable SignedIn kept) {
        byte[] digest = kept == null ? new byte[0] : HexFormat.of().parseHex(kept.tokenDigest());
        jdbc.sql("UPDATE sign_in SET ended_at = ? WHERE account_id = ? AND ended_at IS NULL AND token_digest <> ?")
                .params(Rows.at(clock.instant()), account, digest)
                .update();
    }

    private Optional<CountyCode> countyOf(String username) {
        return inTransaction(() -> jdbc.sql("SELECT county FROM shared.login WHERE username = ?")
                .param(username)
                .query((rs, row) -> new CountyCode(rs.getString(1)))
                .optional());
    }

    private Credential credential(String username) {
        return jdbc.sql("""
                        SELECT a.id, a.active, a.valid_from, a.valid_to, c.password_hash, c.locked_until
                        FROM account a JOIN credential c ON c.account_id = a.id WHERE a.username = ?""")
                .param(username)
                .query((rs, row) -> new Credential(
                        Rows.uuid(rs, "id"),
                        rs.getString("password_hash"),
                        rs.getBoolean("active"),
                        rs.getObject("valid_from", LocalDate.class),
                        Rows.dateOrNull(rs, "valid_to"),
                        Rows.instantOrNull(rs, "locked_until")))
                .single();
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private record Credential(
            UUID account,
            String hash,
            boolean active,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant lockedUntil) {

        boolean mayTry(Instant now, LocalDate today) {
            return active
                    && !today.isBefore(from)
                    && (to == null || !today.isAfter(to))
                    && (lockedUntil == null || !now.isBefore(lockedUntil));
        }
    }
}
