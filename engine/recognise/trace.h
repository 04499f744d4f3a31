// The record of a scan: every match and what became of it. Kept only on request (vanban explain).
#ifndef VANBAN_RECOGNISE_TRACE_H_
#define VANBAN_RECOGNISE_TRACE_H_

#include <string>
#include <vector>

#include "grammar/grammar.h"

namespace vanban::recognise {

struct TraceStep {
  grammar::Match match;  // positions of the reading
  std::string lost;      // why it was not taken; "" where it was
};

using Trace = std::vector<TraceStep>;

}  // namespace vanban::recognise

#endif  // VANBAN_RECOGNISE_TRACE_H_
