-- Everything of one county lives in this schema; the application may use it, and owns nothing in it.
GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO ${app};
