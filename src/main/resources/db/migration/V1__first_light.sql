-- Mentions, their counts by minute, and the work of the desks.
-- Written so that PostgreSQL runs it too: ids by the application, times in milliseconds since 1970 (UTC), no LOBs, no triggers.

CREATE TABLE mention (
  id              BIGINT           NOT NULL PRIMARY KEY,
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
  urgency         SMALLINT         NOT NULL,
  CONSTRAINT mention_key UNIQUE (source, external_id)
);
CREATE INDEX mention_written ON mention (written_at, id);

-- One row a minute and issue; kept in the transaction that keeps the mentions, so that the two never disagree.
CREATE TABLE minute_count (
  minute_start BIGINT  NOT NULL,
  issue        VARCHAR NOT NULL,
  negative     INTEGER NOT NULL,
  neutral      INTEGER NOT NULL,
  positive     INTEGER NOT NULL,
  not_judged   INTEGER NOT NULL,
  PRIMARY KEY (minute_start, issue)
);

-- How issues and channels are called, by the id that mentions carry.
CREATE TABLE label (
  kind     VARCHAR NOT NULL,
  label_id VARCHAR NOT NULL,
  name     VARCHAR NOT NULL,
  PRIMARY KEY (kind, label_id)
);

-- live is 1 while the state is OPEN, CLAIMED or WAITING, so that the queue is one walk along an index.
CREATE TABLE item (
  id           BIGINT   NOT NULL PRIMARY KEY,
  version      INTEGER  NOT NULL,
  state        VARCHAR  NOT NULL,
  live         SMALLINT NOT NULL,
  mention_id   BIGINT   NOT NULL,
  mentions     INTEGER  NOT NULL,
  conversation VARCHAR  NOT NULL,
  team         VARCHAR  NOT NULL,
  rule_name    VARCHAR  NOT NULL,
  opened_at    BIGINT   NOT NULL,
  due_at       BIGINT   NOT NULL,
  claimed_by   VARCHAR,
  claimed_at   BIGINT,
  lease_until  BIGINT,
  lease_length BIGINT   NOT NULL,
  answered_by  VARCHAR,
  answered_at  BIGINT,
  ended_at     BIGINT,
  trouble      VARCHAR  NOT NULL
);
CREATE INDEX item_due ON item (live, due_at, id);
CREATE INDEX item_ended ON item (live, ended_at, id);
CREATE INDEX item_conversation ON item (conversation, live);

CREATE TABLE item_mention (
  mention_id BIGINT NOT NULL PRIMARY KEY,
  item_id    BIGINT NOT NULL
);
CREATE INDEX item_mention_item ON item_mention (item_id, mention_id);

-- Rows are only ever added. seq rises by one over the whole room, without a gap.
CREATE TABLE item_event (
  seq         BIGINT  NOT NULL PRIMARY KEY,
  item_id     BIGINT  NOT NULL,
  kind        VARCHAR NOT NULL,
  operator    VARCHAR NOT NULL,
  station     VARCHAR NOT NULL,
  happened_at BIGINT  NOT NULL,
  detail      VARCHAR NOT NULL
);
CREATE INDEX item_event_item ON item_event (item_id, seq);

-- Answers, and by their state the outbox.
CREATE TABLE reply (
  reply_key   VARCHAR NOT NULL PRIMARY KEY,
  item_id     BIGINT  NOT NULL,
  state       VARCHAR NOT NULL,
  body        VARCHAR NOT NULL,
  author      VARCHAR NOT NULL,
  queued_at   BIGINT  NOT NULL,
  attempts    INTEGER NOT NULL,
  not_before  BIGINT  NOT NULL,
  external_id VARCHAR NOT NULL,
  trouble     VARCHAR NOT NULL
);
CREATE INDEX reply_item ON reply (item_id, queued_at, reply_key);
CREATE INDEX reply_due ON reply (state, not_before, reply_key);

CREATE TABLE draft (
  item_id BIGINT  NOT NULL PRIMARY KEY,
  body    VARCHAR NOT NULL
);

-- What the store knows about itself.
CREATE TABLE meta (
  name    VARCHAR NOT NULL PRIMARY KEY,
  content VARCHAR NOT NULL
);
