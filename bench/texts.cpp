#include "texts.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "text/ascii.h"
#include "text/utf8.h"
#include "vanban/decode.h"

namespace vanban::bench {
namespace {

Texts files_of(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  Texts texts;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    texts.push_back(decode(std::string{std::istreambuf_iterator<char>(file), {}}).text);
  }
  return texts;
}

// Another number of as many figures that can stand where this one stands: a month, a day, a year, or any number.
std::string another_number(std::string_view figures, std::mt19937* random) {
  const auto between = [&](int from, int to) { return from + static_cast<int>((*random)() % unsigned(to - from + 1)); };
  const auto padded = [&](int value) {
    std::string text = std::to_string(value);
    while (text.size() < figures.size()) text.insert(text.begin(), '0');
    return text;
  };
  if (figures.size() == 4 && (figures.starts_with("19") || figures.starts_with("20")))
    return padded(between(1990, 2026));
  if (figures.size() <= 2) {
    const int value = std::stoi(std::string(figures));
    if (value >= 1 && value <= 9) return padded(between(1, 9));
    if (value >= 10 && value <= 12) return padded(between(10, 12));
    return value > 12 && value <= 28 ? padded(between(13, 28)) : std::string(figures);
  }
  std::string text(figures);
  for (char& c : text) c = static_cast<char>('0' + between(&c == text.data() ? 1 : 0, 9));
  return text;
}

std::string varied(std::string_view text, std::mt19937* random) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (!text::is_digit(text[i])) {
      out += text[i++];
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && text::is_digit(text[end])) ++end;
    out += another_number(text.substr(i, end - i), random);
    i = end;
  }
  return out;
}

std::string normalised(const icu::Normalizer2* normalizer, const std::string& text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  normalizer->normalizeUTF8(0, text, sink, nullptr, status);
  return out;
}

Texts all_normalised(const icu::Normalizer2* normalizer, const Texts& texts) {
  Texts out;
  for (const std::string& text : texts) out.push_back(normalised(normalizer, text));
  return out;
}

std::string damaged(std::string_view text, std::mt19937* random) {
  constexpr std::pair<char, char> kMisread[] = {{'l', '1'}, {'1', 'l'}, {'o', '0'}, {'0', 'O'}, {'i', 'l'},
                                                {'c', 'e'}, {'u', 'n'}, {'.', ','}, {',', '.'}, {'h', 'b'}};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint c = text::code_point_at(text, i);
    const std::string_view bytes = text.substr(i, c.size);
    i += c.size;
    const bool hit = (*random)() % 70 == 0;
    const auto misread = std::find_if(std::begin(kMisread), std::end(kMisread),
                                      [&](const auto& pair) { return c.size == 1 && pair.first == bytes[0]; });
    if (!hit) {
      out += bytes;
    } else if (c.size > 1) {
      out += fold(bytes);  // without its marks
    } else if (bytes[0] == ' ') {
      out += '\n';
    } else if (misread != std::end(kMisread)) {
      out += misread->second;
    }
  }
  return out;
}

}  // namespace

std::size_t size_of(const Texts& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  return bytes;
}

Texts read_texts(const std::string& folder, std::size_t bytes) {
  Texts texts = files_of(folder);
  const std::size_t originals = texts.size();
  std::mt19937 random(1);
  std::size_t size = size_of(texts);
  for (std::size_t i = 0; originals > 0 && size > 0 && size < bytes; i = (i + 1) % originals) {
    texts.push_back(varied(texts[i], &random));
    size += texts.back().size();
  }
  return texts;
}

Texts composed(const Texts& texts) {
  UErrorCode status = U_ZERO_ERROR;
  return all_normalised(icu::Normalizer2::getNFCInstance(status), texts);
}

Texts decomposed(const Texts& texts) {
  UErrorCode status = U_ZERO_ERROR;
  return all_normalised(icu::Normalizer2::getNFDInstance(status), texts);
}

Texts scanned(const Texts& texts) {
  std::mt19937 random(2);
  Texts out;
  for (const std::string& text : texts) out.push_back(damaged(text, &random));
  return out;
}

}  // namespace vanban::bench
