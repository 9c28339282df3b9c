-- What all counties of an installation share, and the words that row policies are written in.

CREATE TABLE county (
    code      text PRIMARY KEY CHECK (code ~ '^[0-9]{6}$'),
    opened_on date NOT NULL
);
COMMENT ON TABLE county IS 'Counties that this installation serves. No row security: codes of divisions are public.';
COMMENT ON COLUMN county.code IS '[public] Six digits, GB/T 2260';
COMMENT ON COLUMN county.opened_on IS '[internal] First start for this county';

-- Scope of the running act. A setting that was never made, or that ended with its transaction, gives no rows.
CREATE FUNCTION actor() RETURNS uuid LANGUAGE sql STABLE
    RETURN nullif(current_setting('youmiao.actor', true), '')::uuid;
CREATE FUNCTION power() RETURNS text LANGUAGE sql STABLE
    RETURN coalesce(current_setting('youmiao.power', true), '');
-- Areas of the act for casework (reports, cases, and what hangs on them), and for children: an act reaches no further into either
-- than the actor may read it. An administrator's grant of the whole county opens neither.
CREATE FUNCTION areas() RETURNS text[] LANGUAGE sql STABLE
    RETURN string_to_array(coalesce(current_setting('youmiao.areas', true), ''), ',');
CREATE FUNCTION whole_county() RETURNS boolean LANGUAGE sql STABLE
    RETURN coalesce(current_setting('youmiao.areas', true), '') = '*';
CREATE FUNCTION child_areas() RETURNS text[] LANGUAGE sql STABLE
    RETURN string_to_array(coalesce(current_setting('youmiao.children', true), ''), ',');
CREATE FUNCTION all_children() RETURNS boolean LANGUAGE sql STABLE
    RETURN coalesce(current_setting('youmiao.children', true), '') = '*';
CREATE FUNCTION agencies() RETURNS text[] LANGUAGE sql STABLE
    RETURN string_to_array(coalesce(current_setting('youmiao.agencies', true), ''), ',');
CREATE FUNCTION by_team() RETURNS boolean LANGUAGE sql STABLE
    RETURN coalesce(current_setting('youmiao.team', true), '') = 'on';

GRANT USAGE ON SCHEMA shared TO ${app};
GRANT SELECT ON county TO ${app};
