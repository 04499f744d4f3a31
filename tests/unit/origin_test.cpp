// Quotations: what is cut out of one against what is read anew.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "grammar/grammar.h"
#include "layout/layout.h"
#include "layout/reading.h"
#include "layout/reading_rules.h"
#include "text/normalise.h"

namespace vanban::layout {
namespace {

TEST(Origin, WordsOfAQuotationAreQuotedAlike) {
  static const grammar::Grammar kGrammar = grammar::Grammar::embedded();
  const std::string text =
      "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020\ncủa Chính phủ về công tác văn thư;\n\n"
      "Theo đề  nghị\tcủa Sở Nội vụ tại Tờ trình số **12/TTr-SNV** U\u0309y ban.\n";
  const text::NormText norm = text::normalise(text);
  const Layout layout = analyse(norm, kGrammar);
  const Reading reading = read(layout, norm, ReadingRules(kGrammar));
  const Origin origin(text, norm, layout, reading);
  const auto size = static_cast<std::uint32_t>(reading.key.size());
  for (std::uint32_t begin = 0; begin < size; begin += 3) {
    for (std::uint32_t end = begin + 1; end <= size; end += 7) {
      const Quoted whole = origin.quote_reading({begin, end});
      for (std::uint32_t from = begin; from < end; from += 5) {
        for (std::uint32_t to = from + 1; to <= std::min(size, end + 4); to += 5) {
          const Quoted anew = origin.quote_reading({from, to});
          const Quoted within = origin.quote_within(whole, {from, to});
          ASSERT_EQ(within.text, anew.text) << from << ' ' << to;
          ASSERT_EQ(within.span, anew.span) << from << ' ' << to;
          ASSERT_EQ(within.parts, anew.parts) << from << ' ' << to;
        }
      }
    }
  }
}

}  // namespace
}  // namespace vanban::layout
