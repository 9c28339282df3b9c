-- Who looks after which child, since when.

CREATE TABLE guardian (
    id            uuid PRIMARY KEY,
    name          text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
    phone         text CHECK (char_length(phone) BETWEEN 3 AND 40),
    address       text CHECK (char_length(address) BETWEEN 1 AND 200),
    registered_at timestamptz NOT NULL,
    registered_by uuid NOT NULL,
    version       integer NOT NULL
);
CREATE INDEX guardian_phone ON guardian (phone, name) WHERE phone IS NOT NULL;
COMMENT ON TABLE guardian IS 'Persons and bodies that look after children.';
COMMENT ON COLUMN guardian.id IS '[internal] UUIDv7';
COMMENT ON COLUMN guardian.name IS '[personal] Name of the person, or of the body, such as a village committee';
COMMENT ON COLUMN guardian.phone IS '[personal] Telephone';
COMMENT ON COLUMN guardian.address IS '[personal] Where the person lives or works now, in words; often far from the child';
COMMENT ON COLUMN guardian.registered_at IS '[internal] When the record was made';
COMMENT ON COLUMN guardian.registered_by IS '[internal] Who made it';
COMMENT ON COLUMN guardian.version IS '[internal] Counts changes';

CREATE TABLE guardianship (
    id          uuid PRIMARY KEY,
    child_id    uuid NOT NULL REFERENCES child,
    guardian_id uuid NOT NULL REFERENCES guardian,
    relation    text NOT NULL CHECK (relation IN ('50', '51', '52', '60', '61', '62', '63', '64', '70', '80')),
    part        text NOT NULL CHECK (part IN ('GUARDIAN', 'CARER')),
    valid_from  date NOT NULL,
    valid_to    date CHECK (valid_to >= valid_from),
    set_by      uuid NOT NULL,
    set_at      timestamptz NOT NULL,
    ended_by    uuid,
    version     integer NOT NULL
);
CREATE INDEX guardianship_child ON guardianship (child_id);
CREATE INDEX guardianship_guardian ON guardianship (guardian_id);
CREATE UNIQUE INDEX guardianship_open ON guardianship (child_id, guardian_id, part) WHERE valid_to IS NULL;
COMMENT ON TABLE guardianship IS 'That someone is a child''s guardian or carer, from a day to a day.';
COMMENT ON COLUMN guardianship.id IS '[internal] UUIDv7';
COMMENT ON COLUMN guardianship.child_id IS '[internal] The child';
COMMENT ON COLUMN guardianship.guardian_id IS '[internal] Who looks after it';
COMMENT ON COLUMN guardianship.relation IS '[personal] What the adult is to the child, GB/T 4761: 51 father, 52 mother, 61–64 grandparents, 70 sibling, 80 other';
COMMENT ON COLUMN guardianship.part IS '[personal] Guardian by law, or carer in daily life (the guardian may be away)';
COMMENT ON COLUMN guardianship.valid_from IS '[personal] First day';
COMMENT ON COLUMN guardianship.valid_to IS '[personal] Last day; none means until further notice';
COMMENT ON COLUMN guardianship.set_by IS '[internal] Who said so';
COMMENT ON COLUMN guardianship.set_at IS '[internal] When';
COMMENT ON COLUMN guardianship.ended_by IS '[internal] Who ended it';
COMMENT ON COLUMN guardianship.version IS '[internal] Counts changes';

ALTER TABLE guardianship ENABLE ROW LEVEL SECURITY;
CREATE POLICY guardianship_read ON guardianship FOR SELECT USING (EXISTS (SELECT 1 FROM child c WHERE c.id = child_id));
CREATE POLICY guardianship_add ON guardianship FOR INSERT
    WITH CHECK ((SELECT works_on_children()) AND EXISTS (SELECT 1 FROM child c WHERE c.id = child_id));
CREATE POLICY guardianship_change ON guardianship FOR UPDATE
    USING ((SELECT works_on_children()) AND EXISTS (SELECT 1 FROM child c WHERE c.id = child_id));

ALTER TABLE guardian ENABLE ROW LEVEL SECURITY;
CREATE POLICY guardian_read ON guardian FOR SELECT
    USING (EXISTS (SELECT 1 FROM guardianship s WHERE s.guardian_id = guardian.id));
CREATE POLICY guardian_add ON guardian FOR INSERT WITH CHECK ((SELECT works_on_children()));
CREATE POLICY guardian_change ON guardian FOR UPDATE
    USING ((SELECT works_on_children()) AND EXISTS (SELECT 1 FROM guardianship s WHERE s.guardian_id = guardian.id));

ALTER TABLE earlier_value ENABLE ROW LEVEL SECURITY;
CREATE POLICY earlier_value_read ON earlier_value FOR SELECT
    USING (CASE subject_type
        WHEN 'child' THEN EXISTS (SELECT 1 FROM child c WHERE c.id = subject_id)
        ELSE EXISTS (SELECT 1 FROM guardian g WHERE g.id = subject_id) END);
CREATE POLICY earlier_value_add ON earlier_value FOR INSERT
    WITH CHECK ((SELECT works_on_children()) AND changed_by = (SELECT shared.actor())
        AND CASE subject_type
            WHEN 'child' THEN EXISTS (SELECT 1 FROM child c WHERE c.id = subject_id)
            ELSE EXISTS (SELECT 1 FROM guardian g WHERE g.id = subject_id) END);

GRANT SELECT, INSERT, UPDATE ON guardian, guardianship TO ${app};
