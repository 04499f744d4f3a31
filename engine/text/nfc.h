// NFC, by the data of ICU, which is asked for once.
#ifndef VANBAN_TEXT_NFC_H_
#define VANBAN_TEXT_NFC_H_

#include <unicode/normalizer2.h>

#include <string>
#include <string_view>

namespace vanban::text {

// Constant data of the library. The first call makes it: through a static of ours, for ThreadSanitizer does not see how
// ICU, which is not built with it, hands it to other threads.
const icu::Normalizer2& nfc();

// A whole text in NFC; `utf8` is valid. Linear time, also for millions of marks on one letter, where ICU's own is not.
std::string to_nfc(std::string_view utf8);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_NFC_H_
