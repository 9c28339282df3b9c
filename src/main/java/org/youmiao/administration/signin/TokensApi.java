package org.youmiao.administration.signin;

import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.youmiao.access.Channel;
import org.youmiao.access.SignIns;
import org.youmiao.administration.own.OwnAccount;

/** Signing in and out for calling systems. Open to everyone, like the sign-in page. */
@RestController
class TokensApi {
    private final SignIns signIns;
    private final OwnAccount account;
    private final Clock clock;

    TokensApi(SignIns signIns, OwnAccount account, Clock clock) {
        this.signIns = signIns;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Who signs in.
     *
     * @param username name of the account
     * @param password as at the sign-in page
     */
    public record Credentials(String username, String password) {
        @Override
        public String toString() {
            return "Credentials[" + username + "]";
        }
    }

    /**
     * A sign-in.
     *
     * @param token     to be sent as {@code Authorization: Bearer …}; shown once
     * @param expiresAt when it ends at the latest; two hours without use end it before
     */
    public record Issued(String token, Instant expiresAt) {}

    /** Begins a sign-in. Needs no Idempotency-Key: each call makes another token. */
    @PostMapping("/api/v1/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Issued signIn(@RequestBody Credentials credentials) {
        Instant latest = clock.instant().plus(Channel.API.longest());
        return new Issued(signIns.begin(credentials.username(), credentials.password(), Channel.API), latest);
    }

    /** Ends the sign-in of the token that the request carries. */
    @DeleteMapping("/api/v1/tokens/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut() {
        account.signOut();
    }
}
