-- Areas of all counties, public data (see NOTICE).
CREATE TABLE area (
    code       text PRIMARY KEY CHECK (code ~ '^[0-9]{12}$'),
    county     text NOT NULL REFERENCES county,
    level      text NOT NULL CHECK (level IN ('COUNTY', 'TOWNSHIP', 'VILLAGE')),
    unit_type  text NOT NULL,
    name       text NOT NULL,
    short_name text NOT NULL,
    parent     text CHECK (parent ~ '^[0-9]{12}$'),
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from),
    CHECK (left(code, 6) = county)
);
CREATE INDEX area_county ON area (county, code);
COMMENT ON TABLE area IS 'Counties, townships and villages by statistical code. No row security: public data.';
COMMENT ON COLUMN area.code IS '[public] Twelve-digit statistical code';
COMMENT ON COLUMN area.county IS '[public] Six digits of the county';
COMMENT ON COLUMN area.level IS '[public] How large it is';
COMMENT ON COLUMN area.unit_type IS '[public] Kind of unit, such as 街道 or 社区';
COMMENT ON COLUMN area.name IS '[public] Official name';
COMMENT ON COLUMN area.short_name IS '[public] Name in daily use';
COMMENT ON COLUMN area.parent IS '[public] The area that it lies in';
COMMENT ON COLUMN area.valid_from IS '[public] First day under this code';
COMMENT ON COLUMN area.valid_to IS '[public] Last day under this code';
GRANT SELECT, INSERT, UPDATE ON area TO ${app};
