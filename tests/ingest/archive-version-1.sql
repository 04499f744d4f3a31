-- The archive as its first version made it: what every later one must bring up to date. Never changed.
PRAGMA application_id = 1986158962;
PRAGMA user_version = 1;

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  uri NOT NULL,                 -- where it was first found
  media_type TEXT NOT NULL, via TEXT NOT NULL, encoding TEXT, pages INTEGER, bytes INTEGER NOT NULL,
  extractor TEXT NOT NULL,      -- version of the program and of its readers
  remarks TEXT,                 -- codes of the reader, blanks between
  text TEXT NOT NULL,
  json TEXT NOT NULL,           -- vanban/document/1, offsets in bytes of text
  key TEXT, partial_key TEXT,
  work TEXT,                    -- the same for all files of one document: number, issuer and date
  family TEXT, doc_type TEXT, number TEXT, serial TEXT, symbol TEXT, year INTEGER,
  issuer TEXT, issuer_id TEXT, parent TEXT, place TEXT, issued_on TEXT, title TEXT, signer TEXT, position TEXT,
  urgency TEXT, secrecy TEXT, effective_on TEXT, territory TEXT
);
CREATE INDEX documents_key ON documents(key) WHERE key IS NOT NULL;
CREATE INDEX documents_work ON documents(work) WHERE work IS NOT NULL;
CREATE INDEX documents_issued ON documents(issued_on);

CREATE TABLE citations (
  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE, ord INTEGER NOT NULL,
  text TEXT NOT NULL, form TEXT NOT NULL, doc_type TEXT, number TEXT, date TEXT, issuer TEXT, title TEXT,
  relation TEXT NOT NULL, extent TEXT, key TEXT, partial_key TEXT, unit TEXT, begin INTEGER NOT NULL, end INTEGER NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (document_id, ord)
) WITHOUT ROWID;
CREATE INDEX citations_key ON citations(key) WHERE key IS NOT NULL;

CREATE TABLE tasks (
  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE, ord INTEGER NOT NULL,
  path TEXT NOT NULL, text TEXT NOT NULL, lead TEXT, joint TEXT, deadline TEXT, due TEXT, recurrence TEXT, output TEXT,
  begin INTEGER NOT NULL, end INTEGER NOT NULL,
  PRIMARY KEY (document_id, ord)
) WITHOUT ROWID;

CREATE TABLE pieces (
  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE, ord INTEGER NOT NULL,
  begin INTEGER NOT NULL, end INTEGER NOT NULL, page INTEGER, left REAL, top REAL, right REAL, bottom REAL,
  table_no INTEGER, row_no INTEGER, column_no INTEGER, note INTEGER NOT NULL,
  PRIMARY KEY (document_id, ord)
) WITHOUT ROWID;

-- What a file says besides its text: beside the header field it bears on, never in its place.
CREATE TABLE evidence (
  file_id INTEGER NOT NULL REFERENCES files(id) ON DELETE CASCADE,
  source TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,
  says TEXT,                    -- what the text says
  verdict TEXT                  -- agrees, contradicts, proposes; NULL: bears on no field
);
CREATE INDEX evidence_file ON evidence(file_id);

CREATE TABLE files (
  id INTEGER PRIMARY KEY,
  path NOT NULL UNIQUE,         -- a BLOB where the name is no UTF-8; a.zip!/b.doc for what is in an archive
  container INTEGER REFERENCES files(id) ON DELETE CASCADE, depth INTEGER NOT NULL DEFAULT 0, member TEXT,
  size INTEGER, modified INTEGER, -- bytes; nanoseconds since 1970
  sha256 TEXT, extractor TEXT,
  state TEXT NOT NULL, code TEXT, message TEXT, attempts INTEGER NOT NULL DEFAULT 0, ms INTEGER,
  document_id INTEGER REFERENCES documents(id) ON DELETE SET NULL
);
CREATE INDEX files_queue ON files(depth, path) WHERE state = 'queued';
CREATE INDEX files_sha256 ON files(sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX files_state ON files(state);
CREATE INDEX files_container ON files(container) WHERE container IS NOT NULL;
CREATE INDEX files_document ON files(document_id) WHERE document_id IS NOT NULL;
