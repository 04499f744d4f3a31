// What the labels of a list count: 1 2 3, I II III, a b c d đ e.
#ifndef VANBAN_STRUCTURE_OUTLINE_ORDINAL_H_
#define VANBAN_STRUCTURE_OUTLINE_ORDINAL_H_

#include <string_view>

namespace vanban::structure {

// All take the letters of a key, and give 0 where they cannot read them.
int arabic_value(std::string_view digits);
int counting_word_value(std::string_view key);  // nhat, hai, ... muoi
// Of the last word of a name: Chương II, Phần thứ nhất, Mục 3. The name is not empty.
int named_value(std::string_view name);

// The place of a letter in the alphabet of lists, from 1: a b c d đ e f g ...
int letter_value(char key_letter, bool is_d_with_stroke);
// May `next` stand behind `last` in a list? f, j, w, z are left out by most, đ by some.
bool letter_follows(int last, int next);
// The letter that most lists have behind this one; 0 behind the last.
int next_letter(int last);

// The labels as they are written.
std::string_view letter_name(int value);  // "" past the alphabet

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_ORDINAL_H_
