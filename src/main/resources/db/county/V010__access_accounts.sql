-- Accounts, what they may do and since when, deputies, sign-ins.

CREATE TABLE account (
    id           uuid PRIMARY KEY,
    username     text NOT NULL CHECK (username ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
    display_name text NOT NULL CHECK (char_length(display_name) BETWEEN 1 AND 60),
    active       boolean NOT NULL,
    valid_from   date NOT NULL,
    valid_to     date CHECK (valid_to >= valid_from),
    version      integer NOT NULL,
    UNIQUE (username)
);
COMMENT ON TABLE account IS 'People who may sign in. Every signed-in person of the county may see who the others are.';
COMMENT ON COLUMN account.id IS '[internal] UUIDv7';
COMMENT ON COLUMN account.username IS '[internal] Name at sign-in; unique over all counties through shared.login';
COMMENT ON COLUMN account.display_name IS '[internal] What colleagues call this person';
COMMENT ON COLUMN account.active IS '[internal] Switched off by the security administrator';
COMMENT ON COLUMN account.valid_from IS '[internal] First day of use';
COMMENT ON COLUMN account.valid_to IS '[internal] Last day of use; none means until further notice';
COMMENT ON COLUMN account.version IS '[internal] Counts changes, for If-Match';

CREATE TABLE credential (
    account_id      uuid PRIMARY KEY REFERENCES account,
    password_hash   text NOT NULL,
    must_change     boolean NOT NULL,
    set_at          timestamptz NOT NULL,
    failures        integer NOT NULL DEFAULT 0,
    locked_until    timestamptz
);
COMMENT ON TABLE credential IS 'Secrets of accounts, apart from the account so that no list can read them.';
COMMENT ON COLUMN credential.account_id IS '[internal] The account';
COMMENT ON COLUMN credential.password_hash IS '[secret] Argon2id';
COMMENT ON COLUMN credential.must_change IS '[internal] The next sign-in asks for a new password';
COMMENT ON COLUMN credential.set_at IS '[internal] When the password was set';
COMMENT ON COLUMN credential.failures IS '[internal] Wrong passwords in a row';
COMMENT ON COLUMN credential.locked_until IS '[internal] No sign-in before this instant';

CREATE TABLE account_grant (
    id         uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account,
    role       text NOT NULL CHECK (role ~ '^[A-Z_]{3,40}$'),
    area       text NOT NULL CHECK (area ~ '^[0-9]{12}$'),
    agency     text CHECK (agency ~ '^[a-z0-9-]{2,40}$'),
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from - 1),
    given_by   uuid NOT NULL,
    given_at   timestamptz NOT NULL,
    ended_by   uuid
);
CREATE INDEX account_grant_account ON account_grant (account_id);
CREATE INDEX account_grant_role ON account_grant (role, area);
COMMENT ON TABLE account_grant IS 'A role, in an area, for an agency where the role needs one, from a day to a day.';
COMMENT ON COLUMN account_grant.id IS '[internal] UUIDv7';
COMMENT ON COLUMN account_grant.account_id IS '[internal] Who holds it';
COMMENT ON COLUMN account_grant.role IS '[internal] Code of the role';
COMMENT ON COLUMN account_grant.area IS '[internal] Twelve digits: a village, a township, or the county';
COMMENT ON COLUMN account_grant.agency IS '[internal] Code of the member agency that a liaison acts for';
COMMENT ON COLUMN account_grant.valid_from IS '[internal] First day';
COMMENT ON COLUMN account_grant.valid_to IS '[internal] Last day; none means until further notice; the day before the first means taken back at once';
COMMENT ON COLUMN account_grant.given_by IS '[internal] Security administrator who gave it';
COMMENT ON COLUMN account_grant.given_at IS '[internal] When it was given';
COMMENT ON COLUMN account_grant.ended_by IS '[internal] Security administrator who ended it';

CREATE TABLE deputy (
    id         uuid PRIMARY KEY,
    absent_id  uuid NOT NULL REFERENCES account,
    deputy_id  uuid NOT NULL REFERENCES account CHECK (deputy_id <> absent_id),
    valid_from date NOT NULL,
    valid_to   date NOT NULL CHECK (valid_to >= valid_from),
    set_by     uuid NOT NULL,
    set_at     timestamptz NOT NULL,
    ended_at   timestamptz
);
CREATE INDEX deputy_deputy ON deputy (deputy_id, valid_to);
CREATE INDEX deputy_absent ON deputy (absent_id, valid_to);
COMMENT ON TABLE deputy IS 'Who stands in for whom during leave: the deputy has the absent person''s grants and duties meanwhile.';
COMMENT ON COLUMN deputy.id IS '[internal] UUIDv7';
COMMENT ON COLUMN deputy.absent_id IS '[internal] Who is on leave';
COMMENT ON COLUMN deputy.deputy_id IS '[internal] Who stands in';
COMMENT ON COLUMN deputy.valid_from IS '[internal] First day of leave';
COMMENT ON COLUMN deputy.valid_to IS '[internal] Last day of leave';
COMMENT ON COLUMN deputy.set_by IS '[internal] Who arranged it';
COMMENT ON COLUMN deputy.set_at IS '[internal] When it was arranged';
COMMENT ON COLUMN deputy.ended_at IS '[internal] Ended early at this instant';

CREATE TABLE sign_in (
    token_digest bytea PRIMARY KEY CHECK (octet_length(token_digest) = 32),
    account_id   uuid NOT NULL REFERENCES account,
    channel      text NOT NULL CHECK (channel IN ('WEB', 'API')),
    begun_at     timestamptz NOT NULL,
    seen_at      timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    ended_at     timestamptz
);
CREATE INDEX sign_in_account ON sign_in (account_id) WHERE ended_at IS NULL;
COMMENT ON TABLE sign_in IS 'Sessions of the browser and tokens of the API; only the digest of the token is kept.';
COMMENT ON COLUMN sign_in.token_digest IS '[secret] SHA-256 of the token';
COMMENT ON COLUMN sign_in.account_id IS '[internal] Who signed in';
COMMENT ON COLUMN sign_in.channel IS '[internal] Browser or API';
COMMENT ON COLUMN sign_in.begun_at IS '[internal] When';
COMMENT ON COLUMN sign_in.seen_at IS '[internal] Last use, to the minute';
COMMENT ON COLUMN sign_in.expires_at IS '[internal] Absolute end';
COMMENT ON COLUMN sign_in.ended_at IS '[internal] Signed out, or ended by the security administrator';

CREATE TABLE break_glass (
    id           uuid PRIMARY KEY,
    account_id   uuid NOT NULL REFERENCES account,
    subject_type text NOT NULL CHECK (subject_type IN ('case', 'child')),
    subject_id   uuid NOT NULL,
    area         text NOT NULL CHECK (area ~ '^[0-9]{12}$'),
    reason       text NOT NULL CHECK (char_length(reason) BETWEEN 5 AND 500),
    opened_at    timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL CHECK (expires_at > opened_at)
);
CREATE INDEX break_glass_account ON break_glass (account_id, expires_at);
COMMENT ON TABLE break_glass IS 'Emergency access beyond one''s grants: with a reason, for a limited time, told to the county office and the security administrator.';
COMMENT ON COLUMN break_glass.id IS '[internal] UUIDv7';
COMMENT ON COLUMN break_glass.account_id IS '[internal] Who opened';
COMMENT ON COLUMN break_glass.subject_type IS '[internal] What was opened';
COMMENT ON COLUMN break_glass.subject_id IS '[internal] Which one';
COMMENT ON COLUMN break_glass.area IS '[internal] Area of the record';
COMMENT ON COLUMN break_glass.reason IS '[sensitive] Why, in the person''s own words';
COMMENT ON COLUMN break_glass.opened_at IS '[internal] From';
COMMENT ON COLUMN break_glass.expires_at IS '[internal] To';

CREATE TABLE break_glass_review (
    opening_id  uuid NOT NULL REFERENCES break_glass,
    side        text NOT NULL CHECK (side IN ('OFFICE', 'SECURITY')),
    reviewed_at timestamptz NOT NULL,
    reviewed_by uuid NOT NULL,
    note        text NOT NULL CHECK (char_length(note) <= 500),
    PRIMARY KEY (opening_id, side)
);
COMMENT ON TABLE break_glass_review IS 'What the county office and the security administrator found when they looked into an emergency opening: each once, neither for the other.';
COMMENT ON COLUMN break_glass_review.opening_id IS '[internal] Which opening';
COMMENT ON COLUMN break_glass_review.side IS '[internal] Who looked: the county office or the security administrator';
COMMENT ON COLUMN break_glass_review.reviewed_at IS '[internal] When';
COMMENT ON COLUMN break_glass_review.reviewed_by IS '[internal] Which person';
COMMENT ON COLUMN break_glass_review.note IS '[sensitive] What was found';

CREATE TABLE once_only (
    actor_id    uuid NOT NULL,
    key         text NOT NULL CHECK (char_length(key) BETWEEN 1 AND 100),
    fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
    answer      text NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (actor_id, key)
);
COMMENT ON TABLE once_only IS 'Answers already given to a client key: the same request sent twice has one effect.';
COMMENT ON COLUMN once_only.actor_id IS '[internal] Who asked';
COMMENT ON COLUMN once_only.key IS '[internal] The client''s key';
COMMENT ON COLUMN once_only.fingerprint IS '[internal] SHA-256 of what was asked';
COMMENT ON COLUMN once_only.answer IS '[internal] Identifiers that were answered; no personal data';
COMMENT ON COLUMN once_only.at IS '[internal] When';

-- Row security
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY account_read ON account FOR SELECT USING ((SELECT shared.actor()) IS NOT NULL);
CREATE POLICY account_add ON account FOR INSERT WITH CHECK ((SELECT shared.power()) IN ('ACCOUNT_MANAGE', 'SYSTEM_SETUP'));
CREATE POLICY account_change ON account FOR UPDATE USING ((SELECT shared.power()) = 'ACCOUNT_MANAGE');

ALTER TABLE credential ENABLE ROW LEVEL SECURITY;
CREATE POLICY credential_read ON credential FOR SELECT
    USING ((SELECT shared.power()) IN ('SYSTEM_SIGN_IN', 'ACCOUNT_MANAGE')
        OR (account_id = (SELECT shared.actor()) AND (SELECT shared.power()) = 'OWN_ACCOUNT'));
CREATE POLICY credential_add ON credential FOR INSERT WITH CHECK ((SELECT shared.power()) IN ('ACCOUNT_MANAGE', 'SYSTEM_SETUP'));
CREATE POLICY credential_change ON credential FOR UPDATE
    USING ((SELECT shared.power()) IN ('SYSTEM_SIGN_IN', 'ACCOUNT_MANAGE')
        OR (account_id = (SELECT shared.actor()) AND (SELECT shared.power()) = 'OWN_ACCOUNT'));

ALTER TABLE account_grant ENABLE ROW LEVEL SECURITY;
CREATE POLICY account_grant_read ON account_grant FOR SELECT USING ((SELECT shared.actor()) IS NOT NULL);
CREATE POLICY account_grant_add ON account_grant FOR INSERT
    WITH CHECK ((SELECT shared.power()) IN ('ACCOUNT_MANAGE', 'SYSTEM_SETUP'));
CREATE POLICY account_grant_change ON account_grant FOR UPDATE USING ((SELECT shared.power()) = 'ACCOUNT_MANAGE');

ALTER TABLE deputy ENABLE ROW LEVEL SECURITY;
CREATE POLICY deputy_read ON deputy FOR SELECT USING ((SELECT shared.actor()) IS NOT NULL);
CREATE POLICY deputy_add ON deputy FOR INSERT
    WITH CHECK ((absent_id = (SELECT shared.actor()) AND (SELECT shared.power()) = 'OWN_ACCOUNT')
        OR (SELECT shared.power()) IN ('ACCOUNT_MANAGE', 'SYSTEM_SETUP'));
CREATE POLICY deputy_change ON deputy FOR UPDATE
    USING ((absent_id = (SELECT shared.actor()) AND (SELECT shared.power()) = 'OWN_ACCOUNT')
        OR (SELECT shared.power()) = 'ACCOUNT_MANAGE');

ALTER TABLE sign_in ENABLE ROW LEVEL SECURITY;
CREATE POLICY sign_in_all ON sign_in
    USING ((SELECT shared.power()) IN ('SYSTEM_SIGN_IN', 'ACCOUNT_MANAGE')
        OR (account_id = (SELECT shared.actor()) AND (SELECT shared.power()) = 'OWN_ACCOUNT'));

ALTER TABLE break_glass ENABLE ROW LEVEL SECURITY;
CREATE POLICY break_glass_read ON break_glass FOR SELECT
    USING (account_id = (SELECT shared.actor()) OR (SELECT shared.power()) IN ('BREAK_GLASS_REVIEW', 'SYSTEM_SIGN_IN'));
CREATE POLICY break_glass_add ON break_glass FOR INSERT
    WITH CHECK (account_id = (SELECT shared.actor()) AND (SELECT shared.power()) = 'BREAK_GLASS');

-- Nobody looks into one's own opening.
ALTER TABLE break_glass_review ENABLE ROW LEVEL SECURITY;
CREATE POLICY break_glass_review_read ON break_glass_review FOR SELECT USING ((SELECT shared.power()) = 'BREAK_GLASS_REVIEW');
CREATE POLICY break_glass_review_add ON break_glass_review FOR INSERT
    WITH CHECK ((SELECT shared.power()) = 'BREAK_GLASS_REVIEW' AND reviewed_by = (SELECT shared.actor())
        AND EXISTS (SELECT 1 FROM break_glass b WHERE b.id = opening_id AND b.account_id <> (SELECT shared.actor())));

ALTER TABLE once_only ENABLE ROW LEVEL SECURITY;
CREATE POLICY once_only_own ON once_only USING (actor_id = (SELECT shared.actor()));

-- What the running actor opened by breaking the glass, and still may see.
CREATE FUNCTION opened_by_me(wanted text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT b.subject_id FROM break_glass b
    WHERE b.account_id = shared.actor() AND b.subject_type = wanted
      AND b.expires_at > now();
END;

-- For whom an account stands in on a day. Nobody acts for a colleague whose account is switched off or past its last day.
CREATE FUNCTION absent_for(asked uuid, day date) RETURNS SETOF uuid LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT d.absent_id FROM deputy d JOIN account a ON a.id = d.absent_id
    WHERE d.deputy_id = asked AND d.ended_at IS NULL AND d.valid_from <= day AND d.valid_to >= day
      AND a.active AND a.valid_from <= day AND (a.valid_to IS NULL OR a.valid_to >= day);
END;

-- What an account may do on a day: its own grants, and those of absent colleagues for whom it stands in.
CREATE FUNCTION grants_on(asked uuid, day date) RETURNS TABLE (holder uuid, role text, area text, agency text)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT g.account_id, g.role, g.area, g.agency FROM account_grant g
    WHERE g.valid_from <= day AND (g.valid_to IS NULL OR g.valid_to >= day)
      AND (g.account_id = asked OR g.account_id IN (SELECT absent_for(asked, day)))
    ORDER BY g.account_id = asked DESC, g.role, g.area;
END;

-- Who carries the token with this digest, with the grants of the day and, as record and opening in turn, what the account holds open
-- in an emergency; nobody if the sign-in or the account has ended. As the owner
-- and in one statement, since every request begins with it, before it is known whose transaction it will be.
CREATE FUNCTION recognise(digest bytea, at timestamptz, day date)
    RETURNS TABLE (account uuid, name text, must_change boolean, channel text, seen_at timestamptz,
        openings uuid[], holder uuid, role text, area text, agency text)
    LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT a.id, a.display_name, c.must_change, s.channel, s.seen_at,
        coalesce((SELECT array_agg(u.id) FROM break_glass b CROSS JOIN LATERAL (VALUES (b.subject_id), (b.id)) u (id)
            WHERE b.account_id = a.id AND b.expires_at > at), '{}'),
        g.holder, g.role, g.area, g.agency
    FROM sign_in s JOIN account a ON a.id = s.account_id JOIN credential c ON c.account_id = a.id
    LEFT JOIN LATERAL grants_on(a.id, day) g ON true
    WHERE s.token_digest = digest AND s.ended_at IS NULL AND s.expires_at > at
      AND a.active AND a.valid_from <= day AND (a.valid_to IS NULL OR a.valid_to >= day);
END;

GRANT SELECT, INSERT, UPDATE ON account, credential, account_grant, deputy, sign_in TO ${app};
GRANT SELECT, INSERT ON break_glass, break_glass_review, once_only TO ${app};
