// One record of `vanban extract --ndjson`: {"id": ..., "text": ... or "base64": ..., "uri": ...}.
#ifndef VANBAN_TOOLS_RECORD_LINE_H_
#define VANBAN_TOOLS_RECORD_LINE_H_

#include <string>
#include <string_view>

namespace vanban::tools {

struct RecordFault {
  std::string code;  // json, id, input, base64; "" where there is none
  std::string message;
};

struct RecordLine {
  std::string id = "null";  // as JSON, to be given back
  std::string uri;          // "uri", or the id where that is a string
  bool is_text = false;     // `bytes` are UTF-8 and were not sniffed; else any bytes
  std::string bytes;
  RecordFault fault;
};

// A faulty line has its id too, where one stands before the fault.
RecordLine read_record_line(std::string_view line);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_RECORD_LINE_H_
