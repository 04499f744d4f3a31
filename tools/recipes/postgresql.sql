-- documents.ndjson, chunks.ndjson and graph.ndjson of the current folder into PostgreSQL (14 or later):
--   psql -v ON_ERROR_STOP=1 -f postgresql.sql
-- The format csv with a quote and a delimiter that JSON never has takes each line as it is.
BEGIN;
CREATE TEMP TABLE document_line (json jsonb);
CREATE TEMP TABLE chunk_line (json jsonb);
CREATE TEMP TABLE graph_line (json jsonb);
\copy document_line from 'documents.ndjson' with (format csv, quote e'\x01', delimiter e'\x02')
\copy chunk_line from 'chunks.ndjson' with (format csv, quote e'\x01', delimiter e'\x02')
\copy graph_line from 'graph.ndjson' with (format csv, quote e'\x01', delimiter e'\x02')

CREATE TABLE node (
  key text PRIMARY KEY, doc_type text, number text, issuer text, date text, title text,
  held boolean NOT NULL  -- false: it is only cited
);
INSERT INTO node
SELECT json ->> 'key', json ->> 'doc_type', json ->> 'number', json ->> 'issuer', json ->> 'date', json ->> 'title',
       jsonb_array_length(json -> 'documents') > 0
FROM graph_line WHERE json ->> 'kind' = 'node';

CREATE TABLE edge (
  source text NOT NULL REFERENCES node, target text NOT NULL REFERENCES node, relation text NOT NULL, extent text,
  PRIMARY KEY (source, target, relation)
);
INSERT INTO edge
SELECT json ->> 'from', json ->> 'to', json ->> 'relation', json ->> 'extent' FROM graph_line WHERE json ->> 'kind' = 'edge';
CREATE INDEX ON edge (target, relation);

CREATE TABLE document (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, uri text NOT NULL, sha256 text NOT NULL, node text REFERENCES node,
  doc_type text, number text, issuer text, date text, title text, effective text, json jsonb NOT NULL
);
INSERT INTO document (uri, sha256, node, doc_type, number, issuer, date, title, effective, json)
SELECT d.json #>> '{source,uri}', d.json #>> '{source,sha256}', held.key, d.json #>> '{header,doc_type}',
       d.json #>> '{header,number,canonical}', d.json #>> '{header,issuer,text}', d.json #>> '{header,date,value}',
       d.json #>> '{header,title,text}', d.json #>> '{header,effective,date}', d.json
FROM document_line AS d
LEFT JOIN (SELECT g.json ->> 'key' AS key, uri FROM graph_line AS g, jsonb_array_elements_text(g.json -> 'documents') AS uri
           WHERE g.json ->> 'kind' = 'node') AS held ON held.uri = d.json #>> '{source,uri}';
CREATE INDEX ON document (uri);

CREATE TABLE citation (
  document bigint NOT NULL REFERENCES document, id text NOT NULL, text text NOT NULL, relation text NOT NULL,
  key text, partial_key text, unit text, span int4range NOT NULL, PRIMARY KEY (document, id)
);
INSERT INTO citation
SELECT document.id, c ->> 'id', c ->> 'text', c ->> 'relation', c ->> 'key', c ->> 'partial_key', c ->> 'unit',
       int4range((c #>> '{span,0}')::int, (c #>> '{span,1}')::int)
FROM document, jsonb_array_elements(json -> 'citations') AS c;
CREATE INDEX ON citation (key);

-- Each task with the assignment that gives it to somebody; one row for each where there are several.
CREATE TABLE task (
  document bigint NOT NULL REFERENCES document, id text NOT NULL, path text NOT NULL, unit text,
  lead text[], due text, recurrence text, span int4range NOT NULL
);
INSERT INTO task
SELECT document.id, t ->> 'id', t ->> 'path', t ->> 'unit',
       ARRAY (SELECT body ->> 'text' FROM jsonb_array_elements(a -> 'lead') AS body),
       a #>> '{deadline,due}', a #>> '{deadline,recurrence}', int4range((t #>> '{span,0}')::int, (t #>> '{span,1}')::int)
FROM document
CROSS JOIN jsonb_array_elements(json -> 'tasks') AS t
LEFT JOIN jsonb_array_elements(t -> 'assignments') AS given ON true
LEFT JOIN jsonb_array_elements(json -> 'assignments') AS a ON a ->> 'id' = given ->> 'id';
CREATE INDEX ON task (due);

CREATE TABLE chunk (
  document bigint NOT NULL REFERENCES document, id text NOT NULL, part text NOT NULL, unit text, path text, number text,
  title text, effective_date text, span int4range NOT NULL, text text NOT NULL, folded text NOT NULL, PRIMARY KEY (document, id)
);
INSERT INTO chunk
SELECT document.id, c.json ->> 'id', c.json ->> 'part', c.json ->> 'unit', c.json ->> 'path', c.json ->> 'number',
       c.json ->> 'title', c.json ->> 'effective_date',
       int4range((c.json #>> '{span,0}')::int, (c.json #>> '{span,1}')::int), c.json ->> 'text', c.json ->> 'folded'
FROM chunk_line AS c JOIN document ON document.uri = c.json ->> 'uri';
CREATE INDEX ON chunk USING gin (to_tsvector('simple', folded));

-- What carries out a document, directly or by what carries that out.
CREATE FUNCTION chain(start text) RETURNS TABLE (key text, relation text, depth int) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE step (key, relation, depth) AS (
    SELECT source, edge.relation, 1 FROM edge
    WHERE target = start AND edge.relation IN ('implements', 'guides', 'based_on')
    UNION
    SELECT edge.source, edge.relation, step.depth + 1 FROM step JOIN edge ON edge.target = step.key
    WHERE edge.relation IN ('implements', 'guides', 'based_on') AND step.depth < 20
  )
  SELECT DISTINCT ON (step.key) step.key, step.relation, step.depth FROM step ORDER BY step.key, step.depth
$$;
COMMIT;
