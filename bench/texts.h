// The texts that are measured: documents of a folder, varied so that no cache learns them by heart, and their damaged
// copies.
#ifndef VANBAN_BENCH_TEXTS_H_
#define VANBAN_BENCH_TEXTS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::bench {

using Texts = std::vector<std::string>;  // one document each, valid UTF-8

// The *.txt files of a folder, cycled through until `bytes` are there or, where `bytes` is 0, each once. From the
// second round on every number and date is another: on repeated text RE2's lazy DFA looks three times as fast as it is.
Texts read_texts(const std::string& folder, std::size_t bytes);

std::size_t size_of(const Texts& texts);

Texts composed(const Texts& texts);    // NFC
Texts decomposed(const Texts& texts);  // NFD

// As a scanner damages them: about one character in seventy is changed, dropped or loses its marks, lines break in two.
Texts scanned(const Texts& texts);

}  // namespace vanban::bench

#endif  // VANBAN_BENCH_TEXTS_H_
