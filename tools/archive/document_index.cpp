#include "archive/document_index.h"

#include <optional>
#include <set>

#include "archive/fields.h"
#include "search/index_text.h"

namespace vanban::archive {

IndexEntry index_entry(const Document& document, std::string_view text) {
  IndexEntry entry;
  entry.folded.text = search::folded_text(text);
  entry.exact.text = search::exact_text(text);
  if (document.header.title) {
    entry.folded.title = search::folded_text(document.header.title->text);
    entry.exact.title = search::exact_text(document.header.title->text);
  }
  std::set<std::pair<std::string, bool>> numbers;
  const auto add = [&](const std::optional<Number>& number, bool is_cited) {
    if (!number) return;
    if (std::string item = search::number_item(number->canonical); !item.empty())
      numbers.emplace(std::move(item), is_cited);
    if (auto item = search::yearless_item(number->canonical)) numbers.emplace(*std::move(item), is_cited);
  };
  add(document.header.number, false);
  for (const Citation& citation : document.citations) add(citation.number, true);
  for (const auto& [item, is_cited] : numbers) entry.numbers.push_back({item, std::int64_t{is_cited}});
  entry.doubt = doubt_of(document);
  return entry;
}

DocumentIndex::DocumentIndex(Database& database)
    : add_number_(database.prepare("INSERT INTO numbers (item, cited, document_id) VALUES (?, ?, ?)")),
      add_doubt_(database.prepare("INSERT INTO doubts (document_id, doubt) VALUES (?, ?)")),
      add_folded_(database.prepare("INSERT INTO search_folded (rowid, title, text) VALUES (?, ?, ?)")),
      add_exact_(database.prepare("INSERT INTO search_exact (rowid, title, text) VALUES (?, ?, ?)")) {}

void DocumentIndex::add(std::int64_t document, IndexEntry entry) {
  for (Row& number : entry.numbers) {
    number.emplace_back(document);
    add_number_.bind_all(number).run();
  }
  add_doubt_.bind(1, document).bind(2, entry.doubt).run();
  bytes_ += entry.folded.text.size() + entry.exact.text.size();
  waiting_.emplace_back(document, std::move(entry));
}

void DocumentIndex::write() {
  for (const auto& [document, entry] : waiting_) {
    add_folded_.bind(1, document).bind_text(2, entry.folded.title).bind_text(3, entry.folded.text).run();
    add_exact_.bind(1, document).bind_text(2, entry.exact.title).bind_text(3, entry.exact.text).run();
  }
  waiting_.clear();
  bytes_ = 0;
}

}  // namespace vanban::archive
