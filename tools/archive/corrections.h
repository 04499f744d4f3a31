// The check of documents by people: what comes next, what they found, and how often the reading was wrong.
#ifndef VANBAN_TOOLS_ARCHIVE_CORRECTIONS_H_
#define VANBAN_TOOLS_ARCHIVE_CORRECTIONS_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "vanban/engine.h"

namespace vanban::archive {

// One field as a person left it. Accepted, if it is what was extracted.
struct Correction {
  std::string field;
  std::optional<std::string> extracted, value;
  std::string author, at;  // at: UTC, ISO 8601

  bool is_accepted() const { return extracted == value; }
};

// Adds one row for each; nothing that is there changes. All or none. Then the columns of the document show them.
std::optional<Error> store(Database& database, const std::string& sha256, const std::vector<Correction>& corrections);

// Writes the last correction of each field into the columns of the document with these bytes, and the key that follows
// from them; its JSON stays as it was read. To be called again when the document has been stored anew, with its texts
// entered (document_index.h).
void show_corrections(Database& database, const std::string& sha256);

// For many documents, one after the other.
class CorrectionReader {
 public:
  explicit CorrectionReader(Database& database);

  // The last one of each field, by its name.
  std::map<std::string, Correction, std::less<>> corrections_of(const std::string& sha256);
  // Those of them that say something else than the reading did, by field.
  std::vector<Correction> corrected_of(const std::string& sha256);

 private:
  Statement rows_;
};

// The same of one document.
std::map<std::string, Correction, std::less<>> corrections_of(Database& database, const std::string& sha256);
std::vector<Correction> corrected_of(Database& database, const std::string& sha256);

// What they say of the header, as the engine takes it, where one of the fields that make a key was checked.
std::optional<KnownHeader> known_header(Database& database, const std::string& sha256);

// As JSON: [{"field": "number", "extracted": ..., "value": ..., "author": ..., "at": ...}, ...]
std::string corrections_json(const std::vector<Correction>& corrections);

struct Queue {
  std::optional<std::int64_t> next;  // the document to check now: the most doubtful first
  std::int64_t left = 0;             // documents not checked yet
  std::int64_t checked = 0;
};

// Of a sample of so many percent of the documents, always the same ones; 100: all. With `after`, a document, the queue
// goes on behind it, and then from its beginning: what is put off comes again when all others have come.
Queue queue_of(Database& database, int percent, std::int64_t after);

struct ErrorCount {
  std::string name;
  std::int64_t checked = 0;  // fields
  std::int64_t wrong = 0;
};

enum class CountBy : std::uint8_t { field, doc_type, author };

// By name. Only the last correction of each field counts.
std::vector<ErrorCount> count_errors(Database& database, CountBy by);

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_CORRECTIONS_H_
