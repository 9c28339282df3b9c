-- Who saw, changed or was refused what, when and why. The application can only add.
-- Lanes: each database connection continues one of 64 chains, so that writers do not wait for each other; checkpoints bind them.

CREATE TABLE audit_entry (
    lane         integer NOT NULL CHECK (lane BETWEEN 0 AND 63),
    seq          bigint NOT NULL CHECK (seq > 0),
    at           timestamptz NOT NULL,
    actor_id     uuid NOT NULL,
    power        text NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('READ', 'LIST', 'WRITE', 'REFUSED', 'SIGN_IN')),
    subject_type text NOT NULL,
    subject_id   uuid,
    detail       text NOT NULL CHECK (char_length(detail) <= 200),
    reason       text CHECK (char_length(reason) <= 500),
    digest       bytea NOT NULL CHECK (octet_length(digest) = 32),
    hash         bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (lane, seq)
);
CREATE INDEX audit_entry_at ON audit_entry (at);
CREATE INDEX audit_entry_subject ON audit_entry (subject_id, at) WHERE subject_id IS NOT NULL;
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, at);
COMMENT ON TABLE audit_entry IS 'The audit trail: reads, lists, writes, refusals and sign-ins, without content, chained by hashes in 64 lanes.';
COMMENT ON COLUMN audit_entry.lane IS '[internal] Which chain';
COMMENT ON COLUMN audit_entry.seq IS '[internal] Place in the chain, without gaps';
COMMENT ON COLUMN audit_entry.at IS '[internal] When, to the microsecond';
COMMENT ON COLUMN audit_entry.actor_id IS '[internal] Account or background work';
COMMENT ON COLUMN audit_entry.power IS '[internal] Permission under which it happened';
COMMENT ON COLUMN audit_entry.kind IS '[internal] Sort of event';
COMMENT ON COLUMN audit_entry.subject_type IS '[internal] Type of the record';
COMMENT ON COLUMN audit_entry.subject_id IS '[internal] Which record';
COMMENT ON COLUMN audit_entry.detail IS '[internal] What happened, as a code; never content';
COMMENT ON COLUMN audit_entry.reason IS '[sensitive] The reason that the actor gave, where one was asked';
COMMENT ON COLUMN audit_entry.digest IS '[internal] SHA-256 of the fields';
COMMENT ON COLUMN audit_entry.hash IS '[internal] SHA-256 of the previous hash, lane, place and digest';

CREATE TABLE audit_checkpoint (
    seq   bigint PRIMARY KEY CHECK (seq > 0),
    at    timestamptz NOT NULL,
    hash  bytea NOT NULL CHECK (octet_length(hash) = 32)
);
COMMENT ON TABLE audit_checkpoint IS 'Binds the heads of all lanes at an instant, so that the end of a lane cannot be cut off unseen.';
COMMENT ON COLUMN audit_checkpoint.seq IS '[internal] Place in the chain of checkpoints';
COMMENT ON COLUMN audit_checkpoint.at IS '[internal] When';
COMMENT ON COLUMN audit_checkpoint.hash IS '[internal] SHA-256 of the previous hash, place, instant and the heads that it binds';

-- Only lanes that have grown since they were last bound. No key to audit_entry: an entry that is gone must be found, not prevented.
CREATE TABLE audit_head_bound (
    lane       integer NOT NULL,
    seq        bigint NOT NULL,
    hash       bytea NOT NULL CHECK (octet_length(hash) = 32),
    checkpoint bigint NOT NULL REFERENCES audit_checkpoint,
    PRIMARY KEY (lane, seq)
);
CREATE INDEX audit_head_bound_checkpoint ON audit_head_bound (checkpoint, lane);
COMMENT ON TABLE audit_head_bound IS 'The ends of lanes that each checkpoint bound.';
COMMENT ON COLUMN audit_head_bound.lane IS '[internal] Which chain';
COMMENT ON COLUMN audit_head_bound.seq IS '[internal] Place of its last entry then';
COMMENT ON COLUMN audit_head_bound.hash IS '[internal] Hash of that entry';
COMMENT ON COLUMN audit_head_bound.checkpoint IS '[internal] Which checkpoint bound it';

-- The end of this connection's lane; callers hold the lane's advisory lock.
CREATE FUNCTION audit_head() RETURNS TABLE (lane integer, seq bigint, hash bytea) LANGUAGE sql VOLATILE SECURITY DEFINER
BEGIN ATOMIC
    SELECT l.lane, coalesce(e.seq, 0), coalesce(e.hash, decode(repeat('00', 32), 'hex'))
    FROM (SELECT pg_backend_pid() % 64 AS lane) l
    LEFT JOIN LATERAL (
        SELECT a.seq, a.hash FROM audit_entry a WHERE a.lane = l.lane ORDER BY a.seq DESC LIMIT 1) e ON true;
END;

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_entry_read ON audit_entry FOR SELECT USING ((SELECT shared.power()) IN ('AUDIT_READ', 'SYSTEM_AUDIT'));
CREATE POLICY audit_entry_add ON audit_entry FOR INSERT WITH CHECK (actor_id = (SELECT shared.actor()));
ALTER TABLE audit_checkpoint ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_checkpoint_read ON audit_checkpoint FOR SELECT USING ((SELECT shared.power()) IN ('AUDIT_READ', 'SYSTEM_AUDIT'));
CREATE POLICY audit_checkpoint_add ON audit_checkpoint FOR INSERT WITH CHECK ((SELECT shared.power()) = 'SYSTEM_AUDIT');
ALTER TABLE audit_head_bound ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_head_bound_read ON audit_head_bound FOR SELECT USING ((SELECT shared.power()) IN ('AUDIT_READ', 'SYSTEM_AUDIT'));
CREATE POLICY audit_head_bound_add ON audit_head_bound FOR INSERT WITH CHECK ((SELECT shared.power()) = 'SYSTEM_AUDIT');

GRANT SELECT, INSERT ON audit_entry, audit_checkpoint, audit_head_bound TO ${app};
