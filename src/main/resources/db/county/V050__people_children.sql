-- Children, the groups of need they belong to, what was written about them earlier, and the keys by which they are found.

-- Powers under which records of children may be read and written. Beyond these a grant of an area shows no child: the three
-- administrators hold grants of the whole county and see none.
CREATE FUNCTION sees_children() RETURNS boolean LANGUAGE sql STABLE
    RETURN shared.power() IN ('CHILD_READ', 'CHILD_WORK', 'REPORT_READ', 'REPORT_SCREEN', 'SCREENING_CONFIRM', 'CASE_READ',
        'CASE_WORK', 'CASE_APPROVE', 'CASE_ELEVATE', 'VISIT_RECORD', 'MEASURE_SETTLE', 'REFERRAL_SEND', 'REFERRAL_READ', 'CLOCK_READ',
        'WORKLIST_READ', 'SYSTEM_CHILD_KEYS');
CREATE FUNCTION works_on_children() RETURNS boolean LANGUAGE sql STABLE
    RETURN shared.power() IN ('CHILD_WORK', 'REPORT_SCREEN', 'CASE_WORK');

CREATE TABLE child (
    id            uuid PRIMARY KEY,
    name          text CHECK (char_length(name) BETWEEN 1 AND 60),
    other_name    text CHECK (char_length(other_name) BETWEEN 1 AND 60),
    sex           text NOT NULL CHECK (sex IN ('0', '1', '2', '9')),
    born_on       date,
    born_year     integer CHECK (born_year BETWEEN 1900 AND 2200),
    civil_id      text CHECK (civil_id ~ '^[1-9][0-9]{16}[0-9X]$'),
    ethnic        text CHECK (ethnic ~ '^[0-9]{2}$'),
    area          text NOT NULL CHECK (area ~ '^[0-9]{12}$'),
    address       text CHECK (char_length(address) BETWEEN 1 AND 200),
    school        text CHECK (char_length(school) BETWEEN 1 AND 100),
    registered_at timestamptz NOT NULL,
    registered_by uuid NOT NULL,
    version       integer NOT NULL,
    CONSTRAINT child_born CHECK (born_on IS NULL OR (born_year IS NOT NULL AND born_year = extract(YEAR FROM born_on))),
    CONSTRAINT child_civil_id_born CHECK (civil_id IS NULL OR (born_on IS NOT NULL
        AND born_year = substr(civil_id, 7, 4)::integer))
);
CREATE UNIQUE INDEX child_civil_id ON child (civil_id) WHERE civil_id IS NOT NULL;
CREATE INDEX child_area ON child (area, id);
COMMENT ON TABLE child IS 'Minors that the county knows of. Almost everything may be unknown; a child without an identity number has none here, never an invented one.';
COMMENT ON COLUMN child.id IS '[internal] UUIDv7';
COMMENT ON COLUMN child.name IS '[personal] Name in the household register, or as the child is called; none where nobody knows it';
COMMENT ON COLUMN child.other_name IS '[personal] Earlier name, name at home, or name in the script of the child''s own language';
COMMENT ON COLUMN child.sex IS '[personal] GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 unstated';
COMMENT ON COLUMN child.born_on IS '[personal] Birth date';
COMMENT ON COLUMN child.born_year IS '[personal] Birth year, also where the day is unknown';
COMMENT ON COLUMN child.civil_id IS '[sensitive] GB 11643 identity number, unique in the county';
COMMENT ON COLUMN child.ethnic IS '[personal] GB/T 3304';
COMMENT ON COLUMN child.area IS '[personal] Where the child lives: the village, or the township or county where no more is known';
COMMENT ON COLUMN child.address IS '[personal] House or group, in words';
COMMENT ON COLUMN child.school IS '[personal] School or kindergarten';
COMMENT ON COLUMN child.registered_at IS '[internal] When the record was made';
COMMENT ON COLUMN child.registered_by IS '[internal] Who made it';
COMMENT ON COLUMN child.version IS '[internal] Counts changes, for If-Match';

CREATE TABLE child_category (
    id         uuid PRIMARY KEY,
    child_id   uuid NOT NULL REFERENCES child,
    area       text NOT NULL CHECK (area ~ '^[0-9]{12}$'),
    code       text NOT NULL CHECK (code IN ('LEFT_BEHIND', 'MIGRANT', 'IN_DIFFICULTY', 'DE_FACTO_UNATTENDED',
        'ORPHAN_SCATTERED', 'ORPHAN_INSTITUTION', 'HIV_CHILD', 'LOW_INCOME', 'SEVERE_DISABILITY', 'STATE_WARD', 'STREET',
        'RESCUED', 'VICTIM', 'GUARDIANSHIP_RISK', 'PSYCH_RISK', 'DROPOUT', 'NO_HUKOU', 'OTHER')),
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from),
    set_by     uuid NOT NULL,
    set_at     timestamptz NOT NULL,
    ended_by   uuid,
    version    integer NOT NULL
);
CREATE UNIQUE INDEX child_category_open ON child_category (child_id, code) WHERE valid_to IS NULL;
CREATE INDEX child_category_child ON child_category (child_id);
CREATE INDEX child_category_code ON child_category (code, area, child_id) WHERE valid_to IS NULL;
COMMENT ON TABLE child_category IS 'Groups of need of a child, several at once, each from a day to a day.';
COMMENT ON COLUMN child_category.id IS '[internal] UUIDv7';
COMMENT ON COLUMN child_category.child_id IS '[internal] The child';
COMMENT ON COLUMN child_category.area IS '[personal] The child''s area, repeated for lists; moves with the child';
COMMENT ON COLUMN child_category.code IS '[sensitive] Which group';
COMMENT ON COLUMN child_category.valid_from IS '[sensitive] First day';
COMMENT ON COLUMN child_category.valid_to IS '[sensitive] Last day; none means until further notice';
COMMENT ON COLUMN child_category.set_by IS '[internal] Who said so';
COMMENT ON COLUMN child_category.set_at IS '[internal] When';
COMMENT ON COLUMN child_category.ended_by IS '[internal] Who ended it';
COMMENT ON COLUMN child_category.version IS '[internal] Counts changes';

CREATE TABLE earlier_value (
    id           uuid PRIMARY KEY,
    subject_type text NOT NULL CHECK (subject_type IN ('child', 'guardian')),
    subject_id   uuid NOT NULL,
    version      integer NOT NULL,
    field        text NOT NULL CHECK (field ~ '^[A-Z_]{2,40}$'),
    value        text,
    reason       text CHECK (char_length(reason) <= 200),
    changed_by   uuid NOT NULL,
    changed_at   timestamptz NOT NULL,
    UNIQUE (subject_type, subject_id, version, field)
);
COMMENT ON TABLE earlier_value IS 'What a record of a child or guardian said before each correction: nothing that was ever saved is lost.';
COMMENT ON COLUMN earlier_value.id IS '[internal] UUIDv7';
COMMENT ON COLUMN earlier_value.subject_type IS '[internal] child or guardian';
COMMENT ON COLUMN earlier_value.subject_id IS '[internal] Which one';
COMMENT ON COLUMN earlier_value.version IS '[internal] The version that said so';
COMMENT ON COLUMN earlier_value.field IS '[internal] Which field';
COMMENT ON COLUMN earlier_value.value IS '[sensitive] What it said; none where it was empty';
COMMENT ON COLUMN earlier_value.reason IS '[sensitive] Why it was corrected, in the person''s own words';
COMMENT ON COLUMN earlier_value.changed_by IS '[internal] Who corrected it';
COMMENT ON COLUMN earlier_value.changed_at IS '[internal] When';

-- Collation C: keys are compared byte by byte, whatever the server's locale. No foreign key: the table is derived from child in
-- the same transaction, can be rebuilt at any time, and a check per key would double the cost of an insert.
CREATE TABLE child_key (
    key      text COLLATE "C" NOT NULL CHECK (key <> ''),
    area     text COLLATE "C" NOT NULL CHECK (area ~ '^[0-9]{12}$'),
    child_id uuid NOT NULL,
    PRIMARY KEY (key, area, child_id)
);
COMMENT ON TABLE child_key IS 'Prepared keys for search by name: =whole name, pairs and triples of characters, ~sound. Derived data: the one table here whose rows the application deletes.';
COMMENT ON COLUMN child_key.key IS '[personal] Part of a normalised name, or its sound';
COMMENT ON COLUMN child_key.area IS '[personal] The child''s area, so that the scope is an index condition';
COMMENT ON COLUMN child_key.child_id IS '[internal] The child';

-- Row security
ALTER TABLE child ENABLE ROW LEVEL SECURITY;
CREATE POLICY child_read ON child FOR SELECT
    USING ((SELECT sees_children()) AND ((SELECT shared.all_children()) OR area = ANY ((SELECT shared.child_areas())::text[])
        -- opened in an emergency: for reading only
        OR ((SELECT shared.power()) = 'CHILD_READ' AND id IN (SELECT opened_by_me('child')))));
CREATE POLICY child_add ON child FOR INSERT
    WITH CHECK ((SELECT works_on_children())
        AND ((SELECT shared.all_children()) OR area = ANY ((SELECT shared.child_areas())::text[])));
CREATE POLICY child_change ON child FOR UPDATE
    USING ((SELECT works_on_children())
        AND ((SELECT shared.all_children()) OR area = ANY ((SELECT shared.child_areas())::text[])));

-- Who sees the child sees what belongs to it; policies that other rooms add for a child hold here too.
ALTER TABLE child_category ENABLE ROW LEVEL SECURITY;
CREATE POLICY child_category_read ON child_category FOR SELECT
    USING (EXISTS (SELECT 1 FROM child c WHERE c.id = child_id)
        -- An infection is not for neighbours: those who may only read the record, the village's director among them, do not see it.
        AND (code <> 'HIV_CHILD' OR (SELECT works_on_children())));
CREATE POLICY child_category_add ON child_category FOR INSERT
    WITH CHECK ((SELECT works_on_children()) AND EXISTS (SELECT 1 FROM child c WHERE c.id = child_id));
CREATE POLICY child_category_change ON child_category FOR UPDATE
    USING ((SELECT works_on_children()) AND EXISTS (SELECT 1 FROM child c WHERE c.id = child_id));

ALTER TABLE child_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY child_key_read ON child_key FOR SELECT
    USING ((SELECT sees_children())
        AND ((SELECT shared.all_children()) OR area = ANY ((SELECT shared.child_areas())::text[])));
CREATE POLICY child_key_add ON child_key FOR INSERT
    WITH CHECK (((SELECT works_on_children()) OR (SELECT shared.power()) = 'SYSTEM_CHILD_KEYS')
        AND ((SELECT shared.all_children()) OR area = ANY ((SELECT shared.child_areas())::text[])));
CREATE POLICY child_key_remove ON child_key FOR DELETE
    USING (((SELECT works_on_children()) OR (SELECT shared.power()) = 'SYSTEM_CHILD_KEYS')
        AND ((SELECT shared.all_children()) OR area = ANY ((SELECT shared.child_areas())::text[])));

GRANT SELECT, INSERT, UPDATE ON child, child_category TO ${app};
GRANT SELECT, INSERT ON earlier_value TO ${app};
GRANT SELECT, INSERT, DELETE ON child_key TO ${app};

-- Who may be meant, in the whole county and past row security, since two stations must not each open a case for one child. It tells
-- who, where and why, and nothing else; only to those who register or screen.
CREATE FUNCTION possible_children(wanted_civil_id text, whole text, sound text, wanted_year integer, wanted_sex text,
    near text) RETURNS TABLE (id uuid, area text, why text) LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT p.id, p.area, p.why
    FROM (
        SELECT c.id, c.area, c.sex, c.born_year,
            CASE WHEN c.civil_id = wanted_civil_id THEN 'CIVIL_ID'
                WHEN EXISTS (SELECT 1 FROM child_key e WHERE e.key = whole AND e.area = c.area AND e.child_id = c.id)
                THEN CASE WHEN c.civil_id <> wanted_civil_id THEN 'OTHER_NUMBER'
                    WHEN abs(c.born_year - wanted_year) > 1 THEN 'OTHER_YEAR' ELSE 'SAME_NAME' END
                ELSE 'SAME_SOUND' END AS why
        FROM child c
        WHERE c.id IN (
            SELECT n.id FROM child n WHERE n.civil_id = wanted_civil_id
            UNION ALL
            -- Two numbers are two children, unless one was mistyped: the very same name is told, one that only sounds so is not. An age is
            -- often a guess: the very same name in the same township is told whatever the year.
            SELECT k.child_id FROM child_key k JOIN child s ON s.id = k.child_id
            WHERE k.key = sound
                AND (wanted_year IS NULL OR s.born_year IS NULL OR abs(s.born_year - wanted_year) <= 1
                    OR (left(s.area, 9) = left(near, 9)
                        AND EXISTS (SELECT 1 FROM child_key e WHERE e.key = whole AND e.area = s.area AND e.child_id = s.id)))
                AND (wanted_civil_id IS NULL OR s.civil_id IS NULL
                    OR EXISTS (SELECT 1 FROM child_key e WHERE e.key = whole AND e.area = s.area AND e.child_id = s.id)))) p
    WHERE shared.power() IN ('CHILD_WORK', 'REPORT_SCREEN', 'SCREENING_CONFIRM', 'CASE_WORK')
    ORDER BY array_position(ARRAY['CIVIL_ID', 'SAME_NAME', 'SAME_SOUND', 'OTHER_YEAR', 'OTHER_NUMBER'], p.why),
        (p.area = near) DESC NULLS LAST, (left(p.area, 9) = left(near, 9)) DESC NULLS LAST,
        (p.sex = wanted_sex) DESC NULLS LAST, abs(p.born_year - wanted_year) NULLS LAST, p.id
    LIMIT 20;
END;
