-- What a level means for the work, and assessments.

CREATE TABLE rhythm (
    level       text NOT NULL CHECK (level IN ('GREEN', 'YELLOW', 'ORANGE', 'RED')),
    colour      text NOT NULL CHECK (char_length(colour) BETWEEN 1 AND 10),
    label       text NOT NULL CHECK (char_length(label) BETWEEN 1 AND 20),
    visit_days  integer NOT NULL CHECK (visit_days BETWEEN 1 AND 366),
    review_days integer NOT NULL CHECK (review_days BETWEEN 1 AND 366),
    nature      text NOT NULL CHECK (nature IN ('LAW', 'NATIONAL_RULE', 'LOCAL_RULE', 'PRODUCT_DEFAULT')),
    source      text NOT NULL CHECK (char_length(source) BETWEEN 2 AND 200),
    valid_from  date NOT NULL,
    valid_to    date CHECK (valid_to >= valid_from),
    PRIMARY KEY (level, valid_from)
);
CREATE UNIQUE INDEX rhythm_present ON rhythm (level) WHERE valid_to IS NULL;
COMMENT ON TABLE rhythm IS 'What each level is called and how often it asks for a visit and a new assessment. A county ends a line and adds its own.';
COMMENT ON COLUMN rhythm.level IS '[public] Which level';
COMMENT ON COLUMN rhythm.colour IS '[public] One word for lists';
COMMENT ON COLUMN rhythm.label IS '[public] What workers say; never shown to a family';
COMMENT ON COLUMN rhythm.visit_days IS '[public] Days from one visit to the next';
COMMENT ON COLUMN rhythm.review_days IS '[public] Days from one assessment to the next';
COMMENT ON COLUMN rhythm.nature IS '[public] How binding the numbers are';
COMMENT ON COLUMN rhythm.source IS '[public] Where they come from';
COMMENT ON COLUMN rhythm.valid_from IS '[public] First day';
COMMENT ON COLUMN rhythm.valid_to IS '[public] Last day; none means until further notice';

INSERT INTO rhythm (level, colour, label, visit_days, review_days, nature, source, valid_from) VALUES
    ('GREEN',  '绿', '低风险',   90, 180, 'PRODUCT_DEFAULT', '产品建议；国家规定为“定期”，没有次数', DATE '2020-01-01'),
    ('YELLOW', '黄', '中风险',   30, 90,  'PRODUCT_DEFAULT', '产品建议；国家规定为“定期”，没有次数', DATE '2020-01-01'),
    ('ORANGE', '橙', '中高风险', 14, 30,  'PRODUCT_DEFAULT', '产品建议；国家规定为“定期”，没有次数', DATE '2020-01-01'),
    ('RED',    '红', '高风险',   7,  14,  'PRODUCT_DEFAULT', '产品建议；国家规定为“定期”，没有次数', DATE '2020-01-01');

CREATE TABLE assessment (
    id                 uuid PRIMARY KEY,
    case_id            uuid NOT NULL,
    area               text NOT NULL,
    instrument         text NOT NULL,
    instrument_version text NOT NULL,
    previous_id        uuid REFERENCES assessment,
    sheet              jsonb NOT NULL,
    begun_at           timestamptz NOT NULL,
    begun_by           uuid NOT NULL,
    points             integer CHECK (points >= 0),
    suggested_level    text CHECK (suggested_level IN ('GREEN', 'YELLOW', 'ORANGE', 'RED')),
    suggested_grade    text CHECK (suggested_grade IN ('NORMAL', 'INSUFFICIENT', 'IMPROPER', 'ABSENT')),
    level              text CHECK (level IN ('GREEN', 'YELLOW', 'ORANGE', 'RED')),
    grade              text CHECK (grade IN ('NORMAL', 'INSUFFICIENT', 'IMPROPER', 'ABSENT')),
    summary            text CHECK (char_length(summary) BETWEEN 1 AND 4000),
    reason             text CHECK (char_length(reason) BETWEEN 1 AND 1000),
    decided_at         timestamptz CHECK (decided_at >= begun_at),
    decided_by         uuid,
    version            integer NOT NULL,
    FOREIGN KEY (case_id, area) REFERENCES case_file (id, area) ON UPDATE CASCADE,
    -- Who decides otherwise than suggested says why.
    CHECK (decided_at IS NULL OR (level = suggested_level AND grade = suggested_grade) OR reason IS NOT NULL),
    CHECK (num_nulls(points, suggested_level, suggested_grade, level, grade, summary, decided_at, decided_by) IN (0, 8))
);
CREATE UNIQUE INDEX assessment_one_draft ON assessment (case_id) WHERE decided_at IS NULL;
CREATE INDEX assessment_case ON assessment (case_id, decided_at);
COMMENT ON TABLE assessment IS 'Assessments of a case: one draft at most, and those that were decided, which never change again.';
COMMENT ON COLUMN assessment.id IS '[internal] UUIDv7';
COMMENT ON COLUMN assessment.case_id IS '[sensitive] Which case';
COMMENT ON COLUMN assessment.area IS '[personal] Area of the case; scope of row security';
COMMENT ON COLUMN assessment.instrument IS '[internal] Code of the instrument';
COMMENT ON COLUMN assessment.instrument_version IS '[internal] Its version';
COMMENT ON COLUMN assessment.previous_id IS '[internal] The assessment before this one';
COMMENT ON COLUMN assessment.sheet IS '[sensitive] Answers by indicator, and what was seen and heard by domain';
COMMENT ON COLUMN assessment.begun_at IS '[internal] When begun';
COMMENT ON COLUMN assessment.begun_by IS '[internal] Who began it';
COMMENT ON COLUMN assessment.points IS '[sensitive] All points together';
COMMENT ON COLUMN assessment.suggested_level IS '[sensitive] Level that the score suggested';
COMMENT ON COLUMN assessment.suggested_grade IS '[sensitive] Grade of guardianship that the score suggested';
COMMENT ON COLUMN assessment.level IS '[sensitive] Level that the worker decided';
COMMENT ON COLUMN assessment.grade IS '[sensitive] Grade that the worker decided';
COMMENT ON COLUMN assessment.summary IS '[sensitive] What it comes to, in the worker''s words';
COMMENT ON COLUMN assessment.reason IS '[sensitive] Why it was decided otherwise than suggested';
COMMENT ON COLUMN assessment.decided_at IS '[internal] When decided; none while a draft';
COMMENT ON COLUMN assessment.decided_by IS '[internal] Who decided';
COMMENT ON COLUMN assessment.version IS '[internal] Counts changes, for If-Match';

ALTER TABLE rhythm ENABLE ROW LEVEL SECURITY;
CREATE POLICY rhythm_read ON rhythm FOR SELECT USING ((SELECT shared.actor()) IS NOT NULL);
CREATE POLICY rhythm_add ON rhythm FOR INSERT WITH CHECK ((SELECT shared.power()) = 'SETTINGS_MANAGE');
CREATE POLICY rhythm_end ON rhythm FOR UPDATE USING ((SELECT shared.power()) = 'SETTINGS_MANAGE');

ALTER TABLE assessment ENABLE ROW LEVEL SECURITY;
CREATE POLICY assessment_read ON assessment FOR SELECT
    USING ((SELECT sees_cases()) AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
        OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
CREATE POLICY assessment_add ON assessment FOR INSERT
    WITH CHECK ((SELECT shared.power()) = 'CASE_WORK'
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))));
CREATE POLICY assessment_change ON assessment FOR UPDATE
    USING ((SELECT shared.power()) = 'CASE_WORK' AND decided_at IS NULL
        AND ((SELECT shared.whole_county()) OR area = ANY ((SELECT shared.areas())::text[])
            OR ((SELECT shared.by_team()) AND case_id IN (SELECT my_cases()))))
    -- Who decides says so in the own name.
    WITH CHECK ((SELECT shared.power()) = 'CASE_WORK' AND (decided_at IS NULL OR decided_by = (SELECT shared.actor())));

GRANT SELECT, INSERT ON rhythm TO ${app};
GRANT UPDATE (valid_to) ON rhythm TO ${app};
GRANT SELECT, INSERT, UPDATE ON assessment TO ${app};
