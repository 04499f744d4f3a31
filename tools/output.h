// Where a command writes its result: standard output, or a file.
#ifndef VANBAN_TOOLS_OUTPUT_H_
#define VANBAN_TOOLS_OUTPUT_H_

#include <fstream>
#include <optional>
#include <string>
#include <string_view>

namespace vanban::tools {

// A file takes its name when it is complete; until then it has ".part" behind it.
class Output {
 public:
  // Standard output where there is no path.
  explicit Output(const std::optional<std::string>& path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  bool write(std::string_view bytes);
  // Says what is wrong, where something is.
  bool finish();

 private:
  std::optional<std::string> path_;
  std::ofstream file_;
  bool done_ = false;
};

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_OUTPUT_H_
