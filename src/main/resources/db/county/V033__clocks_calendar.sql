-- The county's own working-day calendar over the one that comes with the program. Where the county took in a year, its latest import
-- of that year counts as a whole and nothing of the shared year does; in other years the shared calendar counts.

CREATE TABLE calendar_import (
    seq           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year          integer NOT NULL CHECK (year BETWEEN 2000 AND 2200),
    at            timestamptz NOT NULL,
    actor_id      uuid NOT NULL,
    first_changed date NOT NULL,
    days          integer NOT NULL CHECK (days > 0)
);
CREATE INDEX calendar_import_year ON calendar_import (year, seq);
COMMENT ON TABLE calendar_import IS 'Years of the working-day calendar that the county took in itself. Nothing is changed or removed: the latest import of a year counts.';
COMMENT ON COLUMN calendar_import.seq IS '[internal] Order of the imports';
COMMENT ON COLUMN calendar_import.year IS '[public] Year that it replaces as a whole';
COMMENT ON COLUMN calendar_import.at IS '[internal] When';
COMMENT ON COLUMN calendar_import.actor_id IS '[internal] Who';
COMMENT ON COLUMN calendar_import.first_changed IS '[public] Earliest date that is not what it was';
COMMENT ON COLUMN calendar_import.days IS '[public] How many dates are not what they were';

CREATE TABLE own_calendar_day (
    import   bigint NOT NULL REFERENCES calendar_import,
    day      date NOT NULL,
    occasion text NOT NULL CHECK (char_length(occasion) BETWEEN 1 AND 30),
    kind     text NOT NULL CHECK (kind IN ('HOLIDAY', 'MAKEUP_WORKDAY')),
    PRIMARY KEY (import, day)
);
COMMENT ON TABLE own_calendar_day IS 'Dates that an import takes out of the ordinary week.';
COMMENT ON COLUMN own_calendar_day.import IS '[internal] The import';
COMMENT ON COLUMN own_calendar_day.day IS '[public] The date';
COMMENT ON COLUMN own_calendar_day.occasion IS '[public] The festival for which, such as 春节';
COMMENT ON COLUMN own_calendar_day.kind IS '[public] Holiday, or weekend day that is worked';

ALTER TABLE calendar_import ENABLE ROW LEVEL SECURITY;
CREATE POLICY calendar_import_read ON calendar_import FOR SELECT USING ((SELECT shared.actor()) IS NOT NULL);
CREATE POLICY calendar_import_add ON calendar_import FOR INSERT
    WITH CHECK ((SELECT shared.power()) = 'SETTINGS_MANAGE' AND actor_id = (SELECT shared.actor()));
ALTER TABLE own_calendar_day ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_calendar_day_read ON own_calendar_day FOR SELECT USING ((SELECT shared.actor()) IS NOT NULL);
CREATE POLICY own_calendar_day_add ON own_calendar_day FOR INSERT WITH CHECK ((SELECT shared.power()) = 'SETTINGS_MANAGE');

GRANT SELECT, INSERT ON calendar_import, own_calendar_day TO ${app};
