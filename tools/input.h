// The bytes of an input file.
#ifndef VANBAN_TOOLS_INPUT_H_
#define VANBAN_TOOLS_INPUT_H_

#include <string>

#include "vanban/result.h"

namespace vanban::tools {

// Reads a whole file; `-` is standard input. The error says what is wrong and what to do, without the name of the file.
// Inputs of 4 GiB and more are refused: spans are 32 bits.
Result<std::string> read_input(const std::string& path);

// What errno says, and what to do about it.
Error system_error(int error);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_INPUT_H_
