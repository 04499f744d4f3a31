// Lines: a file read line by line, in blocks, so that a file of any size needs the memory of its longest line.
#ifndef VANBAN_TOOLS_LINES_H_
#define VANBAN_TOOLS_LINES_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "descriptor.h"
#include "vanban/result.h"

namespace vanban::tools {

class Lines {
 public:
  // `-` is standard input. What is wrong with the file is said by error().
  explicit Lines(const std::string& path);

  // The next line without its end; none at the end of the file or on an error. Valid until the next call.
  std::optional<std::string_view> next();
  // The first bytes of what is still to be read, as many as there are up to `count`; they stay to be read.
  std::string_view peek(std::size_t count);
  // All that is still to be read.
  std::string rest();

  std::size_t number() const { return number_; }  // of the last line, from 1
  const std::optional<Error>& error() const { return error_; }

 private:
  bool fill();  // false at the end of the file

  Descriptor file_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of what is not yet read
  std::size_t end_ = 0;
  std::size_t number_ = 0;
  std::optional<Error> error_;
};

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_LINES_H_
