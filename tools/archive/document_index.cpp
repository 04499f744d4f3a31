#include "archive/document_index.h"

#include <optional>
#include <set>

#include "archive/fields.h"
#include "archive/packed_rows.h"
#include "search/index_text.h"

namespace vanban::archive {

namespace {

// Rows of the numbers of a document; documents cite some numbers again and again.
std::string numbers_of(const Document& document) {
  std::set<std::pair<std::string_view, bool>> written;
  std::set<std::pair<std::string, bool>> items;
  const auto add = [&](const Boxed<Number>& number, bool is_cited) {
    if (!number || !written.emplace(number->canonical, is_cited).second) return;
    auto [item, yearless] = search::number_items(number->canonical);
    if (!item.empty()) items.emplace(std::move(item), is_cited);
    if (yearless) items.emplace(*std::move(yearless), is_cited);
  };
  add(document.header.number, false);
  for (const Citation& citation : document.citations) add(citation.number, true);
  PackedRows rows;
  for (const auto& [item, is_cited] : items) rows.text(item).integer(is_cited ? 1 : 0).end_row();
  return std::move(rows).bytes();
}

}  // namespace

IndexEntry index_entry(const Document& document, std::string_view text) {
  IndexEntry entry;
  entry.folded.text = search::folded_text(text);
  entry.exact.text = search::exact_text(text);
  if (document.header.title) {
    entry.folded.title = search::folded_text(document.header.title->text);
    entry.exact.title = search::exact_text(document.header.title->text);
  }
  entry.numbers = numbers_of(document);
  entry.doubt = doubt_of(document);
  return entry;
}

DocumentIndex::DocumentIndex(Database& database)
    : add_number_(database.prepare("INSERT INTO numbers (document_id, item, cited) VALUES (?, ?, ?)")),
      add_doubt_(database.prepare("INSERT INTO doubts (document_id, doubt) VALUES (?, ?)")),
      add_folded_(database.prepare("INSERT INTO search_folded (rowid, title, text) VALUES (?, ?, ?)")),
      add_exact_(database.prepare("INSERT INTO search_exact (rowid, title, text) VALUES (?, ?, ?)")) {}

void DocumentIndex::add(std::int64_t document, IndexEntry entry) {
  for (RowReader numbers(entry.numbers); !numbers.at_end(); add_number_.run()) {
    add_number_.bind_integer(1, document);
    numbers.bind_row(2, &add_number_);
  }
  add_doubt_.bind_integer(1, document).bind_real(2, entry.doubt).run();
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
