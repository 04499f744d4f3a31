// Where output goes that is written in pieces.
#ifndef VANBAN_SINK_H_
#define VANBAN_SINK_H_

#include <functional>
#include <string_view>

namespace vanban {

// Takes the next bytes of the output, which live as long as the call; false ends the writing.
using Sink = std::function<bool(std::string_view bytes)>;

}  // namespace vanban

#endif  // VANBAN_SINK_H_
