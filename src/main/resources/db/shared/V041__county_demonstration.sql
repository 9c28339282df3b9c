-- Which counties were made for a demonstration, and whether the making came to its end.

CREATE TABLE demonstration (
    county   text PRIMARY KEY REFERENCES county,
    begun_at timestamptz NOT NULL,
    made_at  timestamptz CHECK (made_at >= begun_at)
);
COMMENT ON TABLE demonstration IS 'Counties whose records are invented. No row security: only the owner of the tables reads and writes it.';
COMMENT ON COLUMN demonstration.county IS '[public] Which county';
COMMENT ON COLUMN demonstration.begun_at IS '[internal] When its making began';
COMMENT ON COLUMN demonstration.made_at IS '[internal] When it was complete; none means that the making was cut short and is begun anew';
