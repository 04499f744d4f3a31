// What a document's number says: serial, year, symbol, codes, and its one canonical writing.
#ifndef VANBAN_RECOGNISE_NUMBER_H_
#define VANBAN_RECOGNISE_NUMBER_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/grammar.h"
#include "recognise/code_table.h"
#include "vanban/document.h"

namespace vanban::recognise {

// The codes that numbers are made of (doctypes.tsv, bodies.tsv), ready for look-up. Immutable.
class Codes {
 public:
  explicit Codes(const grammar::Grammar& grammar);
  // The tables hold views of the lists: they can be moved, not copied.
  Codes(Codes&&) = default;
  Codes& operator=(Codes&&) = default;

  // Case and Đ count: QĐ, CTr, TTLT. `code` is normalised text.
  bool is_type(std::string_view code) const;
  bool is_body(std::string_view code) const;
  // The full name in lower case of the type that a code stands for, or "" (unknown, or QH15-like codes with digits).
  // `party_style`: the number has the Party's form (a hyphen after the serial): TT is thông tri there, thông tư else.
  std::string_view type_name(std::string_view code, bool party_style) const;
  // A code as it should read: QD is QĐ, BGDDT is BGDĐT, where the code itself is unknown and one known code differs
  // from it only in marks or case; else the code as it stands. The result lives as long as this or as `code`.
  std::string_view restored(std::string_view code) const;
  // The bytes of the longest code, however it is written: what is longer is none.
  std::size_t longest() const { return longest_; }
  // Is this what scanners take for a stroke (misreadings.tsv)?
  bool is_misread_stroke(char c) const { return misread_strokes_.find(c) != std::string::npos; }

 private:
  void index();
  const std::string* restored_bare(std::string_view bare) const;

  std::vector<std::pair<std::string, std::string>> types_;    // code -> name, sorted
  std::vector<std::string> bodies_;                           // sorted
  std::vector<std::pair<std::string, std::string>> by_bare_;  // folded capitals -> code, sorted
  std::string misread_strokes_;
  std::vector<std::pair<std::string, std::string>> misread_;  // code as scanners read it -> code
  std::size_t longest_ = 0;
  CodeTable known_;  // code -> kType, kBody or both
  CodeTable bare_;   // folded capitals -> 1 and its place in by_bare_
};

// Reads a number from its words: normalised text such as "67   /2024/QĐ-UBND", "331- QĐ/TU", "/KH-VP", "151-HĐBT",
// "522/2002/QĐ.UB". `text` is kept as given; spans are left for the caller. Empty where no symbol can be made out of
// it, or where it is longer than a number can be.
std::optional<Number> interpret_number(std::string_view norm_text, const Codes& codes);

}  // namespace vanban::recognise

#endif  // VANBAN_RECOGNISE_NUMBER_H_
