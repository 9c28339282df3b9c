-- Closing a case: proposed by one person, decided by another, followed up, and opened again where need be.

CREATE TABLE closure (
    id            uuid PRIMARY KEY,
    case_id       uuid NOT NULL,
    area          text NOT NULL,
    reasons       text[] NOT NULL CHECK (cardinality(reasons) > 0 AND reasons <@ ARRAY['GOALS_REACHED', 'RISK_ENDED', 'CAME_OF_AGE',
                      'MOVED_AWAY', 'TAKEN_OVER', 'GUARDIANSHIP_SETTLED', 'NO_NEED_FOUND', 'DECEASED', 'OTHER']),
    summary       text NOT NULL CHECK (char_length(summary) BETWEEN 1 AND 2000),
    state         text NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'RETURNED', 'TAKEN_BACK', 'REOPENED')),
    proposed_by   uuid NOT NULL REFERENCES account,
    proposed_at   timestamptz NOT NULL,
    decided_by    uuid REFERENCES account,
    decided_at    timestamptz CHECK (decided_at >= proposed_at),
    decision_note text CHECK (char_length(decision_note) BETWEEN 1 AND 1000),
    reopened_by   uuid REFERENCES account,
    reopened_at   timestamptz CHECK (reopened_at >= decided_at),
    reopening     text CHECK (char_length(reopening) BETWEEN 1 AND 1000),
    version       integer NOT NULL,
    FOREIGN KEY (case_id, area) REFERENCES case_file (id, area) ON UPDATE CASCADE,
    CONSTRAINT closure_decided CHECK ((state = 'PROPOSED') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
    -- The rule of the second person, held by the database too.
    CONSTRAINT closure_second_person CHECK (state NOT IN ('APPROVED', 'RETURNED', 'REOPENED') OR decided_by <> proposed_by),
    CONSTRAINT closure_taken_back CHECK (state <> 'TAKEN_BACK' OR decided_by = proposed_by),
    CONSTRAINT closure_returned_says CHECK (state <> 'RETURNED' OR decision_note IS NOT NULL),
    CONSTRAINT closure_reopened CHECK ((state = 'REOPENED') = (reopened_by IS NOT NULL)
        AND (reopened_by IS NULL) = (reopened_at IS NULL) AND (reopened_by IS NULL) = (reopening IS NULL))
);
CREATE UNIQUE INDEX closure_one_proposed ON closure (case_id) WHERE state = 'PROPOSED';
CREATE UNIQUE INDEX closure_one_in_force ON closure (case_id) WHERE state = 'APPROVED';
CREATE INDEX closure_case ON closure (case_id, proposed_at);
COMMENT ON TABLE closure IS 'Closures of cases: proposed, decided by a second person, and perhaps undone by a reopening.';
COMMENT ON COLUMN closure.id IS '[internal] UUIDv7';
COMMENT ON COLUMN closure.case_id IS '[sensitive] Which case';
COMMENT ON COLUMN closure.area IS '[personal] Area of the case; scope of row security';
COMMENT ON COLUMN closure.reasons IS '[sensitive] Why it can be closed, by code';
COMMENT ON COLUMN closure.summary IS '[sensitive] What was reached, and what remains';
COMMENT ON COLUMN closure.state IS '[internal] Place in the process';
COMMENT ON COLUMN closure.proposed_by IS '[internal] Who proposed it';
COMMENT ON COLUMN closure.proposed_at IS '[internal] When';
COMMENT ON COLUMN closure.decided_by IS '[internal] Who approved or returned it; never who proposed it. Who took it back is who proposed it';
COMMENT ON COLUMN closure.decided_at IS '[internal] When';
COMMENT ON COLUMN closure.decision_note IS '[sensitive] What the decider said';
COMMENT ON COLUMN closure.reopened_by IS '[internal] Who opened the case again';
COMMENT ON COLUMN closure.reopened_at IS '[internal] When';
COMMENT ON COLUMN closure.reopening IS '[sensitive] Why it was opened again';
COMMENT ON COLUMN closure.version IS '[internal] Counts changes, for If-Match';

CREATE TABLE follow_up (
    id          uuid PRIMARY KEY,
    case_id     uuid NOT NULL,
    area        text NOT NULL,
    occurred_at timestamptz NOT NULL,
    captured_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid NOT NULL REFERENCES account,
    means       text NOT NULL CHECK (means IN ('VISIT', 'PHONE', 'AT_SCHOOL')),
    result      text NOT NULL CHECK (result IN ('STABLE', 'NEEDS_ATTENTION', 'NOT_REACHED')),
    child_met   boolean NOT NULL,
    note        text NOT NULL CHECK (char_length(note) BETWEEN 1 AND 2000),
    once_more   boolean NOT NULL,
    version     integer NOT NULL,
    FOREIGN KEY (case_id, area) REFERENCES case_file (id, area) ON UPDATE CASCADE,
    CONSTRAINT follow_up_until_met CHECK ((result = 'STABLE' AND child_met) OR once_more),
    CONSTRAINT follow_up_reached CHECK (result <> 'NOT_REACHED' OR NOT child_met)
);
CREATE INDEX follow_up_case ON follow_up (case_id, occurred_at);
COMMENT ON TABLE follow_up IS 'How the child fares after the case was closed. Rows never change.';
COMMENT ON COLUMN follow_up.id IS '[internal] UUIDv7';
COMMENT ON COLUMN follow_up.case_id IS '[sensitive] Which case';
COMMENT ON COLUMN follow_up.area IS '[personal] Area of the case; scope of row security';
COMMENT ON COLUMN follow_up.occurred_at IS '[sensitive] When it was';
COMMENT ON COLUMN follow_up.captured_at IS '[internal] When it was written down, perhaps on a phone without signal';
COMMENT ON COLUMN follow_up.recorded_at IS '[internal] When it arrived here';
COMMENT ON COLUMN follow_up.recorded_by IS '[internal] Who followed up';
COMMENT ON COLUMN follow_up.means IS '[internal] How';
COMMENT ON COLUMN follow_up.result IS '[sensitive] What was found';
COMMENT ON COLUMN follow_up.child_met IS '[sensitive] Whether the child itself was seen or spoken to';
COMMENT ON COLUMN follow_up.note IS '[sensitive] In words';
COMMENT ON COLUMN follow_up.once_more IS '[internal] Whether another one is to follow';
COMMENT ON COLUMN follow_up.version IS '[internal] Always one';

ALTER TABLE closure ENABLE ROW LEVEL SECURITY;
CREATE POLICY closure_read ON closure FOR SELECT
    USING ((SELECT sees_cases()) AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
        OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
CREATE POLICY closure_propose ON closure FOR INSERT
    WITH CHECK ((SELECT shared.power()) = 'CASE_WORK' AND proposed_by = (SELECT shared.actor()) AND state = 'PROPOSED'
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
CREATE POLICY closure_take_back ON closure FOR UPDATE
    USING ((SELECT shared.power()) = 'CASE_WORK' AND proposed_by = (SELECT shared.actor()) AND state = 'PROPOSED')
    -- Each check names its power: a row passes if any check of the table lets it, whichever policy found it.
    WITH CHECK ((SELECT shared.power()) = 'CASE_WORK' AND state = 'TAKEN_BACK' AND decided_by = (SELECT shared.actor()));
CREATE POLICY closure_decide ON closure FOR UPDATE
    USING ((SELECT shared.power()) = 'CASE_APPROVE'
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])))
    WITH CHECK ((SELECT shared.power()) = 'CASE_APPROVE'
        AND ((state IN ('APPROVED', 'RETURNED') AND decided_by = (SELECT shared.actor()))
            OR (state = 'REOPENED' AND reopened_by = (SELECT shared.actor()))));

ALTER TABLE follow_up ENABLE ROW LEVEL SECURITY;
CREATE POLICY follow_up_read ON follow_up FOR SELECT
    USING ((SELECT sees_cases()) AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
        OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
CREATE POLICY follow_up_add ON follow_up FOR INSERT
    WITH CHECK ((SELECT shared.power()) = 'VISIT_RECORD' AND recorded_by = (SELECT shared.actor())
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));

GRANT SELECT, INSERT, UPDATE ON closure TO ${app};
GRANT SELECT, INSERT ON follow_up TO ${app};
