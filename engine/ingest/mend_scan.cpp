#include "ingest/mend_scan.h"

#include <algorithm>

#include "ingest/code_points.h"
#include "text/ascii.h"
#include "vanban/decode.h"

namespace vanban::ingest {
namespace {

using text::is_digit;

void replace_all(std::string* text, std::string_view from, std::string_view to) {
  for (std::size_t at = text->find(from); at != std::string::npos; at = text->find(from, at + to.size()))
    text->replace(at, from.size(), to);
}

// Signs that are the same to a reader: the Icelandic Eth, the fraction's stroke.
std::string plain_signs(std::string_view word) {
  std::string out(word);
  replace_all(&out, "Ð", "Đ");
  replace_all(&out, "ð", "đ");
  if (std::any_of(out.begin(), out.end(), is_digit)) replace_all(&out, "⁄", "/");
  return out;
}

struct Trimmed {
  std::string_view before, core, behind;
};

Trimmed trimmed(std::string_view word) {
  constexpr std::string_view kBefore = "(\"'[";
  constexpr std::string_view kBehind = ".,;:)\"']";
  const std::size_t begin = std::min(word.find_first_not_of(kBefore), word.size());
  const std::size_t last = word.find_last_not_of(kBehind);
  const std::size_t end = last == std::string_view::npos || last < begin ? begin : last + 1;
  return {word.substr(0, begin), word.substr(begin, end - begin), word.substr(end)};
}

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

bool in_range(std::string_view digits, int least, int most) {
  if (!all_digits(digits) || digits.size() > 4) return false;
  const int value = std::stoi(std::string(digits));
  return value >= least && value <= most;
}

int value_of(std::string_view digits) {
  return all_digits(digits) && digits.size() < 6 ? std::stoi(std::string(digits)) : 0;
}

bool is_year(std::string_view digits) { return digits.size() == 4 && in_range(digits, 1900, 2099); }

struct Pieces {
  std::vector<std::string> pieces;
  std::string separators;  // between them
};

Pieces split(std::string_view text) {
  Pieces out;
  out.pieces.emplace_back();
  for (const char c : text) {
    if (c != '/' && c != '-') {
      out.pieces.back() += c;
    } else if (!out.pieces.back().empty() || out.separators.empty()) {
      out.separators += c;
      out.pieces.emplace_back();
    }  // else a stroke that was read twice
  }
  return out;
}

std::string joined(const Pieces& parts) {
  std::string out = parts.pieces[0];
  for (std::size_t i = 1; i < parts.pieces.size(); ++i) out += parts.separators[i - 1] + parts.pieces[i];
  return out;
}

// The word `tháng` behind the one at `day_mark`, with at most two between, which are strokes of a pen then; it may have
// lost its first letter to them. `day_mark` if it is not there.
std::size_t month_behind(const std::vector<PageWord>& words, std::size_t day_mark) {
  for (std::size_t i = day_mark + 1; i < words.size() && i <= day_mark + 3; ++i) {
    const std::string word = fold(to_utf8(words[i].text));
    if (word.starts_with("thang") || (word == "hang" && i > day_mark + 1)) return i;
  }
  return day_mark;
}

}  // namespace

ScanMender::ScanMender(const grammar::Grammar& grammar) : codes_(grammar), words_(grammar) {
  if (const grammar::Lexicon* terms = grammar.lexicon("assembly_terms")) {
    constexpr int kNotOver = 9999;
    for (const auto& row : terms->rows()) {
      const int to = value_of(terms->cell(row, "to"));
      terms_.push_back(
          {value_of(terms->cell(row, "term")), value_of(terms->cell(row, "from")), to == 0 ? kNotOver : to});
    }
  }
  const grammar::Lexicon* lexicon = grammar.lexicon("misreadings");
  if (lexicon == nullptr) return;
  for (const auto& row : lexicon->rows()) {
    const std::string_view where = lexicon->cell(row, "where");
    if (where == "words" || where == "strokes") continue;
    (where == "digits" ? in_digits_ : in_codes_)
        .push_back({std::string(lexicon->cell(row, "read")), std::string(lexicon->cell(row, "meant"))});
  }
}

bool ScanMender::is_code(std::string_view code) const {
  const std::string_view restored = codes_.restored(code);
  return codes_.is_type(restored) || codes_.is_body(restored);
}

// Letters that look like digits as such; "" where something else is left, or no digit vouches for them.
std::string ScanMender::mend_digits(std::string_view piece) const {
  if (all_digits(piece)) return std::string(piece);
  if (!has_digit(piece)) return {};
  std::string out(piece);
  for (const Misreading& each : in_digits_) replace_all(&out, each.read, each.meant);
  return all_digits(out) ? out : std::string();
}

// Every code that it can have been, each misreading at each place once.
std::vector<std::string> ScanMender::readings_of(std::string_view code) const {
  std::vector<std::string> found;
  for (const Misreading& each : in_codes_) {
    for (std::size_t at = code.find(each.read); at != std::string_view::npos; at = code.find(each.read, at + 1)) {
      std::string reading(code);
      reading.replace(at, each.read.size(), each.meant);
      if (is_code(reading) && std::find(found.begin(), found.end(), reading) == found.end())
        found.push_back(std::move(reading));
    }
  }
  return found;
}

std::string ScanMender::mend_code(std::string_view code) const {
  // The National Assembly's: letters, then the number of its term.
  for (const std::string_view letters : {"UBTVQH", "QH"}) {
    if (!code.starts_with(letters) || code.size() < letters.size() + 1 || code.size() > letters.size() + 4) continue;
    std::string term(code.substr(letters.size()));
    for (const Misreading& each : in_digits_) replace_all(&term, each.read, each.meant);
    return all_digits(term) ? std::string(letters) + term : std::string(code);
  }
  constexpr std::size_t kLongest = 24;
  if (code.find("ĐĐ") != std::string_view::npos && is_code(code)) return std::string(codes_.restored(code));
  if (code.size() < 2 || code.size() > kLongest || is_code(code)) return std::string(code);
  const std::vector<std::string> readings = readings_of(code);
  return readings.size() == 1 ? readings[0] : std::string(code);
}

// QH113 of 2015 is QH13: no term has that number, and the year has one term only.
std::string ScanMender::mend_term(std::string_view code, std::string_view year) const {
  const std::size_t letters = code.find("QH");
  if (letters == std::string_view::npos) return std::string(code);
  const std::string_view digits = code.substr(letters + 2);
  const int term = value_of(digits);
  const auto is_it = [&](const Term& each) { return each.number == term; };
  if (term == 0 || std::any_of(terms_.begin(), terms_.end(), is_it)) return std::string(code);
  const Term* meant = nullptr;
  for (const Term& each : terms_) {
    if (value_of(year) < each.from || value_of(year) > each.to) continue;
    if (meant != nullptr) return std::string(code);
    meant = &each;
  }
  return meant == nullptr ? std::string(code)
                          : std::string(code.substr(0, letters + 2)) + std::to_string(meant->number);
}

// Known codes of types, or of bodies, that have one letter more than `code`, or another one; at most four.
std::vector<std::string> ScanMender::near_codes(std::string_view code, bool body) const {
  constexpr std::string_view kLetters[] = {"A", "B", "C", "D", "Đ", "G", "H", "K", "L", "M", "N", "O",
                                           "P", "Q", "S", "T", "U", "V", "W", "X", "Y", "r", "g"};
  constexpr std::size_t kMost = 4;
  constexpr std::size_t kLongest = 8;
  std::vector<std::string> found;
  if (code.size() > kLongest) return found;
  const auto take = [&](const std::string& near) {
    const bool known = body ? codes_.is_body(near) : codes_.is_type(near);
    if (known && found.size() < kMost && std::find(found.begin(), found.end(), near) == found.end())
      found.push_back(near);
  };
  // What was cut off stood at the end.
  const std::string read(code);
  for (const std::string_view letter : kLetters) take(std::string(read).append(letter));
  for (std::size_t at = 0; at < read.size(); ++at) {
    for (const std::string_view letter : kLetters) take(std::string(read).replace(at, 1, letter));
  }
  return found;
}

std::string ScanMender::mend_number(std::string_view word, std::string_view before) const {
  const Trimmed trim = trimmed(word);
  std::string core(trim.core);
  // Specks over the letters.
  if (has_digit(core)) {
    for (const std::string_view speck : {"'", "’", "‘", "`"}) replace_all(&core, speck, "");
  }
  Pieces parts = split(core);
  const bool goes_on = !before.empty() && (before.back() == '-' || before.back() == '/') && has_digit(before);
  std::size_t next = 0;
  if (!goes_on) {
    const bool marked = fold(before).starts_with("so");  // số, Số:
    if (parts.pieces.size() < 2) return std::string(word);
    std::string serial = mend_digits(parts.pieces[0]);
    // 30a, 66.15: digits do not stand alone.
    if (serial.empty() && !parts.pieces[0].empty() && is_digit(parts.pieces[0][0]) && !marked) return std::string(word);
    if (serial.empty() && (parts.pieces[0].empty() || !is_digit(parts.pieces[0][0]))) return std::string(word);
    if (!serial.empty()) parts.pieces[0] = std::move(serial);
    next = 1;
    const std::string year = mend_digits(parts.pieces[1]);
    if (is_year(year) && parts.pieces.size() > 2) {
      parts.pieces[1] = year;
      next = 2;
    }
  }
  // Two numbers with a stroke between are a day, a share, a house: no codes.
  bool codes = false;
  for (std::size_t i = next; i < parts.pieces.size(); ++i) {
    parts.pieces[i] = mend_code(parts.pieces[i]);
    if (next == 2) parts.pieces[i] = mend_term(parts.pieces[i], parts.pieces[1]);
    codes =
        codes || is_code(parts.pieces[i]) || parts.pieces[i].starts_with("QH") || parts.pieces[i].starts_with("UBTVQH");
  }
  if (!codes) return std::string(word);
  return std::string(trim.before) + joined(parts) + std::string(trim.behind);
}

std::string ScanMender::mend_date(std::string_view word, std::string_view before) const {
  const Trimmed trim = trimmed(word);
  const std::string cue = fold(before);
  std::string mended;
  if (trim.core.find('/') != std::string_view::npos) {
    Pieces parts = split(trim.core);
    if (parts.pieces.size() != 3 || parts.separators != "//") return std::string(word);
    for (std::string& piece : parts.pieces) piece = mend_digits(piece);
    if (in_range(parts.pieces[0], 1, 31) && in_range(parts.pieces[1], 1, 12) && is_year(parts.pieces[2]))
      mended = joined(parts);
  } else if (cue == "ngay" || cue == "thang" || cue == "nam") {
    mended = mend_digits(trim.core);
    if (!(cue == "nam" ? is_year(mended) : in_range(mended, 1, cue == "ngay" ? 31 : 12))) mended.clear();
  }
  if (mended.empty()) return std::string(word);
  return std::string(trim.before) + mended + std::string(trim.behind);
}

// A number whose code is none, or has a sign in it, is no number unless the recogniser is sure of it.
void ScanMender::drop_unknown_number(PageWord* word) const {
  constexpr float kSure = 0.6F;
  const std::string read = to_utf8(word->text);
  const Trimmed trim = trimmed(read);
  const Pieces parts = split(trim.core);
  const bool letters =
      std::any_of(trim.core.begin(), trim.core.end(), [](char c) { return !is_digit(c) && c != '/' && c != '-'; });
  if (word->confidence >= kSure || !letters || parts.pieces.size() < 2 || trim.core.empty() || !is_digit(trim.core[0]))
    return;
  std::string candidates;
  bool known = true;
  for (std::size_t i = 1; i < parts.pieces.size(); ++i) {
    const std::string& piece = parts.pieces[i];
    const bool term = piece.find("QH") != std::string::npos && mend_term(piece, "") == piece &&
                      all_digits(piece.substr(piece.find("QH") + 2));
    if (term || is_code(piece) || (i == 1 && is_year(piece))) continue;
    known = false;
    for (const std::string& near : near_codes(piece, i > 1))
      candidates += (candidates.empty() ? " (perhaps " : ", ") + near;
  }
  if (known) return;
  if (!candidates.empty()) candidates += ')';
  if (word->raw.empty()) word->raw = read + candidates;
  word->text.clear();
}

namespace {

void keep(PageWord* word, std::u32string rest) {
  if (word->raw.empty()) word->raw = to_utf8(word->text);
  word->text = std::move(rest);
}

// The words between `ngày` and `tháng`, where the recogniser guesses at each. Returns where it has come to.
std::size_t drop_unsure_day(std::size_t mark, std::vector<PageWord>* words) {
  constexpr float kSureDay = 0.85F;
  const std::size_t month = month_behind(*words, mark);
  bool unsure = month > mark + 1;
  for (std::size_t k = mark + 1; k < month; ++k) unsure = unsure && (*words)[k].confidence < kSureDay;
  if (!unsure) return mark;
  for (std::size_t k = mark + 1; k < month; ++k) keep(&(*words)[k], U"");
  if ((*words)[month].text.size() == 4) keep(&(*words)[month], U"tháng");
  return month;
}

bool begins_symbol(const std::u32string& text) {
  return text.size() > 2 && text[0] == U'/' && !(text[1] >= U'0' && text[1] <= U'9');
}

// A serial that is guessed at goes, its symbol stays: Số:24 stands for the mark and the serial, 24/UBND for the serial
// and the symbol. True where the number ends with this word.
bool drop_unsure_serial(std::size_t i, std::vector<PageWord>* words) {
  constexpr float kSureSerial = 0.7F;
  PageWord& word = (*words)[i];
  const std::string cue = fold(to_utf8(word.text));
  const std::size_t mark = cue.find("so:");
  const std::size_t stroke = word.text.find_first_of(U"/-");
  const bool has_stroke = stroke != std::u32string::npos;
  const std::string before = i > 0 ? fold(to_utf8((*words)[i - 1].text)) : "";
  const bool behind_mark = before.find("so:") <= 1;
  if (word.confidence >= kSureSerial || word.text.empty()) return behind_mark && has_stroke;
  if (mark <= 1) {
    if (cue.size() > mark + 3) keep(&word, U"Số:");
    return false;
  }
  if (has_stroke && (behind_mark || (i > 1 && (*words)[i - 1].text.empty()))) {
    const std::size_t cut = stroke > 0 ? stroke : word.text.rfind(U'/');
    if (cut != std::u32string::npos && cut > 0) {
      keep(&word, word.text.substr(cut));
      // Số:42 | %É/SYT: what stands with the mark is only the begin of that serial, however sure.
      if (behind_mark && before.size() > before.find("so:") + 3) keep(&(*words)[i - 1], U"Số:");
    }
    return true;
  }
  const bool before_symbol = i + 1 < words->size() && begins_symbol((*words)[i + 1].text);
  if (!has_stroke && (behind_mark || before_symbol)) keep(&word, U"");
  return false;
}

// In the head: what is written by hand into a blank is read as anything, and the recogniser knows that it guesses.
void drop_unsure(float height, std::vector<PageWord>* words) {
  constexpr float kHead = 0.4F;  // of the page
  bool serial_done = false;
  for (std::size_t i = 0; i < words->size(); ++i) {
    const PageWord& word = (*words)[i];
    if (word.top > kHead * height) continue;
    if (fold(to_utf8(word.text)) == "ngay" && i + 1 < words->size()) {
      i = drop_unsure_day(i, words);
    } else if (!serial_done) {
      serial_done = drop_unsure_serial(i, words);
    }
  }
}

}  // namespace

void ScanMender::mend(bool first_page, float height, std::vector<PageWord>* words) const {
  part_joined_words(words);
  std::string before;
  for (PageWord& word : *words) {
    const std::string read = to_utf8(word.text);
    std::string text = plain_signs(read);
    const std::string signs = text;
    text = mend_number(text, before);
    text = mend_date(text, before);
    if (text != read) word.text = from_utf8(text);
    if (text != signs) word.raw = read;
    if (fold(before) == "so") drop_unknown_number(&word);
    before = std::move(text);
  }
  words_.mend(words);
  if (first_page) drop_unsure(height, words);
}

}  // namespace vanban::ingest
