-- The working-day calendar that comes with the program, the same for all counties, and the words of row policies about duties.

CREATE TABLE calendar_day (
    day      date PRIMARY KEY,
    occasion text NOT NULL CHECK (char_length(occasion) BETWEEN 1 AND 30),
    kind     text NOT NULL CHECK (kind IN ('HOLIDAY', 'MAKEUP_WORKDAY'))
);
COMMENT ON TABLE calendar_day IS 'Dates that the State Council''s yearly notice takes out of the ordinary week, as this version of the program knows them. A county''s own import of a year stands over it.';
COMMENT ON COLUMN calendar_day.day IS '[public] The date';
COMMENT ON COLUMN calendar_day.occasion IS '[public] The festival for which, such as 春节';
COMMENT ON COLUMN calendar_day.kind IS '[public] Holiday, or weekend day that is worked';

CREATE TABLE calendar_change (
    seq           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at            timestamptz NOT NULL,
    county        text NOT NULL REFERENCES county,
    actor_id      uuid NOT NULL,
    first_changed date NOT NULL,
    days          integer NOT NULL CHECK (days > 0)
);
COMMENT ON TABLE calendar_change IS 'When the program brought more days: each county recomputes its open clocks once for each change.';
COMMENT ON COLUMN calendar_change.seq IS '[internal] Order of the changes';
COMMENT ON COLUMN calendar_change.at IS '[internal] When';
COMMENT ON COLUMN calendar_change.county IS '[internal] County whose start brought it';
COMMENT ON COLUMN calendar_change.actor_id IS '[internal] Who';
COMMENT ON COLUMN calendar_change.first_changed IS '[public] Earliest date that is not what it was';
COMMENT ON COLUMN calendar_change.days IS '[public] How many dates are not what they were';

-- The desks whose duties the running actor does.
CREATE FUNCTION desks() RETURNS text[] LANGUAGE sql STABLE
    RETURN string_to_array(coalesce(current_setting('youmiao.desks', true), ''), ',');
-- The record whose clocks the running act starts, stops or shows: its own room has decided that the actor may.
CREATE FUNCTION clock_subject() RETURNS uuid LANGUAGE sql STABLE
    RETURN nullif(current_setting('youmiao.clock_subject', true), '')::uuid;

-- Only the program's own start adds days; no act of a county's people does.
ALTER TABLE calendar_day ENABLE ROW LEVEL SECURITY;
CREATE POLICY calendar_day_read ON calendar_day FOR SELECT USING (true);
CREATE POLICY calendar_day_add ON calendar_day FOR INSERT WITH CHECK ((SELECT shared.power()) = 'SYSTEM_CLOCKS');
ALTER TABLE calendar_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY calendar_change_read ON calendar_change FOR SELECT USING (true);
CREATE POLICY calendar_change_add ON calendar_change FOR INSERT WITH CHECK ((SELECT shared.power()) = 'SYSTEM_CLOCKS');

GRANT SELECT, INSERT ON calendar_day TO ${app};
GRANT SELECT, INSERT ON calendar_change TO ${app};
