// Letters back to bytes, whatever stands between them.
#include "ingest/transfer_encoding.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace vanban::ingest {
namespace {

struct Case {
  std::string_view letters;
  std::string_view bytes;
};

TEST(TransferEncoding, Base64) {
  constexpr Case kCases[] = {
      {"", ""},
      {"Y2jhu6M=", "chợ"},
      {"Y2jh\r\nu6M=", "chợ"},    // a line end is passed over
      {"Y2jhu6M=Y2jh", "chợ"},    // nothing stands behind the end
      {"YW/hu7c_", "ao\u1EF7?"},  // the letters of file names
      {"Yg", "b"},                // without its end
      {"Y", ""},                  // six bits are no byte
  };
  for (const Case& each : kCases) EXPECT_EQ(decode_base64(each.letters), each.bytes) << each.letters;
}

TEST(TransferEncoding, QuotedPrintable) {
  constexpr Case kCases[] = {
      {"ch=E1=BB=A3", "chợ"}, {"ch=e1=bb=a3", "chợ"}, {"phi=\r\nên", "phiên"}, {"phi=\nên", "phiên"},
      {"phi=\rên", "phiên"},  {"a=b", "ab"},          {"50=", "50"},           {"50=3", "503"},
  };
  for (const Case& each : kCases) EXPECT_EQ(decode_quoted_printable(each.letters), each.bytes) << each.letters;
}

TEST(TransferEncoding, Hexadecimal) {
  constexpr Case kCases[] = {{"63 68\nE1bbA3", "chợ"}, {"6", ""}, {"636", "c"}, {"<63>", "c"}};
  for (const Case& each : kCases) EXPECT_EQ(decode_hexadecimal(each.letters), each.bytes) << each.letters;
}

}  // namespace
}  // namespace vanban::ingest
