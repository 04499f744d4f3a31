// Answer: what a program found in one document, read from its JSON (vanban/document/1) as far as it is scored.
#ifndef VANBAN_TOOLS_EVAL_ANSWER_H_
#define VANBAN_TOOLS_EVAL_ANSWER_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "eval/gold.h"
#include "nlohmann/json_fwd.hpp"
#include "vanban/span.h"

namespace vanban::eval {

struct AnswerUnit {
  Words id, label;
  std::optional<std::size_t> parent;  // index into Answer::outline
  std::optional<std::uint32_t> label_begin;
  std::optional<std::uint32_t> begin;  // of the label, or else of the unit
};

struct AnswerCitation {
  Words id, text, form, number, doc_type, date, issuer, title, pinpoint, relation, subject;
  bool has_number = false;  // whatever it is: a citation with a number is a numbered one
  std::optional<Span> span;
  double confidence = 1.0;
};

struct AnswerDeadline {
  Words text, due;
  std::optional<Span> span;
};

struct AnswerAssignment {
  bool inherited = false;
  std::vector<Words> lead, with;
  std::optional<AnswerDeadline> deadline;
};

struct AnswerSignature {
  Words authority, body, position, name;
};

// All spans count code points of ComparedText::text.
struct Answer {
  std::map<std::string, Words, std::less<>> header;
  std::map<std::string, double, std::less<>> confidence;  // of the header's fields that have one other than 1
  std::vector<Words> addressees;
  std::vector<Words> recipients;
  std::vector<AnswerSignature> signatures;
  std::vector<AnswerUnit> outline;  // parents before children
  std::vector<Words> task_units;    // the ids of the outline units that state tasks
  std::vector<AnswerCitation> citations;
  std::vector<AnswerAssignment> assignments;
};

// Spans of `document` count code points of the original text; `places` (ComparedText::places) moves them.
// What is missing or of another type is absent.
Answer read_answer(const nlohmann::json& document, const std::vector<std::uint32_t>& places);

}  // namespace vanban::eval

#endif  // VANBAN_TOOLS_EVAL_ANSWER_H_
