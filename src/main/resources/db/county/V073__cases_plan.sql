-- Plans, and the measures of those that were approved.

CREATE TABLE plan (
    id            uuid PRIMARY KEY,
    case_id       uuid NOT NULL,
    area          text NOT NULL,
    number        integer NOT NULL CHECK (number > 0),
    state         text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'IN_FORCE', 'REPLACED')),
    content       jsonb NOT NULL,
    authors       uuid[] NOT NULL CHECK (cardinality(authors) > 0),
    begun_at      timestamptz NOT NULL,
    submitted_at  timestamptz,
    submitted_by  uuid,
    decided_at    timestamptz,
    decided_by    uuid,
    decision_note text CHECK (char_length(decision_note) BETWEEN 1 AND 1000),
    version       integer NOT NULL,
    FOREIGN KEY (case_id, area) REFERENCES case_file (id, area) ON UPDATE CASCADE,
    UNIQUE (case_id, number),
    CHECK ((submitted_at IS NULL) = (submitted_by IS NULL)),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
    CHECK (state = 'DRAFT' OR submitted_at IS NOT NULL),
    CHECK (state IN ('DRAFT', 'SUBMITTED') OR decided_at IS NOT NULL),
    CHECK (state <> 'RETURNED' OR decision_note IS NOT NULL),
    -- The second person is never one of the first.
    CHECK (state = 'DRAFT' OR decided_by IS NULL OR (NOT decided_by = ANY (authors) AND decided_by <> submitted_by))
);
CREATE UNIQUE INDEX plan_one_pending ON plan (case_id) WHERE state IN ('DRAFT', 'SUBMITTED', 'RETURNED');
CREATE UNIQUE INDEX plan_one_in_force ON plan (case_id) WHERE state = 'IN_FORCE';
COMMENT ON TABLE plan IS 'Versions of the plan of a case: at most one in the making and one in force.';
COMMENT ON COLUMN plan.id IS '[internal] UUIDv7';
COMMENT ON COLUMN plan.case_id IS '[sensitive] Which case';
COMMENT ON COLUMN plan.area IS '[personal] Area of the case; scope of row security';
COMMENT ON COLUMN plan.number IS '[internal] Version, from one';
COMMENT ON COLUMN plan.state IS '[internal] Where it stands';
COMMENT ON COLUMN plan.content IS '[sensitive] Goals, measures, and what the child and the guardian said';
COMMENT ON COLUMN plan.authors IS '[internal] Everyone who wrote on it';
COMMENT ON COLUMN plan.begun_at IS '[internal] When begun';
COMMENT ON COLUMN plan.submitted_at IS '[internal] When put before a second person';
COMMENT ON COLUMN plan.submitted_by IS '[internal] By whom';
COMMENT ON COLUMN plan.decided_at IS '[internal] When approved or returned';
COMMENT ON COLUMN plan.decided_by IS '[internal] The second person';
COMMENT ON COLUMN plan.decision_note IS '[sensitive] What the second person wrote';
COMMENT ON COLUMN plan.version IS '[internal] Counts changes, for If-Match';

CREATE TABLE measure (
    id         uuid PRIMARY KEY,
    plan_id    uuid NOT NULL REFERENCES plan,
    case_id    uuid NOT NULL,
    area       text NOT NULL,
    ordinal    integer NOT NULL CHECK (ordinal > 0),
    goal       text NOT NULL CHECK (char_length(goal) BETWEEN 1 AND 500),
    what       text NOT NULL CHECK (char_length(what) BETWEEN 1 AND 500),
    who        text NOT NULL CHECK (who ~ '^(PERSON:[0-9a-f-]{36}|AGENCY:[a-z0-9-]{2,40})$'),
    due_on     date NOT NULL,
    state      text NOT NULL CHECK (state IN ('OPEN', 'DONE', 'NOT_DONE', 'REPLACED')),
    note       text CHECK (char_length(note) BETWEEN 1 AND 1000),
    settled_at timestamptz,
    settled_by uuid,
    version    integer NOT NULL,
    FOREIGN KEY (case_id, area) REFERENCES case_file (id, area) ON UPDATE CASCADE,
    UNIQUE (plan_id, ordinal),
    CHECK ((state = 'OPEN') = (settled_at IS NULL)),
    CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
    -- What was not done is explained.
    CHECK (state <> 'NOT_DONE' OR note IS NOT NULL)
);
CREATE INDEX measure_case ON measure (case_id, state);
COMMENT ON TABLE measure IS 'Measures of approved plans: open until done, explained or replaced.';
COMMENT ON COLUMN measure.id IS '[internal] UUIDv7';
COMMENT ON COLUMN measure.plan_id IS '[internal] The plan';
COMMENT ON COLUMN measure.case_id IS '[sensitive] Which case';
COMMENT ON COLUMN measure.area IS '[personal] Area of the case; scope of row security';
COMMENT ON COLUMN measure.ordinal IS '[internal] Place in the plan';
COMMENT ON COLUMN measure.goal IS '[sensitive] To what end';
COMMENT ON COLUMN measure.what IS '[sensitive] What is done';
COMMENT ON COLUMN measure.who IS '[internal] Account or agency';
COMMENT ON COLUMN measure.due_on IS '[internal] Last day';
COMMENT ON COLUMN measure.state IS '[sensitive] What became of it';
COMMENT ON COLUMN measure.note IS '[sensitive] Remark, or why it was not done';
COMMENT ON COLUMN measure.settled_at IS '[internal] When this was said';
COMMENT ON COLUMN measure.settled_by IS '[internal] By whom';
COMMENT ON COLUMN measure.version IS '[internal] Counts changes, for If-Match';

CREATE TABLE measure_event (
    id         uuid PRIMARY KEY,
    measure_id uuid NOT NULL REFERENCES measure,
    case_id    uuid NOT NULL,
    area       text NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('DONE', 'NOT_DONE', 'RESUMED', 'REPLACED')),
    note       text CHECK (char_length(note) BETWEEN 1 AND 1000),
    at         timestamptz NOT NULL,
    actor_id   uuid NOT NULL,
    successor  uuid REFERENCES measure,
    FOREIGN KEY (case_id, area) REFERENCES case_file (id, area) ON UPDATE CASCADE,
    -- What a newer plan replaced goes on in one of its measures, or it is explained why not.
    CONSTRAINT measure_event_accounts CHECK (kind <> 'REPLACED' OR (successor IS NULL) <> (note IS NULL)),
    CHECK (kind = 'REPLACED' OR successor IS NULL)
);
CREATE INDEX measure_event_measure ON measure_event (measure_id, at);
CREATE INDEX measure_event_case ON measure_event (case_id, at);
COMMENT ON TABLE measure_event IS 'What happened to measures, in order; nothing is changed or removed.';
COMMENT ON COLUMN measure_event.id IS '[internal] UUIDv7';
COMMENT ON COLUMN measure_event.measure_id IS '[internal] Which measure';
COMMENT ON COLUMN measure_event.case_id IS '[sensitive] Which case';
COMMENT ON COLUMN measure_event.area IS '[personal] Area of the case; scope of row security';
COMMENT ON COLUMN measure_event.kind IS '[sensitive] What happened';
COMMENT ON COLUMN measure_event.note IS '[sensitive] What was said about it';
COMMENT ON COLUMN measure_event.at IS '[internal] When';
COMMENT ON COLUMN measure_event.actor_id IS '[internal] By whom';
COMMENT ON COLUMN measure_event.successor IS '[internal] Measure of the newer plan in which a replaced one goes on';

CREATE TABLE plan_event (
    id       uuid PRIMARY KEY,
    plan_id  uuid NOT NULL REFERENCES plan,
    case_id  uuid NOT NULL,
    area     text NOT NULL,
    kind     text NOT NULL CHECK (kind IN ('SUBMITTED', 'RETURNED', 'APPROVED')),
    note     text CHECK (char_length(note) BETWEEN 1 AND 1000),
    content  jsonb,
    at       timestamptz NOT NULL,
    actor_id uuid NOT NULL,
    FOREIGN KEY (case_id, area) REFERENCES case_file (id, area) ON UPDATE CASCADE,
    CHECK (kind <> 'RETURNED' OR note IS NOT NULL),
    CHECK ((kind = 'SUBMITTED') = (content IS NOT NULL))
);
CREATE INDEX plan_event_plan ON plan_event (plan_id, at);
CREATE INDEX plan_event_case ON plan_event (case_id, at);
COMMENT ON TABLE plan_event IS 'How plans were submitted, returned and approved, in order; nothing is changed or removed.';
COMMENT ON COLUMN plan_event.id IS '[internal] UUIDv7';
COMMENT ON COLUMN plan_event.plan_id IS '[internal] Which version of the plan';
COMMENT ON COLUMN plan_event.case_id IS '[sensitive] Which case';
COMMENT ON COLUMN plan_event.area IS '[personal] Area of the case; scope of row security';
COMMENT ON COLUMN plan_event.kind IS '[internal] What happened';
COMMENT ON COLUMN plan_event.note IS '[sensitive] What the second person wrote';
COMMENT ON COLUMN plan_event.content IS '[sensitive] What was submitted, as it read then';
COMMENT ON COLUMN plan_event.at IS '[internal] When';
COMMENT ON COLUMN plan_event.actor_id IS '[internal] By whom';

ALTER TABLE plan ENABLE ROW LEVEL SECURITY;
CREATE POLICY plan_read ON plan FOR SELECT
    USING ((SELECT sees_cases()) AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
        OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
CREATE POLICY plan_add ON plan FOR INSERT
    WITH CHECK ((SELECT shared.power()) = 'CASE_WORK'
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
CREATE POLICY plan_change ON plan FOR UPDATE
    USING ((SELECT shared.power()) IN ('CASE_WORK', 'CASE_APPROVE')
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))))
    -- Approving is the second person's power, whatever the Java code does.
    WITH CHECK (state IN ('DRAFT', 'SUBMITTED') OR (SELECT shared.power()) = 'CASE_APPROVE');

ALTER TABLE measure ENABLE ROW LEVEL SECURITY;
CREATE POLICY measure_read ON measure FOR SELECT
    USING ((SELECT sees_cases()) AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
        OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
CREATE POLICY measure_add ON measure FOR INSERT
    WITH CHECK ((SELECT shared.power()) = 'CASE_APPROVE'
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
CREATE POLICY measure_change ON measure FOR UPDATE
    USING ((SELECT shared.power()) IN ('MEASURE_SETTLE', 'CASE_APPROVE')
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));

ALTER TABLE measure_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY measure_event_read ON measure_event FOR SELECT
    USING ((SELECT sees_cases()) AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
        OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
CREATE POLICY measure_event_add ON measure_event FOR INSERT
    WITH CHECK (actor_id = (SELECT shared.actor()) AND (SELECT shared.power()) IN ('MEASURE_SETTLE', 'CASE_APPROVE')
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));

ALTER TABLE plan_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY plan_event_read ON plan_event FOR SELECT
    USING ((SELECT sees_cases()) AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
        OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
CREATE POLICY plan_event_add ON plan_event FOR INSERT
    WITH CHECK (actor_id = (SELECT shared.actor())
        AND (SELECT shared.power()) = CASE kind WHEN 'SUBMITTED' THEN 'CASE_WORK' ELSE 'CASE_APPROVE' END
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));

GRANT SELECT, INSERT, UPDATE ON plan, measure TO ${app};
GRANT SELECT, INSERT ON measure_event, plan_event TO ${app};
