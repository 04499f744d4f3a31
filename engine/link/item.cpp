#include "link/item.h"

#include <cstdlib>
#include <utility>

#include "link/key_book.h"
#include "link/slug.h"
#include "text/ascii.h"

namespace vanban::link {
namespace {

using text::is_digit;

// Walks over the ASCII parts of a canonical number.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  std::string_view rest() const { return rest_; }
  char next() const { return rest_.empty() ? '\0' : rest_.front(); }

  // Digits with their small letters or points: 30a, 66.15. A capital ends them.
  std::string_view serial() {
    std::size_t end = 0;
    if (is_digit(next())) {
      while (end < rest_.size() && (is_digit(rest_[end]) || text::is_lower(rest_[end]) || rest_[end] == '.')) ++end;
      while (rest_[end - 1] == '.') --end;
    }
    return take(end);
  }

  // A year right here, after its divider.
  std::optional<int> year() {
    const bool divided = !rest_.empty() && (next() == '/' || next() == '-' || next() == '.');
    const std::string_view digits = rest_.substr(divided ? 1 : 0, 4);
    if (!divided || digits.size() < 4 || (digits.substr(0, 2) != "19" && digits.substr(0, 2) != "20")) return {};
    if (!is_digit(digits[2]) || !is_digit(digits[3]) || (rest_.size() > 5 && is_digit(rest_[5]))) return {};
    take(5);
    return std::atoi(std::string(digits).c_str());
  }

 private:
  std::string_view take(std::size_t size) {
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
};

// 05 is 5, 66.05 is 66.5.
std::string without_zeros(std::string_view serial) {
  std::string out;
  for (std::size_t i = 0; i < serial.size(); ++i) {
    const bool run_start = out.empty() || !is_digit(out.back());
    const bool more = i + 1 < serial.size() && is_digit(serial[i + 1]);
    if (!(serial[i] == '0' && run_start && more)) out.push_back(serial[i]);
  }
  return out;
}

// Rule 3: a code as keys have it.
std::string key_code(std::string_view written, const KeyBook& book) {
  if (written == "HĐ") return "hdd";
  if (written == "ĐA") return "dda";
  std::string code;
  for (std::size_t i = 0; i < written.size();) {
    if (written[i] == 'T' && written.substr(i).starts_with("TƯ")) {
      code += "tw";
      i += std::string_view("TƯ").size();
      continue;
    }
    const CodePoint c = code_point_at(written, i);
    if (c.size == 0) break;
    code.push_back(folded_letter(c.value));
    i += c.size;
  }
  const std::string* renamed = book.value(List::renamed, code);
  return renamed == nullptr ? code : *renamed;
}

// Rule 4: what stands for the type in a number that does not say it; empty where nothing does.
std::string implied_type(std::string_view type, std::string_view first_code, const KeyBook& book) {
  if (const auto code = book.code_of_type(type)) return std::string(*code);
  return type.empty() && book.has(List::untyped, first_code) ? "~" : "";
}

void set_type(Item& item, std::string_view type, const KeyBook& book) {
  const std::string_view first = item.codes.empty() ? std::string_view() : item.codes.front();
  item.typed = book.is_type_code(first);
  if (item.typed) return;
  std::string implied = implied_type(type, first, book);
  item.typed = !implied.empty();
  if (item.typed) item.codes.insert(item.codes.begin(), std::move(implied));
}

}  // namespace

std::string_view Item::code() const {
  const std::size_t at = typed ? 1 : 0;
  return at < codes.size() ? std::string_view(codes[at]) : std::string_view();
}

std::string Item::text() const {
  std::string out = serial;
  if (year) out.append(1, '-').append(std::to_string(*year));
  for (const std::string& code : codes) out.append(1, '-').append(code);
  return out;
}

std::vector<std::string> codes_of(std::string_view symbol, const KeyBook& book) {
  std::vector<std::string> codes;
  codes.reserve(4);
  std::string written;
  const auto end_code = [&] {
    if (!written.empty()) codes.push_back(key_code(written, book));
    written.clear();
  };
  for (std::size_t i = 0; i < symbol.size();) {
    const CodePoint c = code_point_at(symbol, i);
    if (c.size == 0) break;
    if (folded_letter(c.value) != 0) {
      written += symbol.substr(i, c.size);
    } else if (c.value != '&') {
      end_code();
    }
    i += c.size;
  }
  end_code();
  return codes;
}

Item item_of(std::string_view canonical, std::string_view type, const KeyBook& book) {
  Item item;
  Reader reader(canonical);
  const std::string serial = without_zeros(reader.serial());
  item.serial = serial.empty() ? "~" : serial;
  item.state_style = reader.next() == '/';
  item.year = reader.year();
  item.state_style = item.state_style || reader.next() == '/';
  item.codes = codes_of(reader.rest(), book);
  set_type(item, type, book);
  return item;
}

}  // namespace vanban::link
