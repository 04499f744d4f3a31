#include "ingest/scan_notes.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace vanban::ingest {
namespace {

constexpr float kDoubtful = 0.6F;

// The least confidence of the words of a span; 1 where it has none.
float least_confidence(const Scan& scan, Span span) {
  auto word = std::lower_bound(scan.words.begin(), scan.words.end(), span.begin,
                               [](const ScannedWord& each, std::uint32_t begin) { return each.span.end <= begin; });
  float least = 1;
  for (; word != scan.words.end() && word->span.begin < span.end; ++word) least = std::min(least, word->confidence);
  return least;
}

// Lowers the confidence of what was hard to read.
template <typename Field>
void doubt(const Scan& scan, const char* what, Field* field, Document* document) {
  const float least = least_confidence(scan, field->span);
  if (least >= kDoubtful) return;
  field->confidence = std::min(field->confidence, static_cast<double>(least));
  if (what == nullptr) return;
  document->diagnostics.push_back(
      {Severity::warning,
       "scan.doubtful",
       std::string(what) + " \"" + field->text + "\" was hard to read: compare it with the page",
       field->span,
       {}});
}

}  // namespace

void note_scan(const Scan& scan, Document* document) {
  if (scan.recogniser.empty()) return;
  for (const ScannedPage& page : scan.pages) {
    if (page.fault.empty()) continue;
    document->diagnostics.push_back({Severity::error,
                                     "scan.page",
                                     "page " + std::to_string(page.number) + " could not be recognised (" + page.fault +
                                         "): what stands on it is missing here",
                                     std::nullopt,
                                     {}});
  }
  std::map<std::string, std::size_t> alike;
  std::vector<const ScannedWord*> first;
  for (const ScannedWord& word : scan.words) {
    if (word.raw.empty()) continue;
    if (word.span.begin == word.span.end) {
      document->diagnostics.push_back({Severity::warning,
                                       "scan.unsure",
                                       "\"" + word.raw +
                                           "\" was read here, perhaps by hand, and is not certain: look at page " +
                                           std::to_string(word.page) + " and fill it in",
                                       word.span,
                                       {}});
      continue;
    }
    // Words that are mended alike are told of once; numbers and dates each time.
    const bool number = std::any_of(word.raw.begin(), word.raw.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!number) {
      ++alike[word.raw];
      if (alike[word.raw] == 1) first.push_back(&word);
      continue;
    }
    document->diagnostics.push_back(
        {Severity::info, "scan.mended", "\"" + word.raw + "\" was read here: compare it with the page", word.span, {}});
  }
  for (const ScannedWord* word : first) {
    const std::size_t more = alike[word->raw] - 1;
    const std::string too =
        more == 0 ? "" : ", and " + std::to_string(more) + (more == 1 ? " time" : " times") + " below";
    document->diagnostics.push_back({Severity::info,
                                     "scan.mended",
                                     "\"" + word->raw + "\" was read here" + too + ": compare it with the page",
                                     word->span,
                                     {}});
  }
  if (document->header.number) doubt(scan, "the number", &*document->header.number, document);
  if (document->header.date) doubt(scan, "the date", &*document->header.date, document);
  for (Citation& citation : document->citations) doubt(scan, nullptr, &citation, document);
}

}  // namespace vanban::ingest
