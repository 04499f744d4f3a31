#include "archive/annotations.h"

#include <nlohmann/json.hpp>

#include "archive/corrections.h"

namespace vanban::archive {
namespace {

using nlohmann::ordered_json;

constexpr const char* kHeaderFields[] = {"family", "doc_type", "number", "issuer",    "parent",
                                         "place",  "date",     "title",  "addressees"};

std::string gold_of(const std::string& name, const std::map<std::string, Correction, std::less<>>& checked) {
  ordered_json header;
  ordered_json skip = {"signatures", "recipients", "outline", "tasks", "assignments", "citations"};
  for (const std::string field : kHeaderFields) {
    const auto found = checked.find(field);
    header[field] = nullptr;
    if (field == "addressees") header[field] = ordered_json::array();
    if (field == "family") header[field] = "other";
    if (found == checked.end()) {
      skip.push_back("header." + field);
    } else if (found->second.value) {
      header[field] = *found->second.value;
    }
  }
  ordered_json gold = {{"doc", name}, {"header", header}, {"skip", skip}};
  for (const char* list : {"signatures", "recipients", "outline", "task_items", "citations", "assignments"})
    gold[list] = ordered_json::array();
  return gold.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace

std::vector<Annotation> annotations_of(Database& database) {
  std::vector<Annotation> all;
  Statement documents = database.prepare(
      "SELECT id, sha256, text FROM documents WHERE sha256 IN (SELECT sha256 FROM corrections WHERE field <> 'signer') "
      "ORDER BY id");
  while (documents.step()) {
    const std::string name = "document-" + documents.text(0);
    all.push_back({name, documents.text(2), gold_of(name, corrections_of(database, documents.text(1)))});
  }
  return all;
}

}  // namespace vanban::archive
