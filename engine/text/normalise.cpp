// Normalisation is four passes, each of which leaves nothing for an earlier one to do: characters (mapping and NFC),
// escapes, emphasis, look-alikes. A pass that finds nothing copies nothing.
#include "text/normalise.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "text/characters.h"
#include "text/compose.h"
#include "text/lookalike.h"
#include "text/marked_letter.h"
#include "text/markup.h"
#include "text/nfc.h"
#include "text/rewriter.h"
#include "text/scan.h"
#include "text/utf8.h"
#include "vanban/limits.h"

namespace vanban::text {
namespace {

// Is `c` its own NFC wherever it stands?
bool stands_alone(char32_t c) {
  const bool is_punctuation = c >= 0x2010 && c < 0x2070;
  return is_punctuation || (begins_cluster(c) && is_composed(c));
}

// A letter with a mark has two bytes or three: nothing else need be asked, in decomposed text at every second word.
constexpr Utf8Char letter_to_utf8(char32_t letter) {
  const auto last = static_cast<char>(0x80 | (letter & 0x3F));
  const auto middle = static_cast<char>(0x80 | (letter >> 6 & 0x3F));
  if (letter < 0x800) return {{static_cast<char>(0xC0 | letter >> 6), last}, 2};
  return {{static_cast<char>(0xE0 | letter >> 12), middle, last}, 3};
}

// Maps single characters and composes clusters.
class CharacterPass {
 public:
  CharacterPass(std::string_view utf8, Rewriter* out, std::vector<std::uint32_t>* page_starts)
      : utf8_(utf8), out_(*out), page_starts_(*page_starts) {}

  // Also says whether there was a Greek or Cyrillic letter.
  bool run() {
    for (std::size_t at = find_unplain(utf8_, 0); at < utf8_.size(); at = find_unplain(utf8_, at)) at = read(at);
    return has_foreign_;
  }

 private:
  // Each of these returns the end of what it has dealt with.
  std::size_t read(std::size_t at);
  std::size_t end_of_field_code(std::size_t at) const;
  std::size_t replace_character(std::size_t at, CodePoint c, char32_t with);
  std::size_t replace_blanks(std::size_t at, std::size_t end);
  std::size_t compose_letter(std::size_t at);
  std::size_t compose_cluster(std::size_t at);

  std::string_view utf8_;
  Rewriter& out_;
  std::vector<std::uint32_t>& page_starts_;
  std::u32string cluster_;
  const std::size_t most_pages_ = limits::kIrregularLines.of(utf8_.size()) + 1;
  bool has_foreign_ = false;
};

std::size_t CharacterPass::read(std::size_t at) {
  if (utf8_[at] == '\xCC') {  // U+0300 to U+033F
    if (const std::size_t end = compose_letter(at)) return end;
  }
  const CodePoint c = code_point_at(utf8_, at);
  if (is_vietnamese_mark(c.value)) return compose_cluster(at);
  has_foreign_ |= is_greek_or_cyrillic(c.value);
  const char32_t with = mapped(c.value);
  if (with != c.value) return replace_character(at, c, with);
  if (stands_alone(c.value)) return at + c.size;
  return compose_cluster(at);
}

// What a field shows begins behind its code, as HYPERLINK "...": at the mark of that, or of the field's end where it
// shows nothing. The field's begin alone is no field.
std::size_t CharacterPass::end_of_field_code(std::size_t at) const {
  constexpr std::size_t kLongest = 400;  // bytes
  const std::string_view code = utf8_.substr(at, kLongest);
  const std::size_t end = code.find_first_of("\x13\x14\x15\r\n");
  return end == std::string_view::npos || code[end] < '\x14' ? at : at + end;
}

std::size_t CharacterPass::replace_character(std::size_t at, CodePoint c, char32_t with) {
  const std::size_t end = at + c.size;
  const bool is_half_line_end = c.value == '\r' && end < utf8_.size() && utf8_[end] == '\n';
  if (c.value == kFieldBegin) {
    const std::size_t shown = end_of_field_code(end);
    out_.drop(at, shown);
    return shown;
  }
  if (with == kDropped || is_half_line_end) {
    out_.drop(at, end);
    return end;
  }
  if (with == ' ' && end < utf8_.size() && is_odd_blank(code_point_at(utf8_, end).value))
    return replace_blanks(at, end);
  out_.replace(at, end, to_utf8(with));
  // More pages than a document has lines are not told apart.
  if (c.value == '\f' && page_starts_.size() < most_pages_) page_starts_.push_back(out_.position(end));
  return end;
}

// Of odd blanks in a row the first ends at `end`: they are replaced as a whole, for no words begin between them, and a
// run for each costs four times its bytes.
std::size_t CharacterPass::replace_blanks(std::size_t at, std::size_t end) {
  constexpr std::string_view kMost = "                ";
  std::size_t count = 1;
  for (; count < kMost.size() && end < utf8_.size(); ++count) {
    const CodePoint c = code_point_at(utf8_, end);
    if (!is_odd_blank(c.value)) break;
    end += c.size;
  }
  out_.replace(at, end, kMost.substr(0, count));
  return end;
}

// The common case of decomposed text: a vowel that stands as it was, its marks, then a plain character; 0 for
// anything else.
std::size_t CharacterPass::compose_letter(std::size_t at) {
  if (!out_.is_kept(at, 1)) return 0;
  const MarkedLetter marked = marked_letter_at(utf8_, at);
  if (marked.value == 0) return 0;
  out_.replace(marked.begin, marked.end, letter_to_utf8(marked.value));
  return marked.end;
}

std::size_t CharacterPass::compose_cluster(std::size_t at) {
  cluster_.clear();
  std::size_t begin = at;
  if (!begins_cluster(code_point_at(utf8_, at).value)) {
    if (const Rewriter::Last last = out_.take_back(at); last.found) {
      begin = last.begin;
      cluster_.push_back(last.value);
    }
  }
  std::size_t end = at;
  for (std::size_t next = at; next < utf8_.size();) {
    const CodePoint c = code_point_at(utf8_, next);
    const char32_t with = mapped(c.value);
    if (with != kDropped) {
      if (next > at && begins_cluster(with)) break;
      cluster_.push_back(with);
      end = next + c.size;
    }
    next += c.size;
  }
  const std::string composed = compose(std::move(cluster_));
  if (composed != utf8_.substr(begin, end - begin)) out_.replace(begin, end, composed);
  return end;
}

// Puts the result of a pass in the place of its source.
void take(Rewriter* pass, NormText* norm) {
  if (!pass->changed()) return;
  std::string text = pass->take_text();
  PackedAlignment step = pass->take_alignment();
  for (std::uint32_t& start : norm->page_starts) start = step.from_source(start);
  norm->take(std::move(text));
  // An empty text has no runs, which `then` would take for the identity.
  if (norm->text.empty()) {
    norm->alignment = PackedAlignment();
  } else {
    norm->alignment = norm->alignment.is_identity() ? std::move(step) : norm->alignment.then(step);
  }
}

template <typename Pass>
void apply(Pass pass, NormText* norm) {
  Rewriter out(norm->text);
  pass(norm->text, &out);
  take(&out, norm);
}

NormText read_characters(std::string_view original, bool* has_foreign) {
  NormText norm;
  Rewriter out(original);
  *has_foreign = CharacterPass(original, &out, &norm.page_starts).run();
  if (out.changed()) {
    norm.take(out.take_text());
    norm.alignment = out.take_alignment();
  } else {
    norm.text = original;
  }
  return norm;
}

constexpr bool is_white_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || (c >= 0x1C && c <= 0x1F) || is_odd_blank(c) || is_odd_line_end(c);
}

// The end of what can be quoted as it is from `at` on: words with single spaces between them.
std::size_t end_of_words(std::string_view utf8, std::size_t at) {
  at = find_white_space(utf8, at);
  while (at < utf8.size() && !is_white_space(code_point_at(utf8, at).value)) at = find_white_space(utf8, at + 1);
  return at;
}

std::size_t end_of_white_space(std::string_view utf8, std::size_t at) {
  while (at < utf8.size() && is_white_space(code_point_at(utf8, at).value)) at += length_of(utf8[at]);
  return at;
}

// Nothing where only a longer look could tell.
std::optional<std::string> simply_to_nfc(std::string_view utf8) {
  std::string composed;
  std::size_t done = 0;
  for (std::size_t at = find_unplain(utf8, 0); at < utf8.size(); at = find_unplain(utf8, at)) {
    const CodePoint c = code_point_at(utf8, at);
    if (!is_vietnamese_mark(c.value)) {
      if (!stands_alone(c.value)) return std::nullopt;
      at += c.size;
      continue;
    }
    if (at == done) return std::nullopt;
    const MarkedLetter letter = marked_letter_at(utf8, at);
    if (letter.value == 0 || !letter.is_nfc || letter.begin < done) return std::nullopt;
    composed.append(utf8, done, letter.begin - done);
    append_utf8(letter.value, &composed);
    done = at = letter.end;
  }
  composed.append(utf8, done);
  return composed;
}

// Every run of white space as one space, none at the ends.
std::string with_single_spaces(std::string_view utf8) {
  std::string quoted;
  quoted.reserve(utf8.size());
  for (std::size_t at = end_of_white_space(utf8, 0); at < utf8.size(); at = end_of_white_space(utf8, at)) {
    const std::size_t end = end_of_words(utf8, at);
    if (!quoted.empty()) quoted.push_back(' ');
    quoted.append(utf8, at, end - at);
    at = end;
  }
  return quoted;
}

// With a blank for each line end: how words of several lines are quoted, where no blanks stand beside those.
std::string with_lines_joined(std::string_view utf8) {
  std::string joined;
  joined.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t end = std::min(utf8.find('\n', at), utf8.size());
    const bool is_last = end == utf8.size();
    const bool has_return = !is_last && end > at && utf8[end - 1] == '\r';
    joined.append(utf8, at, end - at - (has_return ? 1 : 0));
    if (!is_last) joined.push_back(' ');
    at = end + 1;
  }
  return joined;
}

}  // namespace

NormText normalise(std::string_view original) {
  bool has_foreign = false;
  NormText norm = read_characters(original, &has_foreign);
  apply(drop_escapes, &norm);
  apply(drop_emphasis, &norm);
  if (has_foreign) apply(replace_lookalikes, &norm);
  return norm;
}

std::string quote(std::string_view original) {
  if (is_plain_words(original)) return std::string(original);
  if (std::string joined = with_lines_joined(original); is_plain_words(joined)) return joined;
  if (find_unplain(original, 0) == original.size()) return with_single_spaces(original);  // but for line ends
  const std::optional<std::string> composed = simply_to_nfc(original);
  return with_single_spaces(composed ? *composed : to_nfc(original));
}

}  // namespace vanban::text
