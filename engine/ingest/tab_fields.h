// Lines of fields divided by tabs: what reader programs write.
#ifndef VANBAN_INGEST_TAB_FIELDS_H_
#define VANBAN_INGEST_TAB_FIELDS_H_

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::ingest {

// At least one. They lie in `line`.
inline std::vector<std::string_view> tab_fields(std::string_view line) {
  std::vector<std::string_view> fields;
  while (true) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    fields.push_back(line.substr(0, tab));
    if (tab == line.size()) return fields;
    line.remove_prefix(tab + 1);
  }
}

// Calls take(fields) for each line of an output.
template <typename Take>
void for_each_tab_line(std::string_view output, Take take) {
  while (!output.empty()) {
    const std::size_t end = std::min(output.find('\n'), output.size());
    take(tab_fields(output.substr(0, end)));
    output.remove_prefix(std::min(end + 1, output.size()));
  }
}

// 0 where it is none.
inline float tab_number(std::string_view field) { return std::strtof(std::string(field).c_str(), nullptr); }

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_TAB_FIELDS_H_
