// The vowels of Vietnamese with their tones: the one table of them. Whoever asks quickly makes a table of his own out
// of it when the program is compiled.
#ifndef VANBAN_TEXT_VOWELS_H_
#define VANBAN_TEXT_VOWELS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vanban::text {

inline constexpr std::size_t kTones = 6;
// The combining mark of each tone, 0 for the one that has none.
inline constexpr char32_t kToneMarks[kTones] = {0, 0x300, 0x301, 0x303, 0x309, 0x323};

inline constexpr std::size_t kVowels = 12;
// A row for each vowel, small letters before capitals; a column for each tone.
inline constexpr std::u32string_view kVowelRows[2 * kVowels] = {
    U"aàáãảạ", U"ăằắẵẳặ", U"âầấẫẩậ", U"eèéẽẻẹ", U"êềếễểệ", U"iìíĩỉị",  //
    U"oòóõỏọ", U"ôồốỗổộ", U"ơờớỡởợ", U"uùúũủụ", U"ưừứữửự", U"yỳýỹỷỵ",  //
    U"AÀÁÃẢẠ", U"ĂẰẮẴẲẶ", U"ÂẦẤẪẨẬ", U"EÈÉẼẺẸ", U"ÊỀẾỄỂỆ", U"IÌÍĨỈỊ",  //
    U"OÒÓÕỎỌ", U"ÔỒỐỖỔỘ", U"ƠỜỚỠỞỢ", U"UÙÚŨỦỤ", U"ƯỪỨỮỬỰ", U"YỲÝỸỶỴ"};

// What tells a row from the others with the same plain letter: a 0, ă 1, â 2.
inline constexpr std::uint8_t kQualities[kVowels] = {0, 1, 2, 0, 1, 0, 0, 1, 2, 0, 1, 0};

// The letters from U+1EA0 on, each of them a vowel of Vietnamese.
inline constexpr char32_t kTonedBegin = 0x1EA0;
inline constexpr char32_t kTonedEnd = 0x1EFA;

}  // namespace vanban::text

#endif  // VANBAN_TEXT_VOWELS_H_
