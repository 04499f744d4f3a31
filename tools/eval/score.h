// Score: one extracted document against its gold, metric by metric.
//
// Lists (citations, outline units, recipients ...) are counted as found, spurious or missed: a Tally, with precision,
// recall and F1. Fields (header.date, citation.relation ...) are right or wrong: an Accuracy. What each metric compares
// is said in score.cpp, where it is counted.
#ifndef VANBAN_TOOLS_EVAL_SCORE_H_
#define VANBAN_TOOLS_EVAL_SCORE_H_

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "eval/gold.h"
#include "eval/reliability.h"
#include "nlohmann/json_fwd.hpp"

namespace vanban::eval {

struct Tally {
  std::size_t found = 0;
  std::size_t spurious = 0;
  std::size_t missed = 0;

  // None where there was nothing to find (precision: nothing was answered).
  std::optional<double> precision() const;
  std::optional<double> recall() const;
  std::optional<double> f1() const;
  std::size_t wanted() const { return found + missed; }
  std::size_t errors() const { return spurious + missed; }
};

struct Accuracy {
  std::size_t right = 0;
  std::size_t asked = 0;

  std::size_t errors() const { return asked - right; }
};

struct Scores {
  std::map<std::string, Tally> tallies;
  std::map<std::string, Accuracy> accuracies;

  void add(const Scores& other);
};

// One error: what was missed, spurious or different, in words.
struct Mistake {
  std::string metric;
  std::string what;
};

struct Scored {
  Scores scores;
  std::vector<Mistake> mistakes;
  std::vector<Judgement> judgements;  // of the header's fields and of citations (the mention with its number)
};

// `document`: vanban/document/1 with offset_unit "codepoint", spans in the original text. Whatever it lacks, or has
// with another type, counts as absent; an empty object scores as an extractor that found nothing.
Scored score_document(const Gold& gold, const nlohmann::json& document);

}  // namespace vanban::eval

#endif  // VANBAN_TOOLS_EVAL_SCORE_H_
