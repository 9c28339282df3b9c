package org.youmiao.access;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.reflect.MethodSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youmiao.audit.Trail;
import org.youmiao.county.Rows;
import org.youmiao.kernel.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same request sent twice has one effect: the answer is kept beside the actor's key in the act's own transaction. The second
 * time the act fails, at the latest on the key's uniqueness, is rolled back and answered from the first: so a request that is sent
 * once, as nearly all are, costs no look for an earlier one. What an act only read is not kept: reading twice has no effect, and the
 * answer may hold what is someone's.
 */
@Component
public class OnceOnly {
    private static final ScopedValue<String> KEY = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Trail trail;
    private final Fingerprint fingerprint;

    OnceOnly(JdbcClient jdbc, JsonMapper json, Clock clock, Trail trail) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.trail = trail;
        this.fingerprint = new Fingerprint(json);
    }

    /** Binds the client's key to the request; the one act of the request is done under it. */
    public static <R, X extends Throwable> R under(String key, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(KEY, key).call(work);
    }

    /** Does the act; what it changed and its answer are kept together. */
    @Nullable Object answer(ProceedingJoinPoint call) throws Throwable {
        Object answer = call.proceed();
        if (KEY.isBound() && trail.tellsOfAChange()) {
            keep(fingerprint.of((MethodSignature) call.getSignature(), call.getArgs()), answer);
        }
        return answer;
    }

    /**
     * What the same request was answered before, if it was sent before.
     *
     * @throws ReusedKey if another request was sent under this key
     */
    Optional<Again> again(ProceedingJoinPoint call) {
        return KEY.isBound() ? kept().map(kept -> again(kept, call)) : Optional.empty();
    }

    /** An answer given a second time. */
    record Again(@Nullable Object answer) {}

    private Optional<Kept> kept() {
        return jdbc.sql("SELECT fingerprint, answer FROM once_only WHERE actor_id = ? AND key = ?")
                .param(Acting.required().actor().id())
                .param(KEY.get())
                .query((ResultSet rs, int row) -> new Kept(rs.getBytes(1), rs.getString(2)))
                .optional();
    }

    private Again again(Kept kept, ProceedingJoinPoint call) {
        MethodSignature signature = (MethodSignature) call.getSignature();
        if (!Arrays.equals(kept.fingerprint(), fingerprint.of(signature, call.getArgs()))) {
            throw new ReusedKey();
        }
        trail.replayed(Subjects.nameOf(signature.getDeclaringType()));
        Type type = signature.getMethod().getGenericReturnType();
        return new Again(type == void.class ? null : json.readValue(kept.answer(), json.constructType(type)));
    }

    private void keep(byte[] asked, @Nullable Object answer) {
        jdbc.sql("INSERT INTO once_only (actor_id, key, fingerprint, answer, at) VALUES (?, ?, ?, ?, ?)")
                .param(Acting.required().actor().id())
                .param(KEY.get())
                .param(asked)
                .param(json.writeValueAsString(answer))
                .param(Rows.at(clock.instant()))
                .update();
    }

    private record Kept(byte[] fingerprint, String answer) {}

    /** The key was used before, for something else. */
    static final class ReusedKey extends Problem {
        ReusedKey() {
            super(Kind.REUSED_KEY, "reused-key", "Idempotency-Key");
        }
    }
}
