-- Where a user name belongs, before its county is known; and the registry of events that listeners have still to hear.

CREATE TABLE login (
    username text PRIMARY KEY,
    county   text NOT NULL REFERENCES county
);
COMMENT ON TABLE login IS 'Directory of user names. No row security: it is read before anyone is known, and says only the county.';
COMMENT ON COLUMN login.username IS '[internal] Name at sign-in';
COMMENT ON COLUMN login.county IS '[internal] The county that holds the account';

CREATE TABLE event_publication (
    id                     uuid PRIMARY KEY,
    publication_date       timestamptz NOT NULL,
    listener_id            text NOT NULL,
    serialized_event       text NOT NULL,
    event_type             text NOT NULL,
    completion_date        timestamptz,
    last_resubmission_date timestamptz,
    completion_attempts    integer,
    status                 text
);
CREATE INDEX event_publication_by_event ON event_publication USING hash (serialized_event);
CREATE INDEX event_publication_by_completion ON event_publication (completion_date);
COMMENT ON TABLE event_publication IS 'Events that listeners have still to hear. No row security: events carry identifiers and the county, no names.';
COMMENT ON COLUMN event_publication.id IS '[internal] Identifier';
COMMENT ON COLUMN event_publication.publication_date IS '[internal] When published';
COMMENT ON COLUMN event_publication.listener_id IS '[internal] Who is to hear it';
COMMENT ON COLUMN event_publication.serialized_event IS '[internal] County and identifiers';
COMMENT ON COLUMN event_publication.event_type IS '[internal] Type of event';
COMMENT ON COLUMN event_publication.completion_date IS '[internal] When heard';
COMMENT ON COLUMN event_publication.last_resubmission_date IS '[internal] Last try after a failure';
COMMENT ON COLUMN event_publication.completion_attempts IS '[internal] Number of tries';
COMMENT ON COLUMN event_publication.status IS '[internal] State of delivery';

GRANT SELECT, INSERT, UPDATE ON login TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON event_publication TO ${app};
