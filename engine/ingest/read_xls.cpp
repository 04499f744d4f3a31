// [MS-XLS]: records 2.1.4, strings 2.5.293, RK numbers 2.5.217.
#include "ingest/read_xls.h"

#include <algorithm>
#include <bit>
#include <map>
#include <string>
#include <vector>

#include "ingest/code_points.h"
#include "ingest/excel_values.h"
#include "ingest/legacy.h"
#include "ingest/little_endian.h"
#include "ingest/styled_text.h"

namespace vanban::ingest {
namespace {

enum Record : std::uint32_t {
  kFormula = 0x06,
  kCalendar = 0x22,
  kPassword = 0x2F,
  kFont = 0x31,
  kContinue = 0x3C,
  kSheet = 0x85,
  kManyRk = 0xBD,
  kRichText = 0xD6,
  kLook = 0xE0,
  kStrings = 0xFC,
  kSharedText = 0xFD,
  kNumber = 0x203,
  kText = 0x204,
  kResult = 0x207,
  kRk = 0x27E,
  kFormat = 0x41E,
  kBegin = 0x809
};

constexpr std::size_t kMostCells = 2000000;

double real_at(std::string_view bytes, std::size_t at) {
  return std::bit_cast<double>(std::uint64_t{u32_at(bytes, at)} | std::uint64_t{u32_at(bytes, at + 4)} << 32);
}

// A number in 30 bits: the upper ones of a real, or an integer; perhaps a hundredth of it.
double rk_number(std::uint32_t rk) {
  const double value = (rk & 2) != 0 ? static_cast<double>(static_cast<std::int32_t>(rk) >> 2)
                                     : std::bit_cast<double>(std::uint64_t{rk & ~3u} << 32);
  return (rk & 1) != 0 ? value / 100 : value;
}

struct Change {
  std::size_t at;
  std::uint32_t font;
};

struct RichText {
  std::u32string text;
  std::vector<Change> changes;
};

struct Cell {
  std::uint32_t row, column;
  std::uint32_t look = 0;
  RichText text;
};

// The bytes of records that go on in others. A string that a record's end divides says anew how wide it is.
class Chain {
 public:
  explicit Chain(std::vector<std::string_view> parts) : parts_(std::move(parts)) {}

  bool ended() const { return part_ >= parts_.size(); }
  std::uint32_t number(std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value |= next() << 8 * i;
    return value;
  }
  void skip(std::size_t size) {
    for (; size > 0 && !ended(); --size) next();
  }
  std::u32string characters(std::size_t count, bool wide) {
    std::u32string out;
    while (count > 0 && settle(&wide)) {
      const char32_t c = wide ? number(2) : next();
      out += c;
      --count;
    }
    return out;
  }

 private:
  std::uint32_t next() {
    while (!ended() && at_ >= parts_[part_].size()) advance();
    return ended() ? 0 : u8_at(parts_[part_], at_++);
  }
  void advance() {
    ++part_;
    at_ = 0;
  }
  // In the middle of characters: at a new part, its first byte says how wide they are.
  bool settle(bool* wide) {
    while (!ended() && at_ >= parts_[part_].size()) {
      advance();
      if (ended()) return false;
      *wide = (u8_at(parts_[part_], at_++) & 1) != 0;
    }
    return !ended();
  }

  std::vector<std::string_view> parts_;
  std::size_t part_ = 0;
  std::size_t at_ = 0;
};

class XlsReader {
 public:
  explicit XlsReader(const CompoundFile& compound)
      : book_(compound.read(compound.has("Workbook") ? "Workbook" : "Book")) {}

  FileText read() {
    constexpr FileForm kForm = {"application/vnd.ms-excel", "xls"};
    records();
    if (encrypted_) return refuse(has_password(), kForm);
    FileText file(kForm);
    end_sheet();
    out_.finish(&file);
    return file;
  }

 private:
  void records() {
    std::size_t at = 0;
    while (at + 4 <= book_.size() && !encrypted_) {
      const std::uint32_t kind = u16_at(book_, at);
      std::vector<std::string_view> parts = {take(&at)};
      while (at + 4 <= book_.size() && u16_at(book_, at) == kContinue) parts.push_back(take(&at));
      record(kind, parts);
    }
  }

  std::string_view take(std::size_t* at) const {
    const std::size_t size = u16_at(book_, *at + 2);
    const std::string_view data = std::string_view(book_).substr(std::min(*at + 4, book_.size()), size);
    *at += 4 + size;
    return data;
  }

  void record(std::uint32_t kind, const std::vector<std::string_view>& parts) {
    const std::string_view data = parts[0];
    switch (kind) {
      case kBegin:
        biff8_ = u16_at(data, 0) >= 0x600;
        if (u16_at(data, 2) == 0x10) end_sheet();
        break;
      case kPassword:
        encrypted_ = true;
        break;
      case kCalendar:
        since_1904_ = u16_at(data, 0) != 0;
        break;
      case kFont:
        fonts_.push_back(font_name(data));
        break;
      case kFormat:
        formats_[static_cast<int>(u16_at(data, 0))] =
            to_utf8(biff8_ ? short_text(data.substr(std::min<std::size_t>(2, data.size())), 2)
                           : widen(data.substr(std::min<std::size_t>(3, data.size()))));
        break;
      case kLook:
        looks_.push_back({u16_at(data, 0), static_cast<int>(u16_at(data, 2))});
        break;
      case kStrings:
        shared_strings(parts);
        break;
      case kSharedText: {
        const std::size_t index = u32_at(data, 6);
        if (index < strings_.size()) add(data, strings_[index]);
        break;
      }
      case kText:
      case kRichText:
        add(data, {biff8_ ? short_text(data.substr(std::min<std::size_t>(6, data.size())), 2)
                          : widen(data.substr(std::min<std::size_t>(8, data.size()), u16_at(data, 6))),
                   {}});
        break;
      case kNumber:
        add_number(data, real_at(data, 6));
        break;
      case kRk:
        add_number(data, rk_number(u32_at(data, 6)));
        break;
      case kManyRk:
        many_rk(data);
        break;
      case kFormula:
        formula(data);
        break;
      case kResult:
        if (!cells_.empty())
          cells_.back().text = {
              biff8_ ? short_text(data, 2) : widen(data.substr(std::min<std::size_t>(2, data.size()), u16_at(data, 0))),
              {}};
        break;
      default:
        break;
    }
  }

  // A string with its size in one or two bytes, and how wide it is.
  static std::u32string short_text(std::string_view data, std::size_t size_bytes) {
    const std::size_t count = size_bytes == 1 ? u8_at(data, 0) : u16_at(data, 0);
    const std::uint32_t flags = u8_at(data, size_bytes);
    std::size_t at = size_bytes + 1;
    if ((flags & 8) != 0) at += 2;
    if ((flags & 4) != 0) at += 4;
    std::u32string out;
    for (std::size_t i = 0; i < count; ++i) {
      const bool wide = (flags & 1) != 0;
      if (at >= data.size()) break;
      out += static_cast<char32_t>(wide ? u16_at(data, at) : u8_at(data, at));
      at += wide ? 2 : 1;
    }
    return out;
  }

  std::string font_name(std::string_view data) const {
    constexpr std::size_t kName = 14;
    if (data.size() <= kName) return {};
    return to_utf8(biff8_ ? short_text(data.substr(kName), 1) : widen(data.substr(kName + 1, u8_at(data, kName))));
  }

  void shared_strings(const std::vector<std::string_view>& parts) {
    Chain chain(parts);
    chain.skip(4);
    const std::uint32_t count = chain.number(4);
    for (std::uint32_t i = 0; i < count && !chain.ended(); ++i) {
      RichText rich;
      const std::uint32_t size = chain.number(2);
      const std::uint32_t flags = chain.number(1);
      const std::uint32_t changes = (flags & 8) != 0 ? chain.number(2) : 0;
      const std::uint32_t more = (flags & 4) != 0 ? chain.number(4) : 0;
      rich.text = chain.characters(size, (flags & 1) != 0);
      for (std::uint32_t k = 0; k < changes && !chain.ended(); ++k) {
        const std::size_t at = chain.number(2);
        rich.changes.push_back({at, chain.number(2)});
      }
      chain.skip(more);
      strings_.push_back(std::move(rich));
    }
  }

  void add(std::string_view data, RichText text) {
    if (cells_.size() < kMostCells)
      cells_.push_back({u16_at(data, 0), u16_at(data, 2), u16_at(data, 4), std::move(text)});
  }

  std::u32string shown(std::uint32_t look, double value) {
    if (look >= looks_.size()) return from_utf8(shown_number(value));
    const int format = looks_[look].format;
    return decoded(shown_value(value, format, formats_[format], since_1904_));
  }

  void add_number(std::string_view data, double value) { add(data, {shown(u16_at(data, 4), value), {}}); }

  void many_rk(std::string_view data) {
    if (data.size() < 6) return;
    const std::uint32_t row = u16_at(data, 0);
    std::uint32_t column = u16_at(data, 2);
    for (std::size_t at = 4; at + 6 <= data.size() - 2; at += 6, ++column) {
      const std::uint32_t look = u16_at(data, at);
      if (cells_.size() < kMostCells)
        cells_.push_back({row, column, look, {shown(look, rk_number(u32_at(data, at + 2))), {}}});
    }
  }

  // Its last result; text follows in a record of its own.
  void formula(std::string_view data) {
    const bool number = u16_at(data, 12) != 0xFFFF;
    if (number) {
      add_number(data, real_at(data, 6));
    } else {
      add(data, {});
    }
  }

  const std::string& font_at(std::uint32_t index) const {
    static const std::string kNone;
    // Number 4 is left out, for reasons older than the format.
    const std::size_t at = index > 4 ? index - 1 : index;
    return at < fonts_.size() ? fonts_[at] : kNone;
  }

  void put(const Cell& cell) {
    const std::string& usual = font_at(cell.look < looks_.size() ? looks_[cell.look].font : 0);
    std::size_t at = 0;
    const std::string* font = &usual;
    for (const Change& change : cell.text.changes) {
      if (change.at > cell.text.text.size()) break;
      if (change.at > at) out_.add(std::u32string_view(cell.text.text).substr(at, change.at - at), *font);
      at = std::max(at, change.at);
      font = &font_at(change.font);
    }
    out_.add(std::u32string_view(cell.text.text).substr(at), *font);
  }

  void end_sheet() {
    if (cells_.empty()) return;
    std::stable_sort(cells_.begin(), cells_.end(), [](const Cell& a, const Cell& b) {
      return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    out_.begin_table();
    std::uint32_t row = cells_.front().row;
    std::uint32_t column = 0;
    for (const Cell& cell : cells_) {
      if (cell.row != row) {
        out_.end_row();
        row = cell.row;
        column = 0;
      }
      for (; column < cell.column && column < 256; ++column) out_.end_cell();
      put(cell);
      out_.end_cell();
      column = cell.column + 1;
    }
    out_.end_row();
    out_.end_table();
    cells_.clear();
  }

  struct Look {
    std::uint32_t font;
    int format;
  };

  std::string book_;
  bool biff8_ = true;
  bool encrypted_ = false;
  bool since_1904_ = false;
  std::vector<std::string> fonts_;
  std::map<int, std::string> formats_;
  std::vector<Look> looks_;
  std::vector<RichText> strings_;
  std::vector<Cell> cells_;
  StyledText out_;
};

}  // namespace

FileText read_xls(const CompoundFile& compound) { return XlsReader(compound).read(); }

}  // namespace vanban::ingest
