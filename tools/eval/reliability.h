// Reliability: does the confidence of a value say how often such values are right?
#ifndef VANBAN_TOOLS_EVAL_RELIABILITY_H_
#define VANBAN_TOOLS_EVAL_RELIABILITY_H_

#include <map>
#include <string>
#include <vector>

namespace vanban::eval {

// A value that a program gave, with the confidence that it gave it, held against the gold.
struct Judgement {
  std::string field;  // header.date, citation
  double confidence = 1.0;
  bool right = false;
};

// A table as text: for each field, and for all together, one line for each range of confidence that has values: what
// was said on average, what share is right, and how many values there are.
std::string reliability_table(const std::vector<Judgement>& judgements);

}  // namespace vanban::eval

#endif  // VANBAN_TOOLS_EVAL_RELIABILITY_H_
