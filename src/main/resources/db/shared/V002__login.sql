-- Where a user name belongs, before its county is known.

CREATE TABLE login (
    username text PRIMARY KEY,
    county   text NOT NULL REFERENCES county
);
COMMENT ON TABLE login IS 'Directory of user names. No row security: it is read before anyone is known, and says only the county.';
COMMENT ON COLUMN login.username IS '[internal] Name at sign-in';
COMMENT ON COLUMN login.county IS '[internal] The county that holds the account';

GRANT SELECT, INSERT, UPDATE ON login TO ${app};
