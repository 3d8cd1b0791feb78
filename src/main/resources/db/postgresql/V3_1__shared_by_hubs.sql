-- What a database that several hubs share has besides: the operations' log and the keys of persons, which otherwise are files, and
-- how hubs learn of each other. Numbered 3.1 so that later steps of every database come behind it.

-- One partition a day of arrival (made by the program), called like the day's table elsewhere: a day ends by a DROP.
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
  urgency         SMALLINT         NOT NULL
) PARTITION BY RANGE (id);
CREATE INDEX mention_written ON mention (written_at, id);

-- Which mentions were ever seen, by the keyed fingerprint of their key, over all days: a table cut by day could not refuse the
-- second of two that came on different days.
CREATE TABLE mention_key (
  key_high BIGINT NOT NULL,
  key_low  BIGINT NOT NULL,
  id       BIGINT NOT NULL,
  PRIMARY KEY (key_high, key_low)
);
CREATE INDEX mention_key_id ON mention_key USING BRIN (id);

-- Batches of mentions in the order in which they were committed, without a gap: what every hub reads behind its own mark.
-- removed is true where the mentions went instead of coming.
CREATE TABLE mention_batch (
  no      BIGINT   NOT NULL PRIMARY KEY,
  hub     INTEGER  NOT NULL,
  ids     BIGINT[] NOT NULL,
  removed BOOLEAN  NOT NULL
);

-- One row, locked by whoever changes the tables of mentions: what makes batches follow each other.
CREATE TABLE mention_state (
  id         INTEGER NOT NULL PRIMARY KEY,
  last_batch BIGINT  NOT NULL
);
INSERT INTO mention_state VALUES (1, 0);

-- What people did, hash-chained; written in the transaction that does it, under the lock of the row in desk_state, so that seq rises
-- without a gap and in the order of the commits.
CREATE TABLE op_log (
  seq         BIGINT NOT NULL PRIMARY KEY,
  happened_at BIGINT NOT NULL,
  body        BYTEA  NOT NULL,
  hash        BYTEA  NOT NULL
);

-- What became of accounts, chained in the same way; written under a lock of its own.
CREATE TABLE people_log (
  seq         BIGINT NOT NULL PRIMARY KEY,
  happened_at BIGINT NOT NULL,
  body        BYTEA  NOT NULL,
  hash        BYTEA  NOT NULL
);

-- The keys that the words in op_log are sealed with. A key that is NULL was destroyed on purpose.
CREATE TABLE person_key (
  generation  INTEGER NOT NULL,
  slot        INTEGER NOT NULL,
  person_high BIGINT  NOT NULL,
  person_low  BIGINT  NOT NULL,
  sealing_key BYTEA,
  PRIMARY KEY (generation, slot)
);
CREATE INDEX person_key_person ON person_key (person_high, person_low, generation);

-- The hubs, each with its own remainder of mentions' numbers. run changes at every start.
CREATE TABLE hub (
  number  INTEGER     NOT NULL PRIMARY KEY,
  holder  VARCHAR     NOT NULL UNIQUE,
  run     VARCHAR     NOT NULL,
  seen_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE source_lease (
  source  VARCHAR     NOT NULL PRIMARY KEY,
  run     VARCHAR     NOT NULL,
  hub     VARCHAR     NOT NULL,
  ends_at TIMESTAMPTZ NOT NULL
);

-- Claims change the same few rows all day.
ALTER TABLE item SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01);
ALTER TABLE desk_state SET (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
ALTER TABLE mention_state SET (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
