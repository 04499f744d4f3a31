// What the old encodings and careless programs have lost of a text, after it was converted: capitals, and the letter ư.
#ifndef VANBAN_INGEST_LEGACY_RESTORE_H_
#define VANBAN_INGEST_LEGACY_RESTORE_H_

#include <string>

namespace vanban::ingest {

// TCVN3 has toned letters as small ones only; in words whose other letters are capitals they become capitals:
// "HéI" is HỘI. Words of one letter besides follow their neighbours in the line.
void restore_capitals(std::u32string* text);

// Careless programs drop U+00AD, the ư of TCVN3. Puts it back where a word is no syllable without it, and into the
// commonest words that happen to be one (ngời: người). Does nothing unless the text shows the loss.
void restore_lost_u_horn(std::u32string* text);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_LEGACY_RESTORE_H_
