-- Reports that a minor may be harmed. Facts are only ever added: the application may not change them. What changes is the
-- screening. Who reported stands apart, sealed.

CREATE SEQUENCE report_number;

CREATE TABLE report (
    id               uuid PRIMARY KEY,
    number           text NOT NULL UNIQUE CHECK (number ~ '^R-[0-9]{4}-[0-9]{6,12}$'),
    received_at      timestamptz NOT NULL,
    channel          text NOT NULL CHECK (channel IN ('ONLINE', 'HOTLINE', 'IN_PERSON', 'LETTER', 'VISIT')),
    situation        smallint NOT NULL CHECK (situation BETWEEN 1 AND 9),
    danger_now       text NOT NULL CHECK (danger_now IN ('YES', 'NO', 'UNKNOWN')),
    police_called    text CHECK (police_called IN ('YES', 'NO', 'UNKNOWN')),
    station_involved boolean NOT NULL,
    account          text NOT NULL CHECK (char_length(account) BETWEEN 1 AND 4000),
    occurred_on      date,
    place            text CHECK (char_length(place) <= 200),
    area             text CHECK (area ~ '^[0-9]{12}$'),
    child_name       text CHECK (char_length(child_name) <= 60),
    child_name_sound text,
    child_sex        text NOT NULL CHECK (child_sex IN ('0', '1', '2', '9')),
    child_age        smallint CHECK (child_age BETWEEN 0 AND 17),
    child_born_on    date,
    child_born_year  integer,
    child_civil_id   text CHECK (child_civil_id ~ '^[1-9][0-9]{16}[0-9X]$'),
    child_school     text CHECK (char_length(child_school) <= 100),
    guardian_name    text CHECK (char_length(guardian_name) <= 60),
    guardian_phone   text CHECK (char_length(guardian_phone) BETWEEN 3 AND 40),
    CONSTRAINT report_police_asked CHECK ((danger_now = 'YES') = (police_called IS NOT NULL))
);
CREATE INDEX report_child_civil_id ON report (child_civil_id) WHERE child_civil_id IS NOT NULL;
CREATE INDEX report_child_name_sound ON report (child_name_sound) WHERE child_name_sound IS NOT NULL;
CREATE INDEX report_guardian_phone ON report (guardian_phone) WHERE guardian_phone IS NOT NULL;
COMMENT ON TABLE report IS 'What was reported, exactly as it was taken in. Rows never change: the application has no UPDATE here.';
COMMENT ON COLUMN report.id IS '[internal] UUIDv7';
COMMENT ON COLUMN report.number IS '[internal] Receipt number, told to the reporter after the commit: R, year, running number with gaps';
COMMENT ON COLUMN report.received_at IS '[internal] When it was taken in';
COMMENT ON COLUMN report.channel IS '[internal] How it came';
COMMENT ON COLUMN report.situation IS '[sensitive] One of the nine situations of 高检发〔2020〕9号 Art. 4';
COMMENT ON COLUMN report.danger_now IS '[sensitive] Whether the child is in danger now, as the reporter sees it';
COMMENT ON COLUMN report.police_called IS '[internal] Where there is danger now: whether the police were called';
COMMENT ON COLUMN report.station_involved IS '[sensitive] The reporter says that someone of the station, or kin of one, is involved: the county office screens';
COMMENT ON COLUMN report.account IS '[sensitive] What was seen or heard, in the reporter''s words';
COMMENT ON COLUMN report.occurred_on IS '[sensitive] Day on which it happened or was noticed';
COMMENT ON COLUMN report.place IS '[sensitive] Where';
COMMENT ON COLUMN report.area IS '[personal] Village or township where the child lives, as told; none means unknown. Who may see the row is decided by screening.area';
COMMENT ON COLUMN report.child_name IS '[sensitive] Name of the child, as told';
COMMENT ON COLUMN report.child_name_sound IS '[sensitive] How that name sounds, to find reports of the same child';
COMMENT ON COLUMN report.child_sex IS '[sensitive] GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated';
COMMENT ON COLUMN report.child_age IS '[sensitive] Age in years, about, on the day of the report';
COMMENT ON COLUMN report.child_born_on IS '[sensitive] Birth date, as told';
COMMENT ON COLUMN report.child_born_year IS '[sensitive] Birth year by identity number, birth date or age, to find reports of the same child';
COMMENT ON COLUMN report.child_civil_id IS '[sensitive] Identity number, GB 11643';
COMMENT ON COLUMN report.child_school IS '[sensitive] School or kindergarten';
COMMENT ON COLUMN report.guardian_name IS '[sensitive] Name of a guardian, as told';
COMMENT ON COLUMN report.guardian_phone IS '[sensitive] Telephone of a guardian';

CREATE TABLE screening (
    report_id   uuid PRIMARY KEY REFERENCES report,
    area        text NOT NULL CHECK (area ~ '^[0-9]{12}$'),
    desk        text NOT NULL CHECK (desk ~ '^[0-9]{9}000$'),
    conflicted  boolean NOT NULL CHECK (NOT conflicted OR (area ~ '000000$' AND desk ~ '000000$')),
    urgent      boolean NOT NULL,
    received_at timestamptz NOT NULL,
    state       text NOT NULL CHECK (state IN ('RECEIVED', 'SCREENING', 'NO_ACTION_PROPOSED', 'CASE_OPENED', 'CASE_JOINED',
                    'HANDED_OVER', 'NO_ACTION')),
    screener_id uuid,
    child_id    uuid REFERENCES child,
    case_id     uuid,
    decided_at  timestamptz,
    version     integer NOT NULL,
    CONSTRAINT screening_screener CHECK (state = 'RECEIVED' OR screener_id IS NOT NULL),
    CONSTRAINT screening_case CHECK ((state IN ('CASE_OPENED', 'CASE_JOINED')) = (case_id IS NOT NULL)),
    CONSTRAINT screening_case_child CHECK (case_id IS NULL OR child_id IS NOT NULL),
    CONSTRAINT screening_decided CHECK ((decided_at IS NULL) = (state IN ('RECEIVED', 'SCREENING')))
);
CREATE INDEX screening_desk ON screening (desk, received_at, report_id);
CREATE INDEX screening_open ON screening (desk, received_at, report_id)
    WHERE state IN ('RECEIVED', 'SCREENING', 'NO_ACTION_PROPOSED');
CREATE INDEX screening_received ON screening (received_at, report_id);
CREATE INDEX screening_child ON screening (child_id) WHERE child_id IS NOT NULL;
COMMENT ON TABLE screening IS 'How far each report is: which unit screens it, who, and what became of it.';
COMMENT ON COLUMN screening.report_id IS '[internal] The report';
COMMENT ON COLUMN screening.area IS '[internal] Who may see the report by area: the child''s village or township; the county where that is unknown or the station is conflicted';
COMMENT ON COLUMN screening.desk IS '[internal] The unit that screens: a township''s code for its station, the county''s for the county office';
COMMENT ON COLUMN screening.conflicted IS '[sensitive] Someone of the station, or kin of one, is involved: hidden from the station';
COMMENT ON COLUMN screening.urgent IS '[internal] The child was said to be in danger now, by the report or by later facts';
COMMENT ON COLUMN screening.received_at IS '[internal] As in report, for lists in order of time';
COMMENT ON COLUMN screening.state IS '[internal] State of the screening';
COMMENT ON COLUMN screening.screener_id IS '[internal] Who screens or screened';
COMMENT ON COLUMN screening.child_id IS '[sensitive] The child that the report is about, as the screener found';
COMMENT ON COLUMN screening.case_id IS '[sensitive] The case that was opened or joined';
COMMENT ON COLUMN screening.decided_at IS '[internal] When the outcome was decided or proposed';
COMMENT ON COLUMN screening.version IS '[internal] Counts changes and additions, for If-Match';

CREATE TABLE report_reporter (
    report_id       uuid PRIMARY KEY REFERENCES report,
    account_id      uuid NOT NULL,
    received_at     timestamptz NOT NULL,
    capacity        text NOT NULL CHECK (capacity ~ '^[A-Z_]{3,40}$'),
    agency          text CHECK (agency ~ '^[a-z0-9-]{2,40}$'),
    on_behalf       boolean NOT NULL,
    anonymous       boolean NOT NULL,
    caller_name     text CHECK (char_length(caller_name) <= 60),
    caller_phone    text CHECK (char_length(caller_phone) BETWEEN 3 AND 40),
    caller_relation text CHECK (char_length(caller_relation) <= 60),
    CONSTRAINT report_reporter_caller CHECK (on_behalf OR (caller_name IS NULL AND caller_phone IS NULL AND caller_relation IS NULL))
);
CREATE INDEX report_reporter_account ON report_reporter (account_id, received_at, report_id);
COMMENT ON TABLE report_reporter IS 'Who reported: sealed. Only the screening unit sees it, while screening, and the reporter sees the own.';
COMMENT ON COLUMN report_reporter.report_id IS '[internal] The report';
COMMENT ON COLUMN report_reporter.account_id IS '[sealed] Account that sent the report';
COMMENT ON COLUMN report_reporter.received_at IS '[internal] As in report, for the reporter''s own list';
COMMENT ON COLUMN report_reporter.capacity IS '[sealed] Role in which the account reported';
COMMENT ON COLUMN report_reporter.agency IS '[sealed] Member agency that a liaison reports for';
COMMENT ON COLUMN report_reporter.on_behalf IS '[sealed] Taken down for someone else, such as a caller of the hotline';
COMMENT ON COLUMN report_reporter.anonymous IS '[sealed] The reporter asks that nobody be told the name';
COMMENT ON COLUMN report_reporter.caller_name IS '[sealed] Name of the person on whose behalf it was taken down';
COMMENT ON COLUMN report_reporter.caller_phone IS '[sealed] Telephone of that person, for feedback';
COMMENT ON COLUMN report_reporter.caller_relation IS '[sealed] What that person is to the child';

CREATE TABLE report_addition (
    id            uuid PRIMARY KEY,
    report_id     uuid NOT NULL REFERENCES report,
    text          text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 4000),
    danger_now    boolean NOT NULL,
    police_called text CHECK (police_called IN ('YES', 'NO', 'UNKNOWN')),
    by_reporter   boolean NOT NULL,
    added_by      uuid CHECK ((added_by IS NULL) = by_reporter),
    added_at      timestamptz NOT NULL,
    CONSTRAINT report_addition_police_asked CHECK (danger_now = (police_called IS NOT NULL))
);
CREATE INDEX report_addition_report ON report_addition (report_id, added_at);
COMMENT ON TABLE report_addition IS 'Facts that came later. Rows never change.';
COMMENT ON COLUMN report_addition.id IS '[internal] UUIDv7';
COMMENT ON COLUMN report_addition.report_id IS '[internal] The report';
COMMENT ON COLUMN report_addition.text IS '[sensitive] What else became known';
COMMENT ON COLUMN report_addition.danger_now IS '[sensitive] Whoever added it says that the child is in danger now';
COMMENT ON COLUMN report_addition.police_called IS '[internal] Where there is danger now: whether the police were called';
COMMENT ON COLUMN report_addition.by_reporter IS '[internal] The reporter added it';
COMMENT ON COLUMN report_addition.added_by IS '[internal] Who added it; empty for the reporter, who stands in report_reporter alone';
COMMENT ON COLUMN report_addition.added_at IS '[internal] When';

CREATE TABLE screening_entry (
    id               uuid PRIMARY KEY,
    report_id        uuid NOT NULL REFERENCES report,
    step             text NOT NULL CHECK (step ~ '^[A-Z_]{3,40}$'),
    at               timestamptz NOT NULL,
    by_id            uuid,
    reason           text CHECK (char_length(reason) <= 1000),
    to_area          text CHECK (to_area ~ '^[0-9]{12}$'),
    handed_to_kind   text CHECK (handed_to_kind IN ('COUNTY', 'AGENCY')),
    handed_to        text CHECK (char_length(handed_to) <= 100),
    handed_to_agency text CHECK (handed_to_agency ~ '^[a-z0-9-]{2,40}$'),
    receipt_number   text CHECK (char_length(receipt_number) <= 60),
    without_police   text CHECK (char_length(without_police) <= 500),
    left_out         uuid[],
    left_out_reason  text CHECK (char_length(left_out_reason) <= 500),
    CONSTRAINT screening_entry_handed CHECK ((handed_to_kind IS NULL) = (handed_to IS NULL)),
    CONSTRAINT screening_entry_agency CHECK ((handed_to_kind IS NOT DISTINCT FROM 'AGENCY') = (handed_to_agency IS NOT NULL)),
    CONSTRAINT screening_entry_left_out CHECK ((left_out IS NULL) = (left_out_reason IS NULL))
);
CREATE INDEX screening_entry_report ON screening_entry (report_id, at);
COMMENT ON TABLE screening_entry IS 'Every step of a screening, with its reason. Rows never change.';
COMMENT ON COLUMN screening_entry.id IS '[internal] UUIDv7';
COMMENT ON COLUMN screening_entry.report_id IS '[internal] The report';
COMMENT ON COLUMN screening_entry.step IS '[internal] What was done';
COMMENT ON COLUMN screening_entry.at IS '[internal] When';
COMMENT ON COLUMN screening_entry.by_id IS '[internal] Who did it; empty where the reporter''s addition did';
COMMENT ON COLUMN screening_entry.reason IS '[sensitive] Why';
COMMENT ON COLUMN screening_entry.to_area IS '[internal] Where it was passed on to';
COMMENT ON COLUMN screening_entry.handed_to_kind IS '[internal] Another county or an agency';
COMMENT ON COLUMN screening_entry.handed_to IS '[internal] Name of that county or agency';
COMMENT ON COLUMN screening_entry.handed_to_agency IS '[internal] Code of that member agency';
COMMENT ON COLUMN screening_entry.receipt_number IS '[internal] Number of their receipt';
COMMENT ON COLUMN screening_entry.without_police IS '[sensitive] Why it was decided without a notice to the police, where one was to be expected';
COMMENT ON COLUMN screening_entry.left_out IS '[sensitive] Directors of the child''s village who were not called to the team';
COMMENT ON COLUMN screening_entry.left_out_reason IS '[sensitive] Why not';

CREATE TABLE police_notice (
    id             uuid PRIMARY KEY,
    report_id      uuid NOT NULL REFERENCES report,
    step           text NOT NULL CHECK (step IN ('NOTIFIED', 'ACCEPTED', 'ANSWERED')),
    happened_at    timestamptz NOT NULL,
    police_unit    text NOT NULL CHECK (char_length(police_unit) BETWEEN 1 AND 100),
    receipt_number text CHECK (char_length(receipt_number) <= 60),
    note           text CHECK (char_length(note) <= 1000),
    recorded_by    uuid NOT NULL,
    recorded_at    timestamptz NOT NULL
);
CREATE INDEX police_notice_report ON police_notice (report_id, happened_at);
COMMENT ON TABLE police_notice IS 'The police were told, accepted the matter, or answered. Rows never change.';
COMMENT ON COLUMN police_notice.id IS '[internal] UUIDv7';
COMMENT ON COLUMN police_notice.report_id IS '[internal] The report';
COMMENT ON COLUMN police_notice.step IS '[internal] Told; accepted as a case (受案 or 立案), from when three days run; answered';
COMMENT ON COLUMN police_notice.happened_at IS '[internal] When it happened';
COMMENT ON COLUMN police_notice.police_unit IS '[internal] Which police station';
COMMENT ON COLUMN police_notice.receipt_number IS '[internal] Number of the police''s receipt';
COMMENT ON COLUMN police_notice.note IS '[sensitive] What they said';
COMMENT ON COLUMN police_notice.recorded_by IS '[internal] Who wrote it down';
COMMENT ON COLUMN police_notice.recorded_at IS '[internal] When it was written down';

CREATE TABLE reporter_feedback (
    id          uuid PRIMARY KEY,
    report_id   uuid NOT NULL REFERENCES report,
    result      text NOT NULL CHECK (result IN ('TOLD', 'NOT_REACHED', 'NO_CONTACT')),
    means       text CHECK (means IN ('PHONE', 'IN_PERSON', 'LETTER', 'PLATFORM')),
    said        text[] NOT NULL CHECK (said <@ ARRAY['ACCEPTED', 'POLICE_INFORMED', 'BEING_HELPED', 'HANDED_OVER', 'NO_ACTION']),
    told_at     timestamptz NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT reporter_feedback_told CHECK ((result = 'TOLD') = (cardinality(said) > 0)),
    CONSTRAINT reporter_feedback_means CHECK ((result = 'NO_CONTACT') = (means IS NULL))
);
CREATE INDEX reporter_feedback_report ON reporter_feedback (report_id, told_at);
COMMENT ON TABLE reporter_feedback IS 'The reporter was told what became of the report (未成年人保护法 Art. 11(3)): in categories, nothing about the family. Rows never change.';
COMMENT ON COLUMN reporter_feedback.id IS '[internal] UUIDv7';
COMMENT ON COLUMN reporter_feedback.report_id IS '[internal] The report';
COMMENT ON COLUMN reporter_feedback.result IS '[internal] Told; tried and not reached; no way of reaching the reporter';
COMMENT ON COLUMN reporter_feedback.means IS '[internal] How';
COMMENT ON COLUMN reporter_feedback.said IS '[internal] What was said, in categories';
COMMENT ON COLUMN reporter_feedback.told_at IS '[internal] When';
COMMENT ON COLUMN reporter_feedback.recorded_by IS '[internal] Who told';
COMMENT ON COLUMN reporter_feedback.recorded_at IS '[internal] When it was written down';
