#include "yardsticks.h"

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <array>
#include <nlohmann/json.hpp>

namespace vanban::bench {
namespace {

constexpr const char* kTypes =
    "nghị quyết|nghị định|quyết định|chỉ thị|quy chế|quy định|thông cáo|thông báo|hướng dẫn|chương trình|kế hoạch|"
    "phương án|đề án|dự án|báo cáo|biên bản|tờ trình|hợp đồng|công văn|công điện|thông tư liên tịch|thông tư|bộ luật|"
    "luật|pháp lệnh|kết luận|quy hoạch|văn bản";
// Not \p{Lu}: that makes the program eight times as large and the DFA give up.
constexpr const char* kCapital = "[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ]";

std::string reference_pattern() {
  const std::string capital = kCapital;
  return "(?i:(" + std::string(kTypes) + "))(?: số)?:? (\\d{1,5}[a-z]?(?:/\\d{4})?[/-]" + capital + "[" +
         capital.substr(1, capital.size() - 2) + "0-9&/-]{0,30})" +
         "(?:,? ngày (\\d{1,2}(?:/\\d{1,2}/| tháng \\d{1,2} năm )\\d{4}))?" + "(?: của ((?:" + capital +
         "[^\\s,.;]* ?){1,8}))?";
}

re2::RE2::Options options() {
  re2::RE2::Options options;
  // With the 8 MB of the default the DFA's cache thrashes, and the pattern runs at a quarter of its speed.
  options.set_max_mem(64 << 20);
  options.set_log_errors(false);
  return options;
}

std::vector<std::string> thirty_patterns() {
  std::vector<std::string> patterns = {reference_pattern(),
                                       "ngày (\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})",
                                       "(\\d{1,2})/(\\d{1,2})/(\\d{4})",
                                       "tháng (\\d{1,2})[/ ](?:năm )?(\\d{4})",
                                       "Số: ?(\\S+)",
                                       "Điều (\\d+)\\. (.*)",
                                       "khoản (\\d+)",
                                       "điểm ([a-zđ])\\b",
                                       "Chương ([IVXL]+)",
                                       "Mục (\\d+)",
                                       "Căn cứ (.*)",
                                       "Kính gửi: (.*)",
                                       "Nơi nhận: ?(.*)",
                                       "- Lưu: (.*)",
                                       "(?:KT|TM|TL|TUQ)\\. ?(.*)",
                                       "(?i:chủ trì),? (?:phối hợp với )?(.*)",
                                       "Giao (.*?) (?:chủ trì|phối hợp)",
                                       "trước ngày (\\S+)",
                                       "chậm nhất (.*)",
                                       "định kỳ (hằng|hàng) (\\S+)",
                                       "có hiệu lực (?:thi hành )?(?:kể )?từ (.*)",
                                       "(?:thay thế|bãi bỏ) (.*)",
                                       "sửa đổi, bổ sung (.*)",
                                       "(?:sau đây )?gọi tắt là (.*)",
                                       "Luật ((?:" + std::string(kCapital) + "[^\\s,.;]* ?){1,8})",
                                       "Ủy ban nhân dân (\\S+ \\S+)",
                                       "Hội đồng nhân dân (\\S+ \\S+)",
                                       "Bộ trưởng (.*)",
                                       "Sở (" + std::string(kCapital) + "\\S* \\S+)",
                                       "Phụ lục ([IVXL0-9]+)"};
  return patterns;
}

}  // namespace

std::size_t icu_normalise(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  std::string out;
  out.reserve(text.size());
  icu::StringByteSink<std::string> sink(&out);
  icu::Edits edits;
  nfc->normalizeUTF8(0, text, sink, &edits, status);
  return out.size() + static_cast<std::size_t>(edits.numberOfChanges());
}

ReferencePattern::ReferencePattern() : pattern_(reference_pattern(), options()) {}

std::size_t ReferencePattern::count(const std::string& text) const {
  std::array<re2::StringPiece, 5> groups;
  std::size_t found = 0;
  for (std::size_t at = 0; pattern_.Match(text, at, text.size(), re2::RE2::UNANCHORED, groups.data(), 5); ++found)
    at = static_cast<std::size_t>(groups[0].data() - text.data()) + groups[0].size();
  return found;
}

NaivePipeline::NaivePipeline() {
  for (const std::string& pattern : thirty_patterns())
    patterns_.push_back(std::make_unique<re2::RE2>(pattern, options()));
}

std::string NaivePipeline::run(const std::string& text) const {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString words =
      icu::Normalizer2::getNFCInstance(status)->normalize(icu::UnicodeString::fromUTF8(text), status);
  const std::unique_ptr<icu::BreakIterator> sentences(
      icu::BreakIterator::createSentenceInstance(icu::Locale("vi"), status));
  sentences->setText(words);
  nlohmann::ordered_json document = nlohmann::ordered_json::array();
  std::int32_t begin = sentences->first();
  for (std::int32_t end = sentences->next(); end != icu::BreakIterator::DONE; begin = end, end = sentences->next()) {
    std::string sentence;
    words.tempSubStringBetween(begin, end).toUTF8String(sentence);
    nlohmann::ordered_json found = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < patterns_.size(); ++i) {
      std::array<re2::StringPiece, 5> groups;
      const int count = 1 + patterns_[i]->NumberOfCapturingGroups();
      if (!patterns_[i]->Match(sentence, 0, sentence.size(), re2::RE2::UNANCHORED, groups.data(), count)) continue;
      nlohmann::ordered_json match = {{"rule", i}};
      for (const re2::StringPiece& group : groups) match["groups"].push_back(std::string(group));
      found.push_back(std::move(match));
    }
    document.push_back({{"begin", begin}, {"end", end}, {"text", sentence}, {"found", std::move(found)}});
  }
  return document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace vanban::bench
