-- Mentions move into a table a day (made by the program: see DayTables); the desk keeps its own copy of what it works on, so that
-- an item outlives the day's table and its queries never depend on it.
CREATE TABLE item_mention_copy (
  mention_id      BIGINT           NOT NULL PRIMARY KEY,
  item_id         BIGINT           NOT NULL,
  source          VARCHAR          NOT NULL,
  external_id     VARCHAR          NOT NULL,
  channel         VARCHAR          NOT NULL,
  author_id       VARCHAR          NOT NULL,
  author_handle   VARCHAR          NOT NULL,
  followers       BIGINT           NOT NULL,
  body            VARCHAR(4000)    NOT NULL,
  stated_language VARCHAR          NOT NULL,
  brand           VARCHAR          NOT NULL,
  thread          VARCHAR          NOT NULL,
  repost_of       VARCHAR          NOT NULL,
  direct          BOOLEAN          NOT NULL,
  written_at      BIGINT           NOT NULL,
  received_at     BIGINT           NOT NULL,
  language        VARCHAR          NOT NULL,
  sentiment       VARCHAR          NOT NULL,
  score           DOUBLE PRECISION NOT NULL,
  issue           VARCHAR          NOT NULL,
  confidence      DOUBLE PRECISION NOT NULL,
  urgency         SMALLINT         NOT NULL
);
INSERT INTO item_mention_copy
  SELECT im.mention_id, im.item_id, m.source, m.external_id, m.channel, m.author_id, m.author_handle, m.followers, m.body,
         m.stated_language, m.brand, m.thread, m.repost_of, m.direct, m.written_at, m.received_at, m.language, m.sentiment,
         m.score, m.issue, m.confidence, m.urgency
  FROM item_mention im JOIN mention m ON m.id = im.mention_id;
DROP TABLE item_mention;
ALTER TABLE item_mention_copy RENAME TO item_mention;
CREATE INDEX item_mention_item ON item_mention (item_id, mention_id);

-- One row a day of arrival (days since 1970, UTC): how many mentions its table holds, the sum of their rows' hashes, and when the
-- newest of them was written.
CREATE TABLE mention_day (
  arrived      BIGINT NOT NULL PRIMARY KEY,
  mentions     BIGINT NOT NULL,
  digest       BIGINT NOT NULL,
  last_written BIGINT NOT NULL
);

-- One row: up to which operation of the journal the desk's tables are, with its chain's hash there, and how many rows each of them
-- holds with the sum of their hashes. Changed in the transaction that changes the tables, by one statement.
CREATE TABLE desk_state (
  id             INTEGER NOT NULL PRIMARY KEY,
  last_op_seq    BIGINT  NOT NULL,
  last_op_hash   VARCHAR NOT NULL,
  item_rows      BIGINT  NOT NULL,
  item_digest    BIGINT  NOT NULL,
  event_rows     BIGINT  NOT NULL,
  event_digest   BIGINT  NOT NULL,
  mention_rows   BIGINT  NOT NULL,
  mention_digest BIGINT  NOT NULL,
  reply_rows     BIGINT  NOT NULL,
  reply_digest   BIGINT  NOT NULL,
  draft_rows     BIGINT  NOT NULL,
  draft_digest   BIGINT  NOT NULL
);

-- The journal begins behind what the desk did before there was one.
INSERT INTO desk_state
  SELECT 1, COALESCE(MAX(seq), 0), '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM item_event;
