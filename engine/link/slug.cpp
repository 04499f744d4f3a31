#include "link/slug.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "text/ascii.h"
#include "text/key.h"

namespace vanban::link {
namespace {

struct ShortForm {
  std::string_view folded;
  std::string_view words;
};

constexpr std::array kShortForms = {
    ShortForm{"ubnd", "ủy ban nhân dân"},  ShortForm{"hdnd", "hội đồng nhân dân"},
    ShortForm{"mttq", "mặt trận tổ quốc"}, ShortForm{"ubmttq", "ủy ban mặt trận tổ quốc"},
    ShortForm{"bcd", "ban chỉ đạo"},       ShortForm{"bch", "ban chấp hành"},
    ShortForm{"btv", "ban thường vụ"},     ShortForm{"vp", "văn phòng"},
    ShortForm{"bql", "ban quản lý"},       ShortForm{"tp", "thành phố"},
    ShortForm{"tw", "trung ương"},
};

bool is_mark(utf8proc_int32_t c) {
  const utf8proc_category_t category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
}

using text::is_digit;

constexpr char32_t kLatinEnd = 0x2000;  // letters of Latin scripts stand before it, but for a few signs

void append(std::string& text, char32_t c) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

std::u32string code_points(const utf8proc_uint8_t* bytes, utf8proc_ssize_t size) {
  std::u32string out;
  out.reserve(static_cast<std::size_t>(size));
  for (utf8proc_ssize_t i = 0; i < size;) {
    utf8proc_int32_t c = 0;
    const utf8proc_ssize_t step = utf8proc_iterate(bytes + i, size - i, &c);
    if (step <= 0) break;
    out.push_back(static_cast<char32_t>(c));
    i += step;
  }
  return out;
}

// Code points, letters composed with their marks, so that "ế" is one letter however it is written.
std::u32string composed(std::string_view utf8) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
  const auto size = static_cast<utf8proc_ssize_t>(utf8.size());
  std::u32string plain = code_points(bytes, size);
  const auto is_combining = [](char32_t c) { return c >= 0x300 && c <= 0x36F; };
  if (std::none_of(plain.begin(), plain.end(), is_combining)) return plain;
  utf8proc_uint8_t* buffer = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const utf8proc_ssize_t mapped = utf8proc_map(bytes, size, &buffer, options);
  if (mapped >= 0) plain = code_points(buffer, mapped);
  std::free(buffer);  // allocated by utf8proc with malloc
  return plain;
}

// 05 is 5, 00 is 0.
void drop_leading_zeros(std::string& word) {
  for (std::size_t i = 0; i + 1 < word.size();) {
    const bool run_start = i == 0 || !is_digit(word[i - 1]);
    if (run_start && word[i] == '0' && is_digit(word[i + 1])) {
      word.erase(i, 1);
    } else {
      ++i;
    }
  }
}

class Cutter {
 public:
  std::vector<Word> cut(const std::u32string& text) {
    words_.reserve(text.size() / 4);  // syllables are short
    // In a line of capitals TƯ is the "tư" of Tư pháp, Đầu tư far more often than a short form.
    mixed_case_ = std::any_of(text.begin(), text.end(), [](char32_t c) { return is_lower(c); });
    for (const char32_t c : text) take(c);
    end_word();
    return std::move(words_);
  }

 private:
  static bool is_lower(char32_t c) {
    if (c < 0x80) return c >= U'a' && c <= U'z';
    return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_LL;
  }

  void take(char32_t c) {
    if (const char letter = folded_letter(c); letter != 0) {
      add(c, letter);
    } else if (c < 0x80 || !is_mark(static_cast<utf8proc_int32_t>(c))) {
      end_word();
      separate(c);
    }
  }

  void add(char32_t c, char letter) {
    if (word_.folded.empty()) word_.capital = is_digit(letter) || !is_lower(c);
    capitals_ = capitals_ && (is_digit(letter) || !is_lower(c));
    word_.folded.push_back(letter);
    if (c < 0x80) {
      word_.lower.push_back(letter);
    } else {
      append(word_.lower, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))));
    }
  }

  void separate(char32_t c) {
    if (c == U'(' || c == U'[') ++depth_;
    if ((c == U')' || c == U']') && depth_ > 0) --depth_;
    const bool blank =
        c == U' ' || c == U'\n' || c == U'\t' || c == U'\r' || c == 0xA0 || c == U'.' || c == U'\'' || c == 0x2019;
    apart_ = apart_ || !blank;
  }

  void end_word() {
    if (word_.folded.empty()) return;
    drop_leading_zeros(word_.folded);
    word_.apart = std::exchange(apart_, false);
    word_.bracketed = depth_ > 0;
    write_out(long_form());
    word_ = {};
    capitals_ = true;
  }

  std::string_view long_form() const {
    if (capitals_ && mixed_case_ && word_.lower == "tư") return "trung ương";
    const auto* at = std::find_if(kShortForms.begin(), kShortForms.end(),
                                  [this](const ShortForm& form) { return form.folded == word_.folded; });
    return at == kShortForms.end() ? std::string_view() : at->words;
  }

  void write_out(std::string_view long_form) {
    if (long_form.empty()) {
      words_.push_back(std::move(word_));
      return;
    }
    for (Word& word : words_of(long_form)) {
      word.capital = word_.capital;
      word.apart = std::exchange(word_.apart, false);
      word.bracketed = word_.bracketed;
      words_.push_back(std::move(word));
    }
  }

  std::vector<Word> words_;
  Word word_;
  int depth_ = 0;
  bool apart_ = false;
  bool capitals_ = true;
  bool mixed_case_ = false;
};

}  // namespace

char folded_letter(char32_t c) {
  if (c < kLatinEnd) {  // the key has them in a table
    const char letter = text::key_byte(c);
    return text::is_alnum(letter) ? text::to_lower(letter) : '\0';
  }
  std::array<utf8proc_int32_t, 8> parts{};
  int boundary = 0;
  const utf8proc_ssize_t count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(), 8, UTF8PROC_DECOMPOSE, &boundary);
  const bool based = count > 0 && parts[0] < 0x80;
  return based ? folded_letter(static_cast<char32_t>(parts[0])) : '\0';
}

std::vector<Word> words_of(std::string_view utf8) { return Cutter().cut(composed(utf8)); }

std::string join(std::span<const Word> words) {
  std::string out;
  for (const Word& word : words) {
    if (!out.empty()) out.push_back('-');
    out += word.folded;
  }
  return out;
}

std::string slug(std::string_view utf8) { return join(words_of(utf8)); }

}  // namespace vanban::link
