#include "ingest/scan_notes.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "text/ascii.h"

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

// Tells in the diagnostics of a document what its scan leaves doubtful.
class ScanNotes {
 public:
  ScanNotes(const Scan& scan, Document* document) : scan_(scan), document_(*document) {}

  void note() {
    note_pages();
    note_words();
    Header& header = document_.header;
    if (header.number) doubt("the number", &*header.number);
    if (header.date) doubt("the date", &*header.date);
    for (Citation& citation : document_.citations) lower_confidence(&citation);
  }

 private:
  void tell(Severity severity, std::string code, std::string message, std::optional<Span> span) {
    document_.diagnostics.push_back({severity, std::move(code), std::move(message), span, {}});
  }

  void note_pages() {
    for (const ScannedPage& page : scan_.pages) {
      if (page.fault.empty()) continue;
      tell(Severity::error, "scan.page",
           "page " + std::to_string(page.number) + " could not be recognised (" + page.fault +
               "): what stands on it is missing here",
           std::nullopt);
    }
  }

  // Words that are mended alike are told of once; numbers and dates each time.
  void note_words() {
    std::map<std::string, std::size_t> alike;
    std::vector<const ScannedWord*> first;
    for (const ScannedWord& word : scan_.words) {
      if (word.raw.empty()) continue;
      if (word.span.empty()) {
        note_missing(word);
      } else if (std::any_of(word.raw.begin(), word.raw.end(), text::is_digit)) {
        note_mended(word, 0);
      } else if (++alike[word.raw] == 1) {
        first.push_back(&word);
      }
    }
    for (const ScannedWord* word : first) note_mended(*word, alike[word->raw] - 1);
  }

  void note_missing(const ScannedWord& word) {
    tell(Severity::warning, "scan.unsure",
         "\"" + word.raw + "\" was read here, perhaps by hand, and is not certain: look at page " +
             std::to_string(word.page) + " and fill it in",
         word.span);
  }

  // `more`: how often it was mended so further down.
  void note_mended(const ScannedWord& word, std::size_t more) {
    const std::string too =
        more == 0 ? "" : ", and " + std::to_string(more) + (more == 1 ? " time" : " times") + " below";
    tell(Severity::info, "scan.mended", "\"" + word.raw + "\" was read here" + too + ": compare it with the page",
         word.span);
  }

  // To that of its least certain word; false where that was easy to read.
  template <typename Field>
  bool lower_confidence(Field* field) const {
    const float least = least_confidence(scan_, field->span);
    if (least >= kDoubtful) return false;
    field->confidence = std::min(field->confidence, static_cast<double>(least));
    return true;
  }

  template <typename Field>
  void doubt(const std::string& what, Field* field) {
    if (!lower_confidence(field)) return;
    tell(Severity::warning, "scan.doubtful",
         what + " \"" + field->text + "\" was hard to read: compare it with the page", field->span);
  }

  const Scan& scan_;
  Document& document_;
};

}  // namespace

void note_scan(const Scan& scan, Document* document) {
  if (!scan.recogniser.empty()) ScanNotes(scan, document).note();
}

}  // namespace vanban::ingest
