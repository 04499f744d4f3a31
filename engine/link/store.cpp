#include "link/store.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "link/relation_words.h"

namespace vanban::link {
namespace {

// A number of 64 bits for two of 32.
std::uint64_t pair_of(Ref a, Ref b) { return (std::uint64_t{a} << 32) | b; }

std::uint8_t hundredths(double share) {
  return static_cast<std::uint8_t>(std::lround(100 * (share >= 0 ? std::min(share, 1.0) : 0.0)));
}

bool is_known_by_name(std::string_view type) { return type == "luật" || type == "bộ luật" || type == "pháp lệnh"; }

}  // namespace

std::optional<Error> Store::add(const DocumentRecord& record) {
  if (offset_unit && *offset_unit != record.offset_unit) {
    return Error{"its spans count " + std::string(word_of(record.offset_unit)) + ", those before it " +
                     std::string(word_of(*offset_unit)) + ": extract them with one --offsets",
                 record.uri};
  }
  offset_unit = record.offset_unit;
  StoredDocument document;
  document.uri = strings.intern(record.uri);
  document.sha256 = strings.intern(record.sha256);
  if (!seen_.insert(pair_of(document.uri, document.sha256)).second) return std::nullopt;
  document.key = strings.intern(record.key);
  document.own_name = strings.intern("doc:" + record.sha256.substr(0, 16));
  document.doc_type = strings.intern(record.doc_type);
  document.number = strings.intern(record.number);
  document.issuer = strings.intern(record.issuer);
  document.territory = strings.intern(record.territory);
  document.date = strings.intern(record.date);
  document.effective = strings.intern(record.effective);
  document.title = strings.intern(record.title);
  if (document.key != 0)
    document.name_key = name_key(document.doc_type, document.title, document.number, document.date);
  document.first_citation = static_cast<std::uint32_t>(citations.size());
  document.citation_count = static_cast<std::uint32_t>(record.citations.size());
  for (const CitationRecord& citation : record.citations) {
    citations.push_back(packed(citation)).document = static_cast<std::uint32_t>(documents.size());
  }
  connect_subjects(record, document.first_citation);
  documents.push_back(document);
  return std::nullopt;
}

StoredCitation Store::packed(const CitationRecord& citation) {
  StoredCitation out;
  out.partial = citation.key.empty();
  const std::array<std::string_view, 11> words = {citation.id,
                                                  citation.text,
                                                  citation.sentence,
                                                  citation.cue,
                                                  citation.title,
                                                  citation.pinpoint,
                                                  citation.doc_type,
                                                  citation.number,
                                                  citation.date,
                                                  citation.issuer,
                                                  out.partial ? citation.partial_key : citation.key};
  std::array<Ref, words.size()> refs{};
  strings.intern(words, refs.data());
  std::tie(out.id, out.text, out.sentence, out.cue, out.title, out.pinpoint, out.doc_type, out.number, out.date,
           out.issuer, out.key) = std::tuple_cat(refs);
  if (!out.partial) out.name_key = name_key(out.doc_type, out.title, out.number, out.date);
  out.span = citation.span;
  out.relation = citation.relation;
  out.extent = citation.extent;
  out.trust = hundredths(citation.confidence);
  return out;
}

void Store::connect_subjects(const DocumentRecord& record, std::uint32_t first) {
  const auto has_subject = [](const CitationRecord& citation) { return !citation.subject.empty(); };
  if (std::none_of(record.citations.begin(), record.citations.end(), has_subject)) return;
  ids_.clear();
  for (std::uint32_t i = 0; i < record.citations.size(); ++i) ids_.emplace(record.citations[i].id, i);
  for (std::uint32_t i = 0; i < record.citations.size(); ++i) {
    const auto at = ids_.find(record.citations[i].subject);
    if (has_subject(record.citations[i]) && at != ids_.end()) citations[first + i].subject = at->second + 1;
  }
}

// The same law is named again and again: its name is made into a key once.
Ref Store::name_key(Ref type, Ref title, Ref number, Ref date) {
  if (title == 0 || number == 0 || !is_known_by_name(strings[type])) return 0;
  const auto [at, is_new] = name_keys_.try_emplace(pair_of(title, number), 0);
  if (is_new) {
    at->second = strings.intern(book.name_key(strings[type], strings[title], strings[number], strings[date]));
  }
  return at->second;
}

}  // namespace vanban::link
