-- The case: one child's file, its state and level, and who works on it from when to when.

CREATE SEQUENCE case_number;

CREATE TABLE case_file (
    id                 uuid PRIMARY KEY,
    number             text NOT NULL UNIQUE CHECK (number ~ '^C-[0-9]{4}-[0-9]{4,}$'),
    child_id           uuid NOT NULL,
    area               text NOT NULL CHECK (area ~ '^[0-9]{12}$'),
    state              text NOT NULL CHECK (state IN ('OPENED', 'ASSESSED', 'PLANNED', 'CLOSURE_PROPOSED', 'CLOSED')),
    resume_state       text CHECK (resume_state IN ('OPENED', 'ASSESSED', 'PLANNED')),
    level              text CHECK (level IN ('GREEN', 'YELLOW', 'ORANGE', 'RED')),
    guardianship       text CHECK (guardianship IN ('NORMAL', 'INSUFFICIENT', 'IMPROPER', 'ABSENT')),
    lead_id            uuid NOT NULL REFERENCES account,
    urgent             boolean NOT NULL,
    opened_at          timestamptz NOT NULL,
    opened_by          uuid NOT NULL,
    opened_from_report uuid,
    opening_note       text CHECK (char_length(opening_note) <= 1000),
    closed_at          timestamptz CHECK (closed_at >= opened_at),
    reopened_at        timestamptz CHECK (reopened_at >= opened_at),
    version            integer NOT NULL,
    -- What belongs to a case carries the case's area, as the scope of row security; a key to both makes it the case's own.
    UNIQUE (id, area),
    CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
    CHECK ((state = 'CLOSURE_PROPOSED') = (resume_state IS NOT NULL)),
    CHECK (state NOT IN ('ASSESSED', 'PLANNED') OR level IS NOT NULL),
    CHECK ((level IS NULL) = (guardianship IS NULL)),
    CHECK (opened_from_report IS NOT NULL OR opening_note IS NOT NULL)
);
-- A child has at most one open case in the county: of two who open one at once, the second fails here.
CREATE UNIQUE INDEX case_file_one_open ON case_file (child_id) WHERE state <> 'CLOSED';
CREATE INDEX case_file_child ON case_file (child_id);
CREATE INDEX case_file_latest ON case_file (opened_at, id);
CREATE INDEX case_file_state ON case_file (state, opened_at, id);
CREATE INDEX case_file_level ON case_file (level, state, opened_at, id);
-- What it includes lets a list be narrowed without a look at the table.
CREATE INDEX case_file_area ON case_file (area, opened_at, id) INCLUDE (state, level, lead_id);
CREATE INDEX case_file_lead ON case_file (lead_id, opened_at);
COMMENT ON TABLE case_file IS 'Cases: one child, one state, one lead; everything else of a case points here.';
COMMENT ON COLUMN case_file.id IS '[internal] UUIDv7';
COMMENT ON COLUMN case_file.number IS '[internal] C-year-number, from one sequence of the county; gaps mean nothing';
COMMENT ON COLUMN case_file.child_id IS '[sensitive] Whose case';
COMMENT ON COLUMN case_file.area IS '[personal] Village of the child when the case was opened; scope of row security';
COMMENT ON COLUMN case_file.state IS '[sensitive] Place in the process';
COMMENT ON COLUMN case_file.resume_state IS '[internal] Where a case with a proposed closure goes back to if it is not closed';
COMMENT ON COLUMN case_file.level IS '[sensitive] Level decided by the last assessment; never shown to a family';
COMMENT ON COLUMN case_file.guardianship IS '[sensitive] Grade of guardianship decided by the last assessment; never shown to a family';
COMMENT ON COLUMN case_file.lead_id IS '[internal] Account that leads the case';
COMMENT ON COLUMN case_file.urgent IS '[sensitive] Opened because of danger at the time';
COMMENT ON COLUMN case_file.opened_at IS '[internal] When opened';
COMMENT ON COLUMN case_file.opened_by IS '[internal] Who opened it';
COMMENT ON COLUMN case_file.opened_from_report IS '[sensitive] The report that it was opened from; none if a station opened it directly';
COMMENT ON COLUMN case_file.opening_note IS '[sensitive] Why a station opened it directly';
COMMENT ON COLUMN case_file.closed_at IS '[internal] When closed';
COMMENT ON COLUMN case_file.reopened_at IS '[internal] When last opened again';
COMMENT ON COLUMN case_file.version IS '[internal] Counts changes, for If-Match';

CREATE TABLE case_member (
    id         uuid PRIMARY KEY,
    case_id    uuid NOT NULL,
    area       text NOT NULL,
    account_id uuid NOT NULL REFERENCES account,
    duty       text NOT NULL CHECK (duty IN ('LEAD', 'CO_WORKER', 'VILLAGE', 'PROVIDER', 'MENTOR')),
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from),
    ended_at   timestamptz,
    added_by   uuid NOT NULL,
    added_at   timestamptz NOT NULL,
    ended_by   uuid,
    version    integer NOT NULL,
    FOREIGN KEY (case_id, area) REFERENCES case_file (id, area) ON UPDATE CASCADE,
    CHECK (ended_at IS NULL OR valid_to IS NOT NULL),
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE INDEX case_member_case ON case_member (case_id);
-- Every statement of someone who has cases by the team asks which those are: answered without a look at the table.
CREATE INDEX case_member_account ON case_member (account_id) INCLUDE (case_id, valid_from, valid_to) WHERE ended_at IS NULL;
-- Nobody is twice on a team at the same time; whoever was ended may be called again.
CREATE UNIQUE INDEX case_member_once ON case_member (case_id, account_id) WHERE ended_at IS NULL AND valid_to IS NULL;
CREATE UNIQUE INDEX case_member_one_lead ON case_member (case_id) WHERE duty = 'LEAD' AND ended_at IS NULL;
COMMENT ON TABLE case_member IS 'Who works on a case, in which duty, from which day to which: membership gives access.';
COMMENT ON COLUMN case_member.id IS '[internal] UUIDv7';
COMMENT ON COLUMN case_member.case_id IS '[sensitive] Which case';
COMMENT ON COLUMN case_member.area IS '[personal] Area of the case; scope of row security';
COMMENT ON COLUMN case_member.account_id IS '[internal] Who';
COMMENT ON COLUMN case_member.duty IS '[internal] As what';
COMMENT ON COLUMN case_member.valid_from IS '[internal] First day';
COMMENT ON COLUMN case_member.valid_to IS '[internal] Last day; none means until further notice';
COMMENT ON COLUMN case_member.ended_at IS '[internal] Ended at this instant: no access from then on, whatever the dates say';
COMMENT ON COLUMN case_member.added_by IS '[internal] Who called the member';
COMMENT ON COLUMN case_member.added_at IS '[internal] When';
COMMENT ON COLUMN case_member.ended_by IS '[internal] Who ended the membership';
COMMENT ON COLUMN case_member.version IS '[internal] Counts changes';

CREATE TABLE case_report (
    case_id   uuid NOT NULL,
    report_id uuid NOT NULL,
    area      text NOT NULL,
    joined_by uuid NOT NULL,
    joined_at timestamptz NOT NULL,
    FOREIGN KEY (case_id, area) REFERENCES case_file (id, area) ON UPDATE CASCADE,
    PRIMARY KEY (case_id, report_id)
);
COMMENT ON TABLE case_report IS 'Reports that a case was opened from or that joined it later.';
COMMENT ON COLUMN case_report.case_id IS '[sensitive] Which case';
COMMENT ON COLUMN case_report.report_id IS '[sensitive] Which report';
COMMENT ON COLUMN case_report.area IS '[personal] Area of the case; scope of row security';
COMMENT ON COLUMN case_report.joined_by IS '[internal] Who screened the report';
COMMENT ON COLUMN case_report.joined_at IS '[internal] When';

-- Whether the running act is one that may look at cases at all.
CREATE FUNCTION sees_cases() RETURNS boolean LANGUAGE sql STABLE
    RETURN shared.power() IN ('CASE_READ', 'CASE_WORK', 'CASE_APPROVE', 'VISIT_RECORD', 'MEASURE_SETTLE', 'REFERRAL_SEND',
        'REFERRAL_READ', 'CLOCK_READ', 'CLOCK_EXTEND', 'REPORT_READ', 'REPORT_SCREEN', 'SCREENING_CONFIRM', 'CHILD_READ', 'CHILD_WORK',
        'WORKLIST_READ');

-- Cases that the actor has through membership: on the team today, or standing in today for someone who is; and, for reading only,
-- what the actor opened in an emergency.
CREATE FUNCTION my_cases() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT m.case_id FROM case_member m
    WHERE m.ended_at IS NULL
      AND m.valid_from <= (now() AT TIME ZONE 'Asia/Shanghai')::date
      AND (m.valid_to IS NULL OR m.valid_to >= (now() AT TIME ZONE 'Asia/Shanghai')::date)
      AND m.account_id IN (
          SELECT shared.actor()
          UNION ALL
          SELECT absent_for(shared.actor(), (now() AT TIME ZONE 'Asia/Shanghai')::date))
    UNION ALL
    SELECT opened_by_me('case') WHERE shared.power() IN ('CASE_READ', 'REFERRAL_READ', 'CLOCK_READ');
END;

-- Children of those cases: a team member must know whose case it is.
CREATE FUNCTION my_case_children() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT f.child_id FROM case_file f WHERE sees_cases() AND f.id IN (SELECT my_cases());
END;

-- Open cases of these children anywhere in the county, number and area only: whoever screens a report must know that there is one.
-- One that follows a report against a station is told to the county office only: the station could conclude that there is a report.
CREATE FUNCTION open_cases_of(children uuid[]) RETURNS TABLE (id uuid, number text, child_id uuid, area text)
    LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT f.id, f.number, f.child_id, f.area FROM case_file f
    WHERE f.child_id = ANY (children) AND f.state <> 'CLOSED'
      AND (shared.whole_county() OR NOT EXISTS (
          SELECT 1 FROM case_report r JOIN screening s ON s.report_id = r.report_id WHERE r.case_id = f.id AND s.conflicted))
      AND shared.power() IN ('REPORT_READ', 'REPORT_SCREEN', 'SCREENING_CONFIRM', 'CASE_WORK');
END;

ALTER TABLE case_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_file_read ON case_file FOR SELECT
    USING ((SELECT sees_cases()) AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
        OR ((SELECT shared.by_team()) AND id IN (SELECT my_cases()))));
CREATE POLICY case_file_add ON case_file FOR INSERT
    WITH CHECK ((SELECT shared.power()) IN ('CASE_WORK', 'REPORT_SCREEN')
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])));
CREATE POLICY case_file_change ON case_file FOR UPDATE
    USING ((SELECT shared.power()) IN ('CASE_WORK', 'CASE_APPROVE')
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND id IN (SELECT my_cases()))));

ALTER TABLE case_member ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_member_read ON case_member FOR SELECT
    USING ((SELECT sees_cases()) AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
        OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
CREATE POLICY case_member_add ON case_member FOR INSERT
    WITH CHECK ((SELECT shared.power()) IN ('CASE_WORK', 'REPORT_SCREEN')
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
-- Closing a case and following up on the child end memberships, and do nothing else to them.
CREATE POLICY case_member_change ON case_member FOR UPDATE
    USING (((SELECT shared.power()) IN ('CASE_WORK', 'CASE_APPROVE')
            OR ((SELECT shared.power()) = 'VISIT_RECORD' AND case_id IN (SELECT f.id FROM case_file f WHERE f.state = 'CLOSED')))
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))))
    WITH CHECK ((SELECT shared.power()) = 'CASE_WORK' OR ended_at IS NOT NULL);

ALTER TABLE case_report ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_report_read ON case_report FOR SELECT
    USING ((SELECT sees_cases()) AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
        OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
CREATE POLICY case_report_add ON case_report FOR INSERT
    WITH CHECK ((SELECT shared.power()) IN ('CASE_WORK', 'REPORT_SCREEN')
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])));

GRANT USAGE ON SEQUENCE case_number TO ${app};
GRANT SELECT, INSERT, UPDATE ON case_file, case_member TO ${app};
GRANT SELECT, INSERT ON case_report TO ${app};
