#include "link/slug.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "text/ascii.h"
#include "text/key.h"
#include "text/utf8.h"
#include "vanban/span.h"

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
constexpr std::size_t kLongestShortForm = 6;

using text::is_digit;

constexpr char32_t kLatinEnd = 0x2000;  // letters of Latin scripts stand before it, but for a few signs

// What a cutter asks of a code point.
struct Letter {
  char folded = 0;  // as in a slug; 0 for what is no letter and no digit
  bool is_small = false;
  bool is_mark = false;
  bool is_figure = false;
  bool is_capital = true;  // or a figure: what is not small
  text::Utf8Char lower = {{0}, 0};
};

Letter letter_of(char32_t c) {
  Letter letter;
  const auto code_point = static_cast<utf8proc_int32_t>(c);
  const utf8proc_category_t category = utf8proc_category(code_point);
  letter.folded = folded_letter(c);
  letter.is_small = category == UTF8PROC_CATEGORY_LL;
  letter.is_mark = category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
  letter.is_figure = is_digit(letter.folded);
  letter.is_capital = letter.is_figure || !letter.is_small;
  letter.lower = text::to_utf8(static_cast<char32_t>(utf8proc_tolower(code_point)));
  return letter;
}

// letter_of() by table where Vietnamese has its letters: names are cut into words for each citation.
class Letters {
 public:
  static const Letters& instance() {
    static const Letters kLetters;
    return kLetters;
  }

  Letter operator[](char32_t c) const {
    if (c < kLatin.end) return latin_[c];
    return c >= kToned.begin && c < kToned.end ? toned_[c - kToned.begin] : letter_of(c);
  }

 private:
  static constexpr Span kLatin{0, 0x1B1};
  static constexpr Span kToned{0x1EA0, 0x1EFA};

  Letters() {
    for (char32_t c = kLatin.begin; c < kLatin.end; ++c) latin_[c] = letter_of(c);
    for (char32_t c = kToned.begin; c < kToned.end; ++c) toned_[c - kToned.begin] = letter_of(c);
  }

  std::array<Letter, kLatin.end> latin_;
  std::array<Letter, kToned.end - kToned.begin> toned_;
};

// Letters composed with their marks, so that "ế" is one letter however it is written. Combining marks of Latin letters
// begin with CC or CD, and hardly a text has any.
bool may_be_decomposed(std::string_view utf8) {
  return utf8.find('\xCC') != std::string_view::npos || utf8.find('\xCD') != std::string_view::npos;
}

std::string composed(std::string_view utf8) {
  utf8proc_uint8_t* buffer = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                                             static_cast<utf8proc_ssize_t>(utf8.size()), &buffer, options);
  std::string out(utf8);
  if (size >= 0) out.assign(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
  std::free(buffer);  // allocated by utf8proc with malloc
  return out;
}

// 05 is 5, 00 is 0: in the part from `begin` on.
void drop_leading_zeros(std::string& word, std::size_t begin = 0) {
  for (std::size_t i = begin; i + 1 < word.size();) {
    const bool run_start = i == begin || !is_digit(word[i - 1]);
    if (run_start && word[i] == '0' && is_digit(word[i + 1])) {
      word.erase(i, 1);
    } else {
      ++i;
    }
  }
}

// The second letters of the short forms, as bits: hardly another word has one of these there.
constexpr std::uint32_t letter_bit(char letter) {
  return std::uint32_t{1} << (static_cast<unsigned char>(letter) & 31);
}
constexpr std::uint32_t kSecondLetters = [] {
  std::uint32_t letters = 0;
  for (const ShortForm& form : kShortForms) letters |= letter_bit(form.folded[1]);
  return letters;
}();

std::string_view long_form_of(std::string_view folded) {
  const bool may_be =
      folded.size() > 1 && folded.size() <= kLongestShortForm && (kSecondLetters & letter_bit(folded[1])) != 0;
  if (!may_be) return {};
  const auto* at = std::find_if(kShortForms.begin(), kShortForms.end(), [folded](const ShortForm& form) {
    return form.folded[0] == folded[0] && form.folded == folded;
  });
  return at == kShortForms.end() ? std::string_view() : at->words;
}

// The letters of a word on their way into its string, a few at a time: one by one that would cost as much as all else.
class LetterBuffer {
 public:
  // Up to four bytes.
  void add(const text::Utf8Char& letter, std::string* out) {
    if (size_ + sizeof letter.bytes > bytes_.size()) flush(out);
    std::memcpy(bytes_.data() + size_, letter.bytes, sizeof letter.bytes);
    size_ += letter.size;
  }
  void add(char letter, std::string* out) {
    if (size_ == bytes_.size()) flush(out);
    bytes_[size_++] = letter;
  }
  void flush(std::string* out) {
    out->append(bytes_.data(), size_);
    size_ = 0;
  }

 private:
  std::array<char, 24> bytes_;
  std::size_t size_ = 0;
};

class Cutter {
 public:
  explicit Cutter(std::string_view utf8) : utf8_(utf8) {}

  // Up to the first byte that is not UTF-8.
  std::vector<Word> cut() {
    words_.reserve(utf8_.size() / 4);  // syllables are short
    CodePoint c;
    for (std::size_t at = 0; at < utf8_.size(); at += c.size) {
      c = code_point_at(utf8_, at);
      if (c.size == 0) break;
      if (c.value == U' ') {  // separates no more than that
        end_word();
        continue;
      }
      take(c.value, letters_[c.value]);
    }
    end_word();
    return std::move(words_);
  }

 private:
  void take(char32_t c, const Letter& letter) {
    if (letter.folded != 0) {
      add(letter);
    } else if (!letter.is_mark) {
      end_word();
      separate(c);
    }
  }

  void add(const Letter& letter) {
    if (!open_) {
      words_.emplace_back().capital = letter.is_capital;
      open_ = true;
    }
    capitals_ &= letter.is_capital;
    has_digit_ |= letter.is_figure;
    Word& word = words_.back();
    folded_.add(letter.folded, &word.folded);
    lower_.add(letter.lower, &word.lower);
  }

  void separate(char32_t c) {
    if (c == U'(' || c == U'[') ++depth_;
    if ((c == U')' || c == U']') && depth_ > 0) --depth_;
    const bool blank =
        c == U' ' || c == U'\n' || c == U'\t' || c == U'\r' || c == 0xA0 || c == U'.' || c == U'\'' || c == 0x2019;
    apart_ = apart_ || !blank;
  }

  void end_word() {
    if (!open_) return;
    Word& word = words_.back();
    folded_.flush(&word.folded);
    lower_.flush(&word.lower);
    if (std::exchange(has_digit_, false)) drop_leading_zeros(word.folded);
    word.apart = std::exchange(apart_, false);
    word.bracketed = depth_ > 0;
    const std::string_view words = long_form(word);
    if (!words.empty()) write_out(words);
    open_ = false;
    capitals_ = true;
  }

  std::string_view long_form(const Word& word) const {
    const bool center = capitals_ && word.lower == "tư" && has_small_letter();
    return center ? "trung ương" : long_form_of(word.folded);
  }

  // In a line of capitals TƯ is the "tư" of Tư pháp, Đầu tư far more often than a short form.
  bool has_small_letter() const {
    CodePoint c;
    for (std::size_t at = 0; at < utf8_.size(); at += c.size) {
      c = code_point_at(utf8_, at);
      if (c.size == 0) return false;
      if (letters_[c.value].is_small) return true;
    }
    return false;
  }

  // Puts the words in the place of their short form.
  void write_out(std::string_view long_form) {
    Word word = std::move(words_.back());
    words_.pop_back();
    for (Word& one : words_of(long_form)) {
      one.capital = word.capital;
      one.apart = std::exchange(word.apart, false);
      one.bracketed = word.bracketed;
      words_.push_back(std::move(one));
    }
  }

  const Letters& letters_ = Letters::instance();
  std::string_view utf8_;
  std::vector<Word> words_;  // the last one is still read where `open_`
  bool open_ = false;
  LetterBuffer folded_;  // of the open word
  LetterBuffer lower_;
  bool has_digit_ = false;
  int depth_ = 0;
  bool apart_ = false;
  bool capitals_ = true;
};

}  // namespace

char folded_letter_beyond_ascii(char32_t c) {
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

CodePoint long_code_point_at(std::string_view utf8, std::size_t at) {
  utf8proc_int32_t c = 0;
  const utf8proc_ssize_t size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data() + at),
                                                 static_cast<utf8proc_ssize_t>(utf8.size() - at), &c);
  return size <= 0 ? CodePoint{} : CodePoint{static_cast<char32_t>(c), static_cast<std::uint32_t>(size)};
}

std::vector<Word> words_of(std::string_view utf8) {
  return may_be_decomposed(utf8) ? Cutter(composed(utf8)).cut() : Cutter(utf8).cut();
}

std::string join(std::span<const Word> words) {
  std::size_t size = 0;
  for (const Word& word : words) size += word.folded.size() + 1;
  std::string out;
  out.reserve(size);
  for (const Word& word : words) {
    if (!out.empty()) out.push_back('-');
    out += word.folded;
  }
  return out;
}

std::string slug(std::string_view utf8) { return join(words_of(utf8)); }

}  // namespace vanban::link
