// Gold: what a careful reader found in one text, with the place of every quotation in it.
//
// An annotation (NAME.gold.json beside NAME.txt) quotes the text instead of counting offsets; loading it finds
// each quotation. White space in a quotation stands for any white space. Repeated quotations are told apart by their
// order in the annotation, or by "nth".
#ifndef VANBAN_TOOLS_EVAL_GOLD_H_
#define VANBAN_TOOLS_EVAL_GOLD_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "vanban/result.h"
#include "vanban/span.h"

namespace vanban::eval {

using Words = std::optional<std::string>;  // UTF-8, NFC

// A text as annotations quote it: NFC, CR LF as LF. Spans in this file count its code points.
struct ComparedText {
  std::u32string text;
  // The place in `text` of each code point of the original, and of its end. Marks that were composed
  // with their letter stand where the letter ends.
  std::vector<std::uint32_t> places;
};

// `original` is valid UTF-8: the decoded text. Linear time.
ComparedText compare_form(std::string_view original);

struct GoldSignature {
  Words authority, body, position, name;
};

struct GoldUnit {
  std::string text;
  std::string label;
  std::optional<std::int64_t> parent;  // index into Gold::outline
  std::optional<Span> span;            // none: not found, which is a problem of the annotation
};

struct GoldCitation {
  std::string text;
  std::string form;
  std::string relation;
  Words doc_type, number, date, issuer, title, pinpoint;
  std::optional<std::int64_t> subject;  // index into Gold::citations
  std::optional<std::int64_t> nth;      // counts from 1 the places where `text` stands
  std::optional<Span> span;
};

struct GoldAssignment {
  std::string text;
  std::vector<std::string> lead, with;
  Words deadline, due;
  std::optional<std::int64_t> outline;  // index into Gold::outline
  std::optional<Span> span;
};

struct Gold {
  ComparedText source;
  std::set<std::string, std::less<>> skip;  // the parts that were not annotated: "header", "header.title", "tasks" ...
  std::map<std::string, Words, std::less<>> header;  // family, doc_type ... title, as far as the annotation has them
  std::vector<std::string> addressees;
  std::vector<GoldSignature> signatures;
  std::vector<std::string> recipients;
  std::vector<GoldUnit> outline;
  std::vector<std::int64_t> task_items;  // indexes into `outline`
  std::vector<GoldCitation> citations;
  std::vector<GoldAssignment> assignments;
  std::vector<std::string> problems;  // quotations that the text does not have; they do not take part in scoring
};

// The fields of a header that are compared one to one, in the order of the reports.
inline constexpr std::string_view kHeaderFields[] = {"family", "doc_type", "number", "issuer",
                                                     "parent", "place",    "date",   "title"};

// `annotation`: the bytes of the JSON file; `original`: the decoded text. An Error if the annotation is not of the
// form.
Result<Gold> load_gold(std::string_view annotation, std::string_view original);

// Every place of a quotation, in order, without overlaps.
std::vector<Span> occurrences(std::u32string_view text, std::u32string_view quotation);

}  // namespace vanban::eval

#endif  // VANBAN_TOOLS_EVAL_GOLD_H_
