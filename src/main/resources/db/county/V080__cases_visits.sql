-- Visits: what was seen and heard, written once. They can be evidence (法释〔2022〕17号 art. 6), so the application may add and
-- never change: what turns out otherwise is added beside it. No column holds a photo or a position, and none is asked for
-- (国办函〔2026〕12号). Nor does a visit say whether its recorder also made a report: who reports is sealed.

CREATE TABLE visit (
    id             uuid PRIMARY KEY,
    case_id        uuid NOT NULL,
    area           text NOT NULL,
    outcome        text NOT NULL CHECK (outcome IN ('MADE', 'ATTEMPTED')),
    attempt_reason text CHECK (attempt_reason IN ('NOBODY_HOME', 'REFUSED', 'MOVED_AWAY', 'OTHER')),
    occurred_at    timestamptz NOT NULL,
    captured_at    timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    recorded_by    uuid NOT NULL REFERENCES account,
    place          text NOT NULL CHECK (place IN ('HOME', 'SCHOOL', 'RELATIVES_HOME', 'STATION', 'CHILDRENS_HOME', 'OTHER')),
    place_note     text CHECK (char_length(place_note) BETWEEN 1 AND 100),
    seen           text[] NOT NULL CHECK (seen <@ ARRAY['CHILD', 'FATHER', 'MOTHER', 'GRANDPARENT', 'SIBLING', 'RELATIVE', 'TEACHER',
                                                         'NEIGHBOUR', 'OTHER']),
    seen_alone     boolean NOT NULL,
    child_words    text CHECK (char_length(child_words) BETWEEN 1 AND 2000),
    living         text CHECK (char_length(living) BETWEEN 1 AND 1000),
    schooling      text CHECK (char_length(schooling) BETWEEN 1 AND 1000),
    guardianship   text CHECK (char_length(guardianship) BETWEEN 1 AND 1000),
    health         text CHECK (char_length(health) BETWEEN 1 AND 1000),
    mood           text CHECK (char_length(mood) BETWEEN 1 AND 1000),
    next_steps     text CHECK (char_length(next_steps) BETWEEN 1 AND 1000),
    version        integer NOT NULL,
    FOREIGN KEY (case_id, area) REFERENCES case_file (id, area) ON UPDATE CASCADE,
    CONSTRAINT visit_attempt CHECK ((outcome = 'ATTEMPTED') = (attempt_reason IS NOT NULL)),
    CONSTRAINT visit_met CHECK (outcome = 'ATTEMPTED' OR cardinality(seen) > 0),
    CONSTRAINT visit_alone CHECK (NOT seen_alone OR 'CHILD' = ANY (seen)),
    CONSTRAINT visit_words CHECK (child_words IS NULL OR 'CHILD' = ANY (seen))
);
CREATE INDEX visit_case ON visit (case_id, occurred_at);
COMMENT ON TABLE visit IS 'Visits, made or attempted, as they were recorded. Rows never change: the application has no UPDATE here.';
COMMENT ON COLUMN visit.id IS '[internal] UUIDv7';
COMMENT ON COLUMN visit.case_id IS '[sensitive] Which case';
COMMENT ON COLUMN visit.area IS '[personal] Area of the case; scope of row security';
COMMENT ON COLUMN visit.outcome IS '[sensitive] Someone was met, or the way was in vain';
COMMENT ON COLUMN visit.attempt_reason IS '[sensitive] Why it was in vain';
COMMENT ON COLUMN visit.occurred_at IS '[sensitive] When the visit was';
COMMENT ON COLUMN visit.captured_at IS '[internal] When it was written down, perhaps on a phone without signal';
COMMENT ON COLUMN visit.recorded_at IS '[internal] When it arrived here';
COMMENT ON COLUMN visit.recorded_by IS '[internal] Who visited';
COMMENT ON COLUMN visit.place IS '[sensitive] Sort of place; never a position';
COMMENT ON COLUMN visit.place_note IS '[sensitive] Where exactly, in words';
COMMENT ON COLUMN visit.seen IS '[sensitive] Who was met';
COMMENT ON COLUMN visit.seen_alone IS '[sensitive] Whether the child could speak without others';
COMMENT ON COLUMN visit.child_words IS '[sensitive] The child''s own words';
COMMENT ON COLUMN visit.living IS '[sensitive] Observed: home and daily life';
COMMENT ON COLUMN visit.schooling IS '[sensitive] Observed: school';
COMMENT ON COLUMN visit.guardianship IS '[sensitive] Observed: who looks after the child and how';
COMMENT ON COLUMN visit.health IS '[sensitive] Observed: health';
COMMENT ON COLUMN visit.mood IS '[sensitive] Observed: mood';
COMMENT ON COLUMN visit.next_steps IS '[sensitive] What to do next';
COMMENT ON COLUMN visit.version IS '[internal] Always one';

CREATE TABLE visit_amendment (
    id          uuid PRIMARY KEY,
    visit_id    uuid NOT NULL REFERENCES visit,
    case_id     uuid NOT NULL,
    area        text NOT NULL,
    part        text NOT NULL CHECK (part IN ('OUTCOME', 'WHEN', 'PLACE', 'SEEN', 'CHILD_WORDS', 'LIVING', 'SCHOOLING', 'GUARDIANSHIP',
                                              'HEALTH', 'MOOD', 'NEXT_STEPS', 'OTHER')),
    text        text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 2000),
    reason      text NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 500),
    amended_by  uuid NOT NULL REFERENCES account,
    amended_at  timestamptz NOT NULL,
    version     integer NOT NULL,
    FOREIGN KEY (case_id, area) REFERENCES case_file (id, area) ON UPDATE CASCADE
);
CREATE INDEX visit_amendment_visit ON visit_amendment (visit_id, amended_at);
CREATE INDEX visit_amendment_case ON visit_amendment (case_id, amended_at);
COMMENT ON TABLE visit_amendment IS 'What was added to a visit later; shown beside what it amends. Rows never change.';
COMMENT ON COLUMN visit_amendment.id IS '[internal] UUIDv7';
COMMENT ON COLUMN visit_amendment.visit_id IS '[sensitive] Which visit';
COMMENT ON COLUMN visit_amendment.case_id IS '[sensitive] Which case';
COMMENT ON COLUMN visit_amendment.area IS '[personal] Area of the case; scope of row security';
COMMENT ON COLUMN visit_amendment.part IS '[internal] Which part of the visit it amends';
COMMENT ON COLUMN visit_amendment.text IS '[sensitive] How it should read, or what is to be added';
COMMENT ON COLUMN visit_amendment.reason IS '[sensitive] Why';
COMMENT ON COLUMN visit_amendment.amended_by IS '[internal] Who';
COMMENT ON COLUMN visit_amendment.amended_at IS '[internal] When';
COMMENT ON COLUMN visit_amendment.version IS '[internal] Always one';

ALTER TABLE visit ENABLE ROW LEVEL SECURITY;
CREATE POLICY visit_read ON visit FOR SELECT
    USING ((SELECT sees_cases()) AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
        OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
CREATE POLICY visit_add ON visit FOR INSERT
    WITH CHECK ((SELECT shared.power()) = 'VISIT_RECORD' AND recorded_by = (SELECT shared.actor())
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));

ALTER TABLE visit_amendment ENABLE ROW LEVEL SECURITY;
CREATE POLICY visit_amendment_read ON visit_amendment FOR SELECT
    USING ((SELECT sees_cases()) AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
        OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
CREATE POLICY visit_amendment_add ON visit_amendment FOR INSERT
    WITH CHECK ((SELECT shared.power()) = 'VISIT_RECORD' AND amended_by = (SELECT shared.actor())
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));

GRANT SELECT, INSERT ON visit, visit_amendment TO ${app};
