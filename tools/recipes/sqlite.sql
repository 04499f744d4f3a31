-- documents.ndjson, chunks.ndjson and graph.ndjson of the current folder into SQLite (3.38 or later):
--   sqlite3 vanban.db < sqlite.sql
CREATE TABLE document_line (json TEXT);
CREATE TABLE chunk_line (json TEXT);
CREATE TABLE graph_line (json TEXT);
.mode ascii
.separator "\037" "\n"
.import documents.ndjson document_line
.import chunks.ndjson chunk_line
.import graph.ndjson graph_line

BEGIN;
CREATE TABLE node (
  key TEXT PRIMARY KEY, doc_type TEXT, number TEXT, issuer TEXT, date TEXT, title TEXT,
  held INTEGER NOT NULL  -- 0: it is only cited
) WITHOUT ROWID;
INSERT INTO node
SELECT json ->> 'key', json ->> 'doc_type', json ->> 'number', json ->> 'issuer', json ->> 'date', json ->> 'title',
       json_array_length(json, '$.documents') > 0
FROM graph_line WHERE json ->> 'kind' = 'node';

CREATE TABLE edge (
  source TEXT NOT NULL REFERENCES node, target TEXT NOT NULL REFERENCES node, relation TEXT NOT NULL,
  extent TEXT,  -- whole, part
  PRIMARY KEY (source, target, relation)
) WITHOUT ROWID;
INSERT INTO edge
SELECT json ->> 'from', json ->> 'to', json ->> 'relation', json ->> 'extent' FROM graph_line WHERE json ->> 'kind' = 'edge';
CREATE INDEX edge_target ON edge (target, relation);

CREATE TABLE document (
  id INTEGER PRIMARY KEY, uri TEXT NOT NULL, sha256 TEXT NOT NULL,
  node TEXT REFERENCES node,  -- its key, or doc:... where it has none of its own
  doc_type TEXT, number TEXT, issuer TEXT, date TEXT, title TEXT, effective TEXT, json TEXT NOT NULL
);
INSERT INTO document (uri, sha256, doc_type, number, issuer, date, title, effective, json)
SELECT json ->> '$.source.uri', json ->> '$.source.sha256', json ->> '$.header.doc_type', json ->> '$.header.number.canonical',
       json ->> '$.header.issuer.text', json ->> '$.header.date.value', json ->> '$.header.title.text',
       json ->> '$.header.effective.date', json
FROM document_line;
CREATE INDEX document_uri ON document (uri);
UPDATE document SET node = graph_line.json ->> 'key'
FROM graph_line, json_each(graph_line.json, '$.documents') AS held
WHERE graph_line.json ->> 'kind' = 'node' AND held.value = document.uri;

CREATE TABLE citation (
  document INTEGER NOT NULL REFERENCES document, id TEXT NOT NULL, text TEXT NOT NULL, relation TEXT NOT NULL,
  key TEXT, partial_key TEXT, unit TEXT, span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, PRIMARY KEY (document, id)
) WITHOUT ROWID;
INSERT INTO citation
SELECT document.id, c.value ->> 'id', c.value ->> 'text', c.value ->> 'relation', c.value ->> 'key', c.value ->> 'partial_key',
       c.value ->> 'unit', c.value ->> '$.span[0]', c.value ->> '$.span[1]'
FROM document, json_each(document.json, '$.citations') AS c;
CREATE INDEX citation_key ON citation (key);

-- Each task with the assignment that gives it to somebody; one row for each where there are several.
CREATE TABLE task (
  document INTEGER NOT NULL REFERENCES document, id TEXT NOT NULL, path TEXT NOT NULL, unit TEXT,
  lead TEXT, due TEXT, recurrence TEXT, span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL
);
INSERT INTO task
SELECT document.id, t.value ->> 'id', t.value ->> 'path', t.value ->> 'unit',
       (SELECT group_concat(body.value ->> 'text', '; ') FROM json_each(a.value, '$.lead') AS body),
       a.value ->> '$.deadline.due', a.value ->> '$.deadline.recurrence', t.value ->> '$.span[0]', t.value ->> '$.span[1]'
FROM document, json_each(document.json, '$.tasks') AS t
LEFT JOIN json_each(t.value, '$.assignments') AS given
LEFT JOIN json_each(document.json, '$.assignments') AS a ON a.value ->> 'id' = given.value ->> 'id';
CREATE INDEX task_due ON task (due);

CREATE TABLE chunk (
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, chunk TEXT NOT NULL, part TEXT NOT NULL,
  unit TEXT, path TEXT, number TEXT, title TEXT, span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL,
  text TEXT NOT NULL, folded TEXT NOT NULL
);
INSERT INTO chunk (document, chunk, part, unit, path, number, title, span_begin, span_end, text, folded)
SELECT document.id, c.json ->> 'id', c.json ->> 'part', c.json ->> 'unit', c.json ->> 'path', c.json ->> 'number',
       c.json ->> 'title', c.json ->> '$.span[0]', c.json ->> '$.span[1]', c.json ->> 'text', c.json ->> 'folded'
FROM chunk_line AS c JOIN document ON document.uri = c.json ->> 'uri';

CREATE VIRTUAL TABLE chunk_folded USING fts5 (folded, content = 'chunk', content_rowid = 'id', tokenize = 'unicode61');
INSERT INTO chunk_folded (chunk_folded) VALUES ('rebuild');
CREATE VIRTUAL TABLE chunk_exact USING fts5 (
  text, content = 'chunk', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO chunk_exact (chunk_exact) VALUES ('rebuild');

-- What carries out `start`, directly or by what carries that out.
CREATE VIEW carried_out AS
WITH RECURSIVE chain (start, key, relation, depth) AS (
  SELECT target, source, relation, 1 FROM edge WHERE relation IN ('implements', 'guides', 'based_on')
  UNION
  SELECT chain.start, edge.source, edge.relation, depth + 1
  FROM chain JOIN edge ON edge.target = chain.key
  WHERE edge.relation IN ('implements', 'guides', 'based_on') AND depth < 20
)
SELECT start, key, relation, min(depth) AS depth FROM chain GROUP BY start, key;

DROP TABLE document_line;
DROP TABLE chunk_line;
DROP TABLE graph_line;
COMMIT;
