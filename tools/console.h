// Standard output for results, standard error for messages.
#ifndef VANBAN_TOOLS_CONSOLE_H_
#define VANBAN_TOOLS_CONSOLE_H_

#include <string_view>

#include "vanban/result.h"

namespace vanban::tools {

// Whether what goes to the descriptor may be coloured: it is a terminal, and NO_COLOR is empty or not set.
bool may_colour(int descriptor);

// Writes `vanban: ` and the message as one line; the name is coloured where that may be. Control
// characters (of a file name, say) become '?', so that no message plays tricks on the terminal.
void complain(std::string_view message);

// Complains of what ends the command. Returns kFailed.
int give_up(const Error& error);

// A wrong use: the message, the usage line, and where to read more. Returns kMisused.
int complain_of_use(std::string_view message, std::string_view usage, std::string_view help_command);

// Writes all of `bytes` at once, unbuffered. On failure says so, unless the reader has gone (EPIPE), which is its
// right.
[[nodiscard]] bool write_result(std::string_view bytes);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_CONSOLE_H_
