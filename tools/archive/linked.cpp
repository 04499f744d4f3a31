#include "archive/linked.h"

#include <string>

#include "emit/json_string.h"
#include "vanban/graph_questions.h"

namespace vanban::archive {

Result<Linker> link(Database& database, const Engine& engine) {
  Linker linker(engine);
  DocumentRecord record;
  Statement documents = database.prepare("SELECT json, text FROM documents ORDER BY id");
  std::string line;
  while (documents.step()) {
    // With its text, out of which the sentences come.
    line = "{\"text\":";
    emit::append_json_string(documents.view(1), &line);
    line += ',';
    line += documents.view(0).substr(1);
    if (read_record(line, &record)) continue;  // written by another program: it is no document
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
