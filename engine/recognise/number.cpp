#include "recognise/number.h"

#include <algorithm>
#include <map>

#include "grammar/column.h"
#include "text/ascii.h"
#include "text/key.h"
#include "text/utf8.h"

namespace vanban::recognise {

using text::is_digit;
using text::is_lower;

namespace {

// Divides a cell of a lexicon: "QyĐ;QĐ;QĐi".
std::vector<std::string> split_codes(std::string_view cell) {
  std::vector<std::string> codes;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(';'), cell.size());
    std::string_view code = cell.substr(0, end);
    while (!code.empty() && code.front() == ' ') code.remove_prefix(1);
    code = code.substr(0, code.find_first_of(" ("));
    if (!code.empty()) codes.emplace_back(code);
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return codes;
}

// What a code is.
constexpr std::uint32_t kType = 1;
constexpr std::uint32_t kBody = 2;

// A code without its marks, in capitals: QĐ and QD, TTr and TTR are one.
std::string bare(std::string_view code) {
  std::string key = text::key_of(code);
  std::transform(key.begin(), key.end(), key.begin(), text::to_upper);
  return key;
}

}  // namespace

Codes::Codes(const grammar::Grammar& grammar) {
  if (const grammar::Lexicon* types = grammar.lexicon("doctypes")) {
    const grammar::Column codes(types, "codes");
    const grammar::Column name(types, "name");
    for (const auto& row : types->rows()) {
      for (std::string& code : split_codes(codes.of(row))) {
        if (code == "CT" && name.of(row) != "chỉ thị") continue;  // old papers only; Chỉ thị owns it
        types_.emplace_back(std::move(code), std::string(name.of(row)));
      }
    }
  }
  std::stable_sort(types_.begin(), types_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  if (const grammar::Lexicon* bodies = grammar.lexicon("bodies")) {
    const grammar::Column codes(bodies, "code");
    for (const auto& row : bodies->rows()) {
      for (std::string& code : split_codes(codes.of(row))) bodies_.push_back(std::move(code));
    }
  }
  if (const grammar::Lexicon* misreadings = grammar.lexicon("misreadings")) {
    const grammar::Column where(misreadings, "where");
    const grammar::Column read(misreadings, "read");
    const grammar::Column meant(misreadings, "meant");
    for (const auto& row : misreadings->rows()) {
      if (where.of(row) == "strokes") misread_strokes_ += read.of(row);
      if (where.of(row) == "codes") misread_.emplace_back(read.of(row), meant.of(row));
    }
  }
  std::sort(bodies_.begin(), bodies_.end());
  index();
}

void Codes::index() {
  std::map<std::string, std::string> known;
  const auto add = [&](const std::string& code) {
    const auto [at, fresh] = known.emplace(bare(code), code);
    const bool stays = at->second == code || (at->second.size() == code.size() && at->second != at->first);
    if (!fresh && !stays) at->second = code;
  };
  for (const std::string& body : bodies_) add(body);
  for (const auto& [code, name] : types_) add(code);
  // "QĐ-TTE": shorter ones are misread as parts of others too, and may be the codes of bodies that the list lacks.
  constexpr std::size_t kWhole = 3;
  for (const auto& [read, meant] : misread_) {
    if (read.size() >= kWhole && std::binary_search(bodies_.begin(), bodies_.end(), meant))
      known.emplace(bare(read), meant);
  }
  by_bare_.assign(known.begin(), known.end());
  constexpr std::size_t kDoubledStroke = 2;  // QĐÐ, see restored()
  for (const auto& [letters, code] : by_bare_)
    longest_ = std::max({longest_, letters.size(), code.size() + kDoubledStroke});
  known_.reserve(types_.size() + bodies_.size());
  for (const auto& [code, name] : types_) known_.of(code) |= kType;
  for (const std::string& body : bodies_) known_.of(body) |= kBody;
  bare_.reserve(by_bare_.size());
  for (std::uint32_t i = 0; i < by_bare_.size(); ++i) bare_.of(by_bare_[i].first) = i + 1;
}

bool Codes::is_type(std::string_view code) const { return (known_.find(code) & kType) != 0; }

bool Codes::is_body(std::string_view code) const { return (known_.find(code) & kBody) != 0; }

const std::string* Codes::restored_bare(std::string_view bare) const {
  const std::uint32_t place = bare_.find(bare);
  return place == 0 ? nullptr : &by_bare_[place - 1].second;
}

std::string_view Codes::restored(std::string_view code) const {
  if (known_.find(code) != 0) return code;
  // What is lost comes back, what is written stays: UBTƯMTTQVN is not UBTUMTTQVN.
  if (const std::string* known = restored_bare(bare(code))) {
    return known->size() >= code.size() ? std::string_view(*known) : code;
  }
  // Scanners double the stroke: QĐÐ is QĐ.
  constexpr std::string_view kDoubled = "ĐĐ";
  const std::size_t doubled = code.find(kDoubled);
  if (doubled == std::string_view::npos) return code;
  std::string single(code);
  single.erase(doubled, kDoubled.size() / 2);
  const std::string* known = restored_bare(bare(single));
  return known != nullptr && *known == single ? std::string_view(*known) : code;
}

std::string_view Codes::type_name(std::string_view code, bool party_style) const {
  const auto less = [](const auto& a, std::string_view c) { return a.first < c; };
  auto at = std::lower_bound(types_.begin(), types_.end(), code, less);
  if (at == types_.end() || at->first != code) return {};
  // One code, two types: the form of the number decides (Thông tri 297-TT/TW, Thông tư 01/2011/TT-BNV).
  std::string_view first = at->second;
  for (; at != types_.end() && at->first == code; ++at) {
    if (code == "TT" && (at->second == "thông tri") == party_style) return at->second;
  }
  if (code == "QĐ") return "quyết định";
  return first;
}

namespace {

// What the pieces of a number are, in order.
struct Pieces {
  std::string serial;
  std::string_view year;
  bool dashed_year = false;  // 19-2017/NQ-CP
  std::vector<std::string> codes;
  std::string separators;  // before each code
};

// A short text with its key, read from the left: without the tables that a text::Key makes for long ones.
class KeyedWords {
 public:
  explicit KeyedWords(std::string_view text) : text_(text) {
    for (std::size_t at = 0; at < text.size();) {
      const text::CodePoint c = text::code_point_at(text, at);
      key_ += text::key_byte(c.value);
      at += c.size;
    }
  }
  KeyedWords(const KeyedWords&) = delete;
  KeyedWords& operator=(const KeyedWords&) = delete;

  std::string_view key() const { return key_; }
  // What stands at these positions of the key, none of them before those asked for earlier.
  std::string_view text(Span key) {
    const std::size_t begin = advance(key.begin);
    return text_.substr(begin, advance(key.end) - begin);
  }

 private:
  // Where the character of a position begins.
  std::size_t advance(std::uint32_t position) {
    for (; position_ < position; ++position_) at_ += text::length_of(text_[at_]);
    return at_;
  }

  std::string_view text_;
  std::string key_;
  std::uint32_t position_ = 0;
  std::size_t at_ = 0;
};

class NumberReader {
 public:
  NumberReader(std::string_view text, const Codes& codes) : words_(text), codes_(codes) {}

  bool read(Pieces* out) {
    constexpr std::size_t kUsual = 4;  // hardly a number has more codes
    out->codes.reserve(kUsual);
    const std::string_view key = words_.key();
    i_ = 0;
    skip_blanks(key);
    read_serial(key, &out->serial);
    skip_dots(key);
    char separator = read_separator(key);
    const char before_year = separator;
    if (separator != 0 && read_year(key, &out->year)) {
      separator = read_separator(key);
      out->dashed_year = before_year == '-' && separator == '/';
    }
    // "38 NV", "22HD/TW": the first code may follow without a separator.
    if (separator == 0) separator = ' ';
    while (i_ < key.size()) {
      std::string code = read_code(key);
      if (code.empty()) break;
      add_code(std::move(code), separator, out);
      separator = read_separator(key);
      if (separator == 0 && out->codes.size() == 1) separator = '-';  // NĐ CP
      if (separator == 0) break;
    }
    skip_blanks(key);
    return !out->codes.empty() && i_ == key.size();
  }

 private:
  void skip_blanks(std::string_view key) {
    while (i_ < key.size() && (key[i_] == ' ' || key[i_] == '\n' || key[i_] == '\t' || key[i_] == '\x7f')) ++i_;
  }

  // "05…./2006": dots on which the serial was written.
  void skip_dots(std::string_view key) {
    const std::size_t slash = key.find_first_not_of(". ", i_);
    if (slash != std::string_view::npos && slash > i_ + 1 && key[slash] == '/') i_ = static_cast<std::uint32_t>(slash);
  }

  void read_serial(std::string_view key, std::string* serial) {
    std::uint32_t j = i_;
    while (j < key.size() && is_digit(key[j])) ++j;
    if (j == i_) return;
    // "12 34/UBND": torn by a line end.
    const std::uint32_t torn = j;
    if (j + 1 < key.size() && (key[j] == ' ' || key[j] == '\n') && is_digit(key[j + 1])) {
      for (++j; j < key.size() && is_digit(key[j]);) ++j;
      serial->assign(key.substr(i_, torn - i_));
      serial->append(key.substr(torn + 1, j - torn - 1));
      i_ = j;
      return;
    }
    if (j + 1 < key.size() && key[j] == '.' && is_digit(key[j + 1])) {
      ++j;
      while (j < key.size() && is_digit(key[j])) ++j;
    }
    // A small letter belongs to the serial (30a), a capital begins the code (22HD).
    if (j < key.size() && is_lower(key[j]) && (j + 1 == key.size() || !is_lower(key[j + 1]))) ++j;
    serial->assign(key.substr(i_, j - i_));
    i_ = j;
  }

  bool read_year(std::string_view key, std::string_view* year) {
    if (i_ + 4 > key.size()) return false;
    const std::string_view four = key.substr(i_, 4);
    const bool digits = std::all_of(four.begin(), four.end(), is_digit);
    if (!digits || (four.substr(0, 2) != "19" && four.substr(0, 2) != "20")) return false;
    const bool goes_on = i_ + 4 < key.size() && is_digit(key[i_ + 4]);
    // "27/20177NQ-HĐND": a scan has taken the stroke behind it for a digit.
    const bool stroke =
        goes_on && i_ + 5 < key.size() && codes_.is_misread_stroke(key[i_ + 4]) && text::is_upper(key[i_ + 5]);
    if (goes_on && !stroke) return false;
    *year = words_.text({i_, i_ + 4});
    i_ += stroke ? 5 : 4;
    return true;
  }

  char read_separator(std::string_view key) {
    const std::uint32_t start = i_;
    skip_blanks(key);
    if (i_ < key.size() && (key[i_] == '/' || key[i_] == '-' || key[i_] == '.' || key[i_] == '_')) {
      const char separator = key[i_] == '/' ? '/' : '-';
      ++i_;
      skip_blanks(key);
      if (i_ < key.size() && key[i_] == separator) ++i_;  // a scanner's second one
      skip_blanks(key);
      return separator;
    }
    i_ = start;
    skip_blanks(key);
    return 0;
  }

  std::string read_code(std::string_view key) {
    std::uint32_t j = i_;
    while (j < key.size() && (text::is_alnum(key[j]) || key[j] == '&')) ++j;
    std::string code(words_.text({i_, j}));
    const bool legislature = key.substr(i_, j - i_).ends_with("QH");
    i_ = j;
    if (legislature && j + 1 < key.size() && key[j] == ' ' && is_digit(key[j + 1])) {  // 43/2013/QH 13
      for (++i_; i_ < key.size() && is_digit(key[i_]); ++i_) code += key[i_];
    }
    return code;
  }

  // TW1, CP2: the mark of a footnote clings to a code that never has a digit of its own (QH15 has one, BQLDA2 may).
  static std::string_view without_footnote(std::string_view code) {
    constexpr std::string_view kWithoutDigits[] = {"TW", "CP", "TTg", "TU", "BCĐ", "UBND"};
    if (!is_digit(code.back())) return code;
    const std::string_view letters = code.substr(0, code.size() - 1);
    return std::find(std::begin(kWithoutDigits), std::end(kWithoutDigits), letters) != std::end(kWithoutDigits)
               ? letters
               : code;
  }

  // NĐCP and QĐUBND lost their hyphen: a known type followed by a known body is two codes.
  void add_code(std::string code, char separator, Pieces* out) {
    code.resize(without_footnote(code).size());
    const std::string_view restored = codes_.restored(code);
    // A unit's TTH is no TTh: types stand first.
    const bool known = out->codes.empty() || codes_.is_body(restored);
    if (known && restored.data() != code.data()) code = std::string(restored);
    if (out->codes.empty() && !codes_.is_type(code) && !codes_.is_body(code)) {
      // "/2017INQ-HĐND": the stroke behind the year.
      if (separator == ' ' && codes_.is_misread_stroke(code[0]) && codes_.is_type(std::string_view(code).substr(1))) {
        out->codes.push_back(code.substr(1));
        out->separators.push_back(separator);
        return;
      }
      const bool may_be_two = code.size() <= 2 * codes_.longest() + 1;
      if (may_be_two && add_parted_by_stroke(code, separator, out)) return;
      for (std::size_t cut = may_be_two ? code.size() - 1 : 0; cut >= 2; --cut) {
        const std::string_view head = codes_.restored(std::string_view(code).substr(0, cut));
        if (!codes_.is_type(head)) continue;
        const std::string_view tail = codes_.restored(std::string_view(code).substr(cut));
        if (!codes_.is_body(tail) || tail.size() < 2) continue;
        out->codes.emplace_back(head);
        out->separators.push_back(separator);
        out->codes.emplace_back(tail);
        out->separators.push_back('-');
        return;
      }
    }
    out->codes.push_back(std::move(code));
    out->separators.push_back(separator);
  }

  // NQITW and CTrlTU: a scan has made a letter of the stroke between a type and a body.
  bool add_parted_by_stroke(std::string_view code, char separator, Pieces* out) const {
    for (std::size_t at = 2; at + 2 < code.size(); ++at) {
      if (!codes_.is_misread_stroke(code[at]) || !codes_.is_type(code.substr(0, at))) continue;
      const std::string_view body = codes_.restored(code.substr(at + 1));
      if (!codes_.is_body(body)) continue;
      out->codes.emplace_back(code.substr(0, at));
      out->separators.push_back(separator);
      out->codes.emplace_back(body);
      out->separators.push_back('/');
      return true;
    }
    return false;
  }

  KeyedWords words_;
  const Codes& codes_;
  std::uint32_t i_ = 0;
};

// Which of the codes is the type, which the body, which the drafting unit.
void assign_codes(const Pieces& pieces, const Codes& codes, Number* number) {
  std::size_t next = 0;
  // "372-TC/NĐ": offices of the fifties put their own code before the type.
  const bool body_first = pieces.codes.size() > 1 && pieces.separators[0] != '/' && pieces.separators[1] == '/' &&
                          codes.is_type(pieces.codes[1]) && !codes.is_body(pieces.codes[1]);
  if (body_first) {
    number->issuer_code = pieces.codes[0];
    number->type_code = pieces.codes[1];
    return;
  }
  const bool legislature = is_digit(pieces.codes[0].back()) && !codes.is_type(pieces.codes[0]);
  if (!legislature &&
      (codes.is_type(pieces.codes[0]) && (pieces.codes.size() > 1 || !codes.is_body(pieces.codes[0])))) {
    number->type_code = pieces.codes[0];
    next = 1;
  }
  if (next < pieces.codes.size()) number->issuer_code = pieces.codes[next];
  if (next + 1 < pieces.codes.size() && !number->type_code) number->unit_code = pieces.codes[next + 1];
}

// The separator of a code that none stands before. The State's numbers have a slash before the first code and a hyphen
// behind it (27/2017NQ-HĐND), the Party's the other way; "38 NV" keeps its blank in no writing.
char lost_separator(const Pieces& pieces, std::size_t code) {
  if (code > 0) return '-';
  const bool state = !pieces.year.empty() || (pieces.separators.size() > 1 && pieces.separators[1] == '-');
  return pieces.serial.empty() || state ? '/' : '-';
}

}  // namespace

std::optional<Number> interpret_number(std::string_view norm_text, const Codes& codes) {
  constexpr std::size_t kLongest = 400;  // bytes; offices need fifty, and blanks of a torn line stand between them
  if (norm_text.size() > kLongest) return std::nullopt;
  Pieces pieces;
  if (!NumberReader(norm_text, codes).read(&pieces)) return std::nullopt;
  Number number;
  number.text = std::string(norm_text);
  number.canonical = pieces.serial;
  if (!pieces.serial.empty()) number.serial = pieces.serial;
  if (!pieces.year.empty()) {
    number.year = 0;
    for (const char digit : pieces.year) *number.year = *number.year * 10 + (digit - '0');
    number.canonical += pieces.dashed_year ? '-' : '/';
    number.canonical += pieces.year;
  }
  for (std::size_t i = 0; i < pieces.codes.size(); ++i) {
    const char separator = pieces.separators[i] == ' ' ? lost_separator(pieces, i) : pieces.separators[i];
    if (i > 0 || separator != 0) number.canonical += separator;
    number.canonical += pieces.codes[i];
    if (i > 0) number.symbol += pieces.separators[i] == ' ' ? '-' : pieces.separators[i];
    number.symbol += pieces.codes[i];
  }
  assign_codes(pieces, codes, &number);
  return number;
}

}  // namespace vanban::recognise
