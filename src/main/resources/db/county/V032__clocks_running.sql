-- Running and finished clocks with their history.

CREATE TABLE clock (
    id             uuid PRIMARY KEY,
    rule_code      text NOT NULL,
    rule_version   integer NOT NULL,
    subject_type   text NOT NULL CHECK (subject_type ~ '^[a-z][a-z-]{1,30}$'),
    subject_id     uuid NOT NULL,
    label          text NOT NULL CHECK (char_length(label) BETWEEN 1 AND 60),
    area           text NOT NULL CHECK (area ~ '^[0-9]{12}$'),
    desk           text NOT NULL CHECK (desk ~ '^(VILLAGE|STATION|SUPERVISOR|OFFICE|AGENCY|SECURITY|AUDIT|SYSTEM|PERSON):[A-Za-z0-9_-]{1,64}$'),
    deputy_desk    text CHECK (deputy_desk ~ '^(VILLAGE|STATION|OFFICE):[0-9]{6,12}$'),
    escalated_desk text CHECK (escalated_desk ~ '^(VILLAGE|STATION|SUPERVISOR|OFFICE|SECURITY):[0-9]{6,12}$'),
    second_escalated_desk text CHECK (second_escalated_desk ~ '^(VILLAGE|STATION|SUPERVISOR|OFFICE|SECURITY):[0-9]{6,12}$'),
    amount         integer NOT NULL CHECK (amount BETWEEN 1 AND 1100),
    extended_by    integer NOT NULL CHECK (extended_by >= 0),
    started_at     timestamptz NOT NULL,
    started_by     uuid NOT NULL,
    due_at         timestamptz NOT NULL CHECK (due_at > started_at),
    provisional    boolean NOT NULL,
    state          text NOT NULL CHECK (state IN ('RUNNING', 'PAUSED', 'STOPPED', 'CANCELLED')),
    paused_until   timestamptz,
    ended_at       timestamptz,
    ended_by       uuid,
    missed_at      timestamptz,
    steps_taken    integer NOT NULL CHECK (steps_taken >= 0),
    next_step_at   timestamptz,
    wake_at        timestamptz,
    version        integer NOT NULL,
    FOREIGN KEY (rule_code, rule_version) REFERENCES clock_rule,
    CHECK ((state = 'PAUSED') = (paused_until IS NOT NULL)),
    CHECK ((state IN ('STOPPED', 'CANCELLED')) = (ended_at IS NOT NULL)),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    CHECK (ended_at IS NULL OR wake_at IS NULL),
    CHECK (second_escalated_desk IS NULL OR second_escalated_desk <> escalated_desk)
);
CREATE UNIQUE INDEX clock_open ON clock (subject_id, rule_code) WHERE state IN ('RUNNING', 'PAUSED');
CREATE INDEX clock_subject ON clock (subject_id, started_at);
CREATE INDEX clock_desk ON clock (desk, due_at, id) WHERE state IN ('RUNNING', 'PAUSED');
-- What they include lets a desk's duties be counted without a look at the table.
CREATE INDEX clock_escalated ON clock (escalated_desk, due_at, id) INCLUDE (desk)
    WHERE state IN ('RUNNING', 'PAUSED') AND escalated_desk IS NOT NULL;
CREATE INDEX clock_second_escalated ON clock (second_escalated_desk, due_at, id) INCLUDE (desk, escalated_desk)
    WHERE state IN ('RUNNING', 'PAUSED') AND second_escalated_desk IS NOT NULL;
CREATE INDEX clock_deputy ON clock (deputy_desk, due_at, id) INCLUDE (desk, escalated_desk, second_escalated_desk)
    WHERE state IN ('RUNNING', 'PAUSED') AND deputy_desk IS NOT NULL;
CREATE INDEX clock_wake ON clock (wake_at, id) WHERE wake_at IS NOT NULL;
COMMENT ON TABLE clock IS 'Duties with their time limits. A missed clock stays missed.';
COMMENT ON COLUMN clock.id IS '[internal] UUIDv7';
COMMENT ON COLUMN clock.rule_code IS '[internal] Rule that it was started under';
COMMENT ON COLUMN clock.rule_version IS '[internal] Version of the rule';
COMMENT ON COLUMN clock.subject_type IS '[internal] Type of the record that the duty is about';
COMMENT ON COLUMN clock.subject_id IS '[internal] Which record';
COMMENT ON COLUMN clock.label IS '[internal] Number of a case, report or referral; never a name';
COMMENT ON COLUMN clock.area IS '[internal] Area of the record';
COMMENT ON COLUMN clock.desk IS '[internal] Whose duty it is';
COMMENT ON COLUMN clock.deputy_desk IS '[internal] Who sees it from its last day on';
COMMENT ON COLUMN clock.escalated_desk IS '[internal] First superior before whom it has been put';
COMMENT ON COLUMN clock.second_escalated_desk IS '[internal] Superior before whom it has been put after that; the first keeps it';
COMMENT ON COLUMN clock.amount IS '[internal] Amount that applies, extensions included, in the rule''s unit';
COMMENT ON COLUMN clock.extended_by IS '[internal] How much of it are extensions';
COMMENT ON COLUMN clock.started_at IS '[internal] When it was started';
COMMENT ON COLUMN clock.started_by IS '[internal] Who did what started it';
COMMENT ON COLUMN clock.due_at IS '[internal] Last second that is in time';
COMMENT ON COLUMN clock.provisional IS '[internal] The date may move when a later year''s holidays are published';
COMMENT ON COLUMN clock.state IS '[internal] Running, paused, stopped because done, or cancelled because no longer owed';
COMMENT ON COLUMN clock.paused_until IS '[internal] When a pause ends by itself';
COMMENT ON COLUMN clock.ended_at IS '[internal] When it was stopped or cancelled';
COMMENT ON COLUMN clock.ended_by IS '[internal] Who did what ended it';
COMMENT ON COLUMN clock.missed_at IS '[internal] First second that was too late; never cleared';
COMMENT ON COLUMN clock.steps_taken IS '[internal] How many steps of escalation were taken';
COMMENT ON COLUMN clock.next_step_at IS '[internal] When the next step is due';
COMMENT ON COLUMN clock.wake_at IS '[internal] When the sweep must look at it next';
COMMENT ON COLUMN clock.version IS '[internal] Counts changes, for If-Match';

CREATE TABLE clock_event (
    id           uuid PRIMARY KEY,
    clock_id     uuid NOT NULL REFERENCES clock,
    kind         text NOT NULL CHECK (kind IN ('STARTED', 'PAUSED', 'RESUMED', 'EXTENDED', 'RECOMPUTED', 'ESCALATED',
                                               'HANDED_OVER', 'MISSED', 'STOPPED', 'CANCELLED')),
    at           timestamptz NOT NULL,
    actor_id     uuid NOT NULL,
    due_at       timestamptz NOT NULL,
    until_at     timestamptz,
    amount       integer CHECK (amount > 0),
    desk         text,
    consented_by uuid,
    document     text CHECK (char_length(document) BETWEEN 1 AND 100),
    reason       text CHECK (char_length(reason) BETWEEN 1 AND 500),
    CHECK (kind NOT IN ('PAUSED', 'EXTENDED') OR (num_nonnulls(consented_by, document) = 1 AND reason IS NOT NULL)),
    CHECK (consented_by <> actor_id),
    CHECK (kind <> 'PAUSED' OR until_at > at),
    CHECK (kind <> 'EXTENDED' OR amount IS NOT NULL),
    CHECK (kind NOT IN ('ESCALATED', 'HANDED_OVER') OR desk IS NOT NULL)
);
CREATE INDEX clock_event_clock ON clock_event (clock_id, at);
COMMENT ON TABLE clock_event IS 'What happened to a clock, in order; nothing is changed or removed.';
COMMENT ON COLUMN clock_event.id IS '[internal] UUIDv7';
COMMENT ON COLUMN clock_event.clock_id IS '[internal] The clock';
COMMENT ON COLUMN clock_event.kind IS '[internal] What happened';
COMMENT ON COLUMN clock_event.at IS '[internal] When it took effect';
COMMENT ON COLUMN clock_event.actor_id IS '[internal] Account or background work';
COMMENT ON COLUMN clock_event.due_at IS '[internal] Due instant after it';
COMMENT ON COLUMN clock_event.until_at IS '[internal] When a pause ends by itself';
COMMENT ON COLUMN clock_event.amount IS '[internal] By how much it was extended, in the rule''s unit';
COMMENT ON COLUMN clock_event.desk IS '[internal] Desk before which it was put or to which it was handed';
COMMENT ON COLUMN clock_event.consented_by IS '[personal] Account that agreed to a pause or an extension: never the one that made it';
COMMENT ON COLUMN clock_event.document IS '[internal] Document that grants it, where a person need not agree';
COMMENT ON COLUMN clock_event.reason IS '[sensitive] Why, in the person''s own words';

CREATE TABLE clock_recompute (
    change_seq bigint NOT NULL,
    at         timestamptz NOT NULL,
    moved      integer NOT NULL CHECK (moved >= 0),
    own        boolean NOT NULL DEFAULT false,
    PRIMARY KEY (change_seq, own)
);
COMMENT ON TABLE clock_recompute IS 'Changes of the calendar for which this county''s open clocks have been recomputed.';
COMMENT ON COLUMN clock_recompute.change_seq IS '[internal] The change: in shared.calendar_change, or the county''s own in calendar_import';
COMMENT ON COLUMN clock_recompute.at IS '[internal] When';
COMMENT ON COLUMN clock_recompute.own IS '[internal] Whether it is an import of the county itself';
COMMENT ON COLUMN clock_recompute.moved IS '[internal] How many clocks got another date';

-- A duty is seen at its desks; by who may look into clocks, in the area of that permission; and with its record, by the act of the
-- room that keeps the record. That room adds a policy for members of a team.
ALTER TABLE clock ENABLE ROW LEVEL SECURITY;
CREATE POLICY clock_read ON clock FOR SELECT
    USING (subject_id = (SELECT shared.clock_subject())
        OR desk = ANY ((SELECT shared.desks())::text[])
        OR deputy_desk = ANY ((SELECT shared.desks())::text[])
        OR escalated_desk = ANY ((SELECT shared.desks())::text[])
        OR second_escalated_desk = ANY ((SELECT shared.desks())::text[])
        OR ((SELECT shared.power()) IN ('CLOCK_READ', 'CLOCK_EXTEND', 'SYSTEM_CLOCKS')
            AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[]))));
CREATE POLICY clock_add ON clock FOR INSERT WITH CHECK (started_by = (SELECT shared.actor()));
CREATE POLICY clock_change ON clock FOR UPDATE
    USING (subject_id = (SELECT shared.clock_subject())
        OR ((SELECT shared.power()) IN ('CLOCK_EXTEND', 'SYSTEM_CLOCKS')
            AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[]))));

ALTER TABLE clock_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY clock_event_read ON clock_event FOR SELECT USING (EXISTS (SELECT 1 FROM clock c WHERE c.id = clock_id));
CREATE POLICY clock_event_add ON clock_event FOR INSERT WITH CHECK (actor_id = (SELECT shared.actor()));

ALTER TABLE clock_recompute ENABLE ROW LEVEL SECURITY;
CREATE POLICY clock_recompute_all ON clock_recompute USING ((SELECT shared.power()) = 'SYSTEM_CLOCKS');

-- How many open duties the actor has at these desks, by when they are due; a desk at which the actor does not sit counts for nothing.
-- As the owner, since a row policy cannot be answered from an index and a busy desk has thousands; only numbers come out.
CREATE FUNCTION duty_counts(wanted text[], last_overdue timestamptz, last_today timestamptz, last_this_week timestamptz)
    RETURNS TABLE (overdue bigint, today bigint, this_week bigint, later bigint) LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    WITH mine AS (SELECT ARRAY(SELECT unnest(wanted) INTERSECT SELECT unnest(shared.desks())) AS desks),
    duty AS (
        SELECT due_at FROM clock
        WHERE state IN ('RUNNING', 'PAUSED') AND desk = ANY ((SELECT desks FROM mine)::text[])
        UNION ALL
        SELECT due_at FROM clock
        WHERE state IN ('RUNNING', 'PAUSED') AND escalated_desk IS NOT NULL
          AND escalated_desk = ANY ((SELECT desks FROM mine)::text[])
          AND NOT desk = ANY ((SELECT desks FROM mine)::text[])
        UNION ALL
        SELECT due_at FROM clock
        WHERE state IN ('RUNNING', 'PAUSED') AND second_escalated_desk IS NOT NULL
          AND second_escalated_desk = ANY ((SELECT desks FROM mine)::text[])
          AND NOT desk = ANY ((SELECT desks FROM mine)::text[])
          AND NOT escalated_desk = ANY ((SELECT desks FROM mine)::text[])
        UNION ALL
        SELECT due_at FROM clock
        WHERE state IN ('RUNNING', 'PAUSED') AND deputy_desk IS NOT NULL AND due_at <= last_today
          AND deputy_desk = ANY ((SELECT desks FROM mine)::text[])
          AND NOT desk = ANY ((SELECT desks FROM mine)::text[])
          AND (escalated_desk IS NULL OR NOT escalated_desk = ANY ((SELECT desks FROM mine)::text[]))
          AND (second_escalated_desk IS NULL OR NOT second_escalated_desk = ANY ((SELECT desks FROM mine)::text[])))
    SELECT count(*) FILTER (WHERE due_at <= last_overdue),
           count(*) FILTER (WHERE due_at > last_overdue AND due_at <= last_today),
           count(*) FILTER (WHERE due_at > last_today AND due_at <= last_this_week),
           count(*) FILTER (WHERE due_at > last_this_week)
    FROM duty;
END;

GRANT SELECT, INSERT, UPDATE ON clock TO ${app};
GRANT SELECT, INSERT ON clock_event, clock_recompute TO ${app};
