// A signature is a dictionary with /ByteRange, /M (its time, if it says one) and /Contents, a CMS message in
// hexadecimal. Of that message only two things are asked, found by the bytes of their names: the subject of the
// signer's certificate, and the signing time among the signed attributes. Dictionaries in compressed streams are not
// seen.
#include "ingest/pdf_signatures.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ingest/code_points.h"
#include "ingest/legacy.h"
#include "ingest/transfer_encoding.h"
#include "text/ascii.h"
#include "text/utf8.h"
#include "vanban/decode.h"

namespace vanban::ingest {
namespace {

// The element of DER at `at`: its tag and content.
struct Element {
  unsigned char tag = 0;
  std::string_view content;
  std::size_t end = 0;
};

std::optional<Element> element_at(std::string_view der, std::size_t at) {
  if (at + 2 > der.size()) return std::nullopt;
  Element element;
  element.tag = static_cast<unsigned char>(der[at]);
  std::size_t size = static_cast<unsigned char>(der[at + 1]);
  std::size_t begin = at + 2;
  if (size == 0x80) return std::nullopt;
  if (size > 0x80) {
    const std::size_t count = size - 0x80;
    if (count > 4 || begin + count > der.size()) return std::nullopt;
    size = 0;
    for (std::size_t i = 0; i < count; ++i) size = size * 256 + static_cast<unsigned char>(der[begin + i]);
    begin += count;
  }
  if (size > der.size() - begin) return std::nullopt;
  element.content = der.substr(begin, size);
  element.end = begin + size;
  return element;
}

std::string words_of(const Element& value) {
  if (value.tag == 0x1E) return decode(std::string("\xFE\xFF") + std::string(value.content)).text;  // BMPString
  if (text::valid_prefix(value.content) == value.content.size()) return std::string(value.content);
  return to_utf8(widen(value.content));
}

// Names in an order: what each holds for attributes 2.5.4.3 (common name) and 2.5.4.10 (organisation).
struct Names {
  std::vector<std::pair<std::size_t, std::string>> common;  // where it stood
  std::vector<std::pair<std::size_t, std::string>> organisation;
};

Names names_in(std::string_view der) {
  Names names;
  const std::string_view kId("\x06\x03\x55\x04", 4);
  for (std::size_t at = der.find(kId); at != std::string_view::npos; at = der.find(kId, at + 1)) {
    if (at + 5 >= der.size()) break;
    const auto value = element_at(der, at + 5);
    if (!value) continue;
    if (der[at + 4] == 3) names.common.emplace_back(at, words_of(*value));
    if (der[at + 4] == 10) names.organisation.emplace_back(at, words_of(*value));
  }
  return names;
}

// 240305073052Z (UTCTime) as ISO 8601, in the time of Viet Nam, +07:00, which its offices mean by the day.
std::string iso_time(std::string_view digits, bool short_year) {
  const std::string century = short_year ? "20" : "";
  const std::string all = century + std::string(digits);
  if (all.size() < 14 || !std::all_of(all.begin(), all.begin() + 14, text::is_digit)) return {};
  int year = std::stoi(all.substr(0, 4));
  int month = std::stoi(all.substr(4, 2));
  int day = std::stoi(all.substr(6, 2));
  int hour = std::stoi(all.substr(8, 2)) + 7;
  if (month < 1 || month > 12 || day < 1) return {};
  if (hour >= 24) {
    hour -= 24;
    constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (++day > kDays[month - 1] + (month == 2 && leap ? 1 : 0)) {
      day = 1;
      if (++month > 12) {
        month = 1;
        ++year;
      }
    }
  }
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return std::to_string(year) + '-' + two(month) + '-' + two(day) + 'T' + two(hour) + ':' + all.substr(10, 2) + ':' +
         all.substr(12, 2) + "+07:00";
}

std::string signing_time(std::string_view der) {
  const std::string_view kId("\x2A\x86\x48\x86\xF7\x0D\x01\x09\x05", 9);  // 1.2.840.113549.1.9.5
  const std::size_t at = der.find(kId);
  if (at == std::string_view::npos) return {};
  const auto set = element_at(der, at + kId.size());
  if (!set || set->tag != 0x31) return {};
  const auto time = element_at(set->content, 0);
  if (!time) return {};
  return iso_time(time->content, time->tag == 0x17);
}

// /M (D:20250305143052+07'00') says the local time itself.
std::string dictionary_time(std::string_view dictionary) {
  const std::size_t at = dictionary.find("/M");
  const std::size_t open = at == std::string_view::npos ? at : dictionary.find("(D:", at);
  if (open == std::string_view::npos || open - at > 8 || open + 17 > dictionary.size()) return {};
  const std::string digits(dictionary.substr(open + 3, 14));
  if (!std::all_of(digits.begin(), digits.end(), text::is_digit)) return {};
  return digits.substr(0, 4) + '-' + digits.substr(4, 2) + '-' + digits.substr(6, 2) + 'T' + digits.substr(8, 2) + ':' +
         digits.substr(10, 2) + ':' + digits.substr(12, 2) + "+07:00";
}

// A signature dictionary of the file, and the bytes of the signature itself.
struct Dictionary {
  std::string_view text;    // before the signature's bytes
  std::string_view behind;  // and behind them
  std::string der;
};

constexpr std::size_t kNear = 4096;  // a dictionary without the signature's bytes
constexpr std::size_t kLargest = 1 << 20;

// The one in which /ByteRange stands at `range`.
std::optional<Dictionary> dictionary_around(std::string_view pdf, std::size_t range) {
  std::size_t begin = pdf.rfind("<<", range);
  if (begin == std::string_view::npos || range - begin > kLargest) begin = range > kNear ? range - kNear : 0;
  // /Contents stands before or behind the range.
  const std::size_t contents = pdf.find("/Contents", begin);
  if (contents == std::string_view::npos || contents > range + kNear) return std::nullopt;
  const std::size_t open = pdf.find('<', contents + 9);
  const std::size_t close = open == std::string_view::npos ? open : pdf.find('>', open);
  if (close == std::string_view::npos || open - contents > 16 || close - open > kLargest) return std::nullopt;
  const std::size_t end = std::min(std::max(close, range) + kNear, pdf.size());
  return Dictionary{pdf.substr(begin, std::min(open, range) - begin), pdf.substr(close, end - close),
                    decode_hexadecimal(pdf.substr(open + 1, close - open - 1))};
}

// Certificates name their issuer before their subject, and the signer's is the one whose subject is nobody's issuer:
// named once.
std::string signer_of(std::string_view der) {
  const Names names = names_in(der);
  const auto is_named_once = [&](const auto& name) {
    const auto times = std::count_if(names.common.begin(), names.common.end(),
                                     [&](const auto& other) { return other.second == name.second; });
    return times == 1 && !name.second.empty();
  };
  const auto found = std::find_if(names.common.begin(), names.common.end(), is_named_once);
  if (found != names.common.end()) return found->second;
  return names.common.size() > 1 ? names.common[1].second : std::string();
}

std::string time_of(const Dictionary& dictionary) {
  std::string time = signing_time(dictionary.der);
  if (time.empty()) time = dictionary_time(dictionary.text);
  if (time.empty()) time = dictionary_time(dictionary.behind);
  return time;
}

}  // namespace

std::vector<Evidence> signatures_of(std::string_view pdf) {
  std::vector<Evidence> evidence;
  constexpr std::size_t kMost = 40;
  for (std::size_t at = pdf.find("/ByteRange"); at != std::string_view::npos && evidence.size() < kMost;
       at = pdf.find("/ByteRange", at + 10)) {
    const auto dictionary = dictionary_around(pdf, at);
    if (!dictionary) continue;
    const std::string signer = signer_of(dictionary->der);
    if (signer.empty()) continue;
    evidence.push_back({"pdf_signature", "signature", signer});
    const std::string time = time_of(*dictionary);
    if (!time.empty()) evidence.push_back({"pdf_signature", "signature_time", time});
  }
  return evidence;
}

}  // namespace vanban::ingest
