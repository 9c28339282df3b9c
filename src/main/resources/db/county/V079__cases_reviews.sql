-- Reviews of cases: what became of each measure, what child and guardian think, and how to go on.

CREATE TABLE case_review (
    id                 uuid PRIMARY KEY,
    case_id            uuid NOT NULL,
    area               text NOT NULL,
    reviewed_on        date NOT NULL,
    measures           jsonb NOT NULL,
    child_said         text CHECK (char_length(child_said) BETWEEN 1 AND 2000),
    child_not_asked    text CHECK (char_length(child_not_asked) BETWEEN 1 AND 2000),
    guardian_said      text CHECK (char_length(guardian_said) BETWEEN 1 AND 2000),
    guardian_not_asked text CHECK (char_length(guardian_not_asked) BETWEEN 1 AND 2000),
    conclusion         text NOT NULL CHECK (conclusion IN ('GO_ON', 'NEW_ASSESSMENT', 'NEW_PLAN', 'PROPOSE_CLOSURE')),
    note               text NOT NULL CHECK (char_length(note) BETWEEN 1 AND 2000),
    recorded_at        timestamptz NOT NULL,
    recorded_by        uuid NOT NULL REFERENCES account,
    FOREIGN KEY (case_id, area) REFERENCES case_file (id, area) ON UPDATE CASCADE,
    -- Both were heard, or it is said why not.
    CHECK (child_said IS NOT NULL OR child_not_asked IS NOT NULL),
    CHECK (guardian_said IS NOT NULL OR guardian_not_asked IS NOT NULL)
);
CREATE INDEX case_review_case ON case_review (case_id, recorded_at);
COMMENT ON TABLE case_review IS 'Reviews of cases under way. Rows never change.';
COMMENT ON COLUMN case_review.id IS '[internal] UUIDv7';
COMMENT ON COLUMN case_review.case_id IS '[sensitive] Which case';
COMMENT ON COLUMN case_review.area IS '[personal] Area of the case; scope of row security';
COMMENT ON COLUMN case_review.reviewed_on IS '[internal] Day of the review';
COMMENT ON COLUMN case_review.measures IS '[sensitive] Each measure of the plan in force, its state on that day, and what was said of it';
COMMENT ON COLUMN case_review.child_said IS '[sensitive] What the child said';
COMMENT ON COLUMN case_review.child_not_asked IS '[sensitive] Why the child was not asked';
COMMENT ON COLUMN case_review.guardian_said IS '[sensitive] What the guardian said';
COMMENT ON COLUMN case_review.guardian_not_asked IS '[sensitive] Why the guardian was not asked';
COMMENT ON COLUMN case_review.conclusion IS '[sensitive] How to go on, by code';
COMMENT ON COLUMN case_review.note IS '[sensitive] Why';
COMMENT ON COLUMN case_review.recorded_at IS '[internal] When it was recorded';
COMMENT ON COLUMN case_review.recorded_by IS '[internal] Who reviewed';

ALTER TABLE case_review ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_review_read ON case_review FOR SELECT
    USING ((SELECT sees_cases()) AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
        OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
CREATE POLICY case_review_add ON case_review FOR INSERT
    WITH CHECK ((SELECT shared.power()) = 'CASE_WORK' AND recorded_by = (SELECT shared.actor())
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));

GRANT SELECT, INSERT ON case_review TO ${app};
