#include "archive/linked.h"

#include <string>
#include <unordered_set>

#include "archive/corrections.h"
#include "emit/json_string.h"
#include "vanban/graph_questions.h"

namespace vanban::archive {
namespace {

// The documents of which a header field says something else than was read.
std::unordered_set<std::string> corrected_documents(Database& database) {
  std::unordered_set<std::string> hashes;
  Statement rows = database.prepare("SELECT DISTINCT sha256 FROM corrections WHERE extracted IS NOT value");
  while (rows.step()) hashes.insert(rows.text(0));
  return hashes;
}

}  // namespace

Result<Linker> link(Database& database, const Engine& engine) {
  Linker linker(engine);
  DocumentRecord record;
  const auto corrected = corrected_documents(database);
  Statement documents = database.prepare("SELECT json, text FROM documents ORDER BY id");
  std::string line;
  while (documents.step()) {
    // With its text, out of which the sentences come.
    line = "{\"text\":";
    emit::append_json_string(documents.view(1), &line);
    line += ',';
    line += documents.view(0).substr(1);
    if (read_record(line, &record)) continue;  // written by another program: it is no document
    if (corrected.contains(record.sha256)) {
      Source source;
      source.uri = record.uri;
      source.sha256 = record.sha256;
      if (const auto known = known_header(database, record.sha256))
        record = record_of(engine.extract(documents.view(1), *known), documents.view(1), source);
    }
    if (const auto error = linker.add(record)) return *error;
  }
  if (const auto error = database.take_error()) return *error;
  return linker;
}

std::vector<std::int64_t> in_force(Database& database, const Graph& graph, std::string_view day) {
  std::vector<std::int64_t> ids;
  Statement documents =
      database.prepare("SELECT id, ifnull(key, 'doc:' || substr(sha256, 1, 16)) FROM documents ORDER BY id");
  while (documents.step()) {
    const auto node = graph.find(documents.view(1));
    if (!node) continue;
    const Force force = validity_of(graph, *node, day).force;
    if (force == Force::in_force || force == Force::in_part) ids.push_back(documents.integer(0));
  }
  return ids;
}

}  // namespace vanban::archive
