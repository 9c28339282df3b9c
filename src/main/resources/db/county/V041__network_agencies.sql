-- Member agencies of the county's protection of minors (成员单位).

CREATE TABLE agency (
    id         uuid PRIMARY KEY,
    code       text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9-]{2,40}$'),
    name       text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 60),
    kind       text NOT NULL CHECK (kind ~ '^[A-Z_]{3,40}$'),
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from),
    version    integer NOT NULL
);
COMMENT ON TABLE agency IS 'Member agencies: who takes part in the protection of minors, from a day to a day.';
COMMENT ON COLUMN agency.id IS '[internal] UUIDv7';
COMMENT ON COLUMN agency.code IS '[public] Short code, as in grants and desks; never used again for another agency';
COMMENT ON COLUMN agency.name IS '[public] What it is called here';
COMMENT ON COLUMN agency.kind IS '[public] Line of work, the same in every county';
COMMENT ON COLUMN agency.valid_from IS '[public] First day as a member';
COMMENT ON COLUMN agency.valid_to IS '[public] Last day as a member; none means until further notice';
COMMENT ON COLUMN agency.version IS '[internal] Counts changes';

ALTER TABLE agency ENABLE ROW LEVEL SECURITY;
CREATE POLICY agency_read ON agency FOR SELECT USING ((SELECT shared.actor()) IS NOT NULL);
CREATE POLICY agency_add ON agency FOR INSERT WITH CHECK ((SELECT shared.power()) IN ('SETTINGS_MANAGE', 'SYSTEM_SETUP'));
CREATE POLICY agency_change ON agency FOR UPDATE USING ((SELECT shared.power()) IN ('SETTINGS_MANAGE', 'SYSTEM_SETUP'));

GRANT SELECT, INSERT, UPDATE ON agency TO ${app};
