// What must hold for any text, used by the property tests and by the fuzzer. Each returns an empty string, or says what
// is wrong.
#ifndef VANBAN_TESTS_PROPERTY_TEXT_ORACLES_H_
#define VANBAN_TESTS_PROPERTY_TEXT_ORACLES_H_

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <utf8proc.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "text/alignment.h"
#include "text/key.h"
#include "text/normalise.h"
#include "text/utf8.h"
#include "vanban/decode.h"

namespace vanban::tests {

inline std::string icu_normalise(const icu::Normalizer2* normalizer, std::string_view utf8) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  normalizer->normalizeUTF8(0, icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())), sink, nullptr,
                            status);
  return out;
}

inline std::string icu_nfc(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  return icu_normalise(icu::Normalizer2::getNFCInstance(status), utf8);
}

inline std::string icu_nfd(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  return icu_normalise(icu::Normalizer2::getNFDInstance(status), utf8);
}

inline std::string utf8proc_nfc(std::string_view utf8) {
  utf8proc_uint8_t* out = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()), static_cast<utf8proc_ssize_t>(utf8.size()),
                   &out, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  std::string composed(reinterpret_cast<const char*>(out), size > 0 ? static_cast<std::size_t>(size) : 0);
  std::free(out);
  return composed;
}

inline bool is_boundary(std::string_view utf8, std::size_t at) {
  return at == utf8.size() || (at < utf8.size() && !text::is_continuation(utf8[at]));
}

// Each character of a copy is the source's, or made of as many bytes as it has, which alone give the same.
inline bool is_copy(std::string_view original, std::string_view derived) {
  if (original == derived) return true;
  for (std::size_t at = 0; at < derived.size();) {
    const std::size_t size = text::length_of(derived[at]);
    const std::string_view source = original.substr(at, size);
    if (!is_boundary(original, at)) return false;
    if (source != derived.substr(at, size) && text::normalise(source).text != derived.substr(at, size)) return false;
    at += size;
  }
  return true;
}

// The runs cover the derived text without gaps, in order of the source, at character boundaries; copies are copies.
inline std::string check_alignment(std::string_view original, const text::NormText& norm) {
  if (norm.alignment.is_identity()) return norm.text.empty() || norm.text == original ? "" : "identity, but changed";
  std::uint32_t to = 0;
  std::uint32_t from = 0;
  for (const auto& run : norm.alignment.runs()) {
    const std::uint32_t from_end = run.from + run.from_size;
    if (run.to != to) return "gap in the derived text";
    if (run.from < from || from_end > original.size()) return "source out of order";
    if (!is_boundary(original, run.from) || !is_boundary(original, from_end)) return "source inside a character";
    if (!is_boundary(norm.text, run.to)) return "run inside a character";
    if (run.copy && !is_copy(original.substr(run.from, run.from_size), norm.text.substr(run.to, run.size)))
      return "copy that is none";
    to += run.size;
    from = run.from;
  }
  return to == norm.text.size() ? "" : "the end is not covered";
}

// Each character has a source, and the way back from there leads to it or to the begin of its replacement.
inline std::string check_characters(std::string_view original, const text::NormText& norm) {
  for (std::size_t at = 0; at < norm.text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const auto size = text::code_point_at(norm.text, at).size;
    const Span source = norm.alignment.to_source({begin, begin + size});
    if (source.empty() || source.end > original.size()) return "a character without a source";
    if (!is_boundary(original, source.begin) || !is_boundary(original, source.end))
      return "to_source inside a character";
    const std::uint32_t back = norm.alignment.from_source(source.begin);
    if (norm.alignment.to_source({back, back + 1}).begin != source.begin) return "from_source is not the way back";
    at += size;
  }
  return "";
}

inline std::string check_key(std::string_view utf8) {
  const text::Key key(utf8);
  std::uint32_t position = 0;
  for (std::size_t at = 0; at < utf8.size(); ++position) {
    const auto c = text::code_point_at(utf8, at);
    if (position >= key.size() || key[position] != text::key_byte(c.value)) return "wrong key byte";
    if (key.to_text(position) != at || key.from_text(static_cast<std::uint32_t>(at)) != position)
      return "wrong key position";
    at += c.size;
  }
  return key.size() == position && key.to_text(position) == utf8.size() ? "" : "wrong key size";
}

// `utf8` is valid.
inline std::string check_text(std::string_view utf8) {
  const text::NormText norm = text::normalise(utf8);
  if (text::valid_prefix(norm.text) != norm.text.size()) return "normalised text is not UTF-8";
  if (icu_nfc(norm.text) != norm.text) return "normalised text is not NFC";
  if (text::normalise(norm.text).text != norm.text) return "not idempotent";
  if (text::normalise(icu_nfd(utf8)).text != norm.text) return "NFD reads differently";
  if (text::normalise(icu_nfc(utf8)).text != norm.text) return "NFC reads differently";
  for (const std::string& wrong : {check_alignment(utf8, norm), check_characters(utf8, norm), check_key(norm.text)}) {
    if (!wrong.empty()) return wrong;
  }
  const std::string quoted = text::quote(utf8);
  if (text::quote(quoted) != quoted || icu_nfc(quoted) != quoted) return "quote is not NFC or not idempotent";
  const std::string folded = fold(utf8);
  if (fold(folded) != folded) return "fold is not idempotent";
  return "";
}

inline std::string check_bytes(std::string_view bytes) {
  const Decoded decoded = decode(bytes);
  if (text::valid_prefix(decoded.text) != decoded.text.size()) return "decoded text is not UTF-8";
  if (decoded.faithful && decoded.text != bytes) return "faithful, but changed";
  for (const Span span : decoded.ill_formed) {
    if (decoded.text.substr(span.begin, span.size()) != "\uFFFD") return "ill-formed span is no replacement character";
  }
  return check_text(decoded.text);
}

}  // namespace vanban::tests

#endif  // VANBAN_TESTS_PROPERTY_TEXT_ORACLES_H_
