// How sure a value is, by the way it was found. The figures are what was right of each kind on the annotated documents
// and on copies of them with damaged layouts and letters (vanban eval --reliability; bench/README.md).
#ifndef VANBAN_STRUCTURE_CONFIDENCE_H_
#define VANBAN_STRUCTURE_CONFIDENCE_H_

namespace vanban::structure::confidence {

// --- number
inline constexpr double kNumber = 1.0;
inline constexpr double kNumberInHeading = 0.8;   // "Nghị quyết số 5-NQ/TW" over an article
inline constexpr double kNumberGlued = 0.6;       // 207SYT-NVY: a sign was lost between serial and code
inline constexpr double kNumberUnreadable = 0.2;  // only its symbol is certain

// --- date
inline constexpr double kDate = 1.0;
inline constexpr double kDateOfAdoption = 0.98;  // from the closing clause of a law
inline constexpr double kDateInHeading = 0.8;
inline constexpr double kDateRepaired = 0.9;  // letters read as digits
inline constexpr double kDateSettled = 0.8;   // read in part, and the one day that the rest of the text leaves
inline constexpr double kDatePartial = 0.6;   // day or month could not be read, or does not exist

// --- issuer and parent
inline constexpr double kBody = 0.98;            // its first words are known
inline constexpr double kBodyInHeading = 0.95;   // "của Bộ Tài chính" behind the type
inline constexpr double kBodyUnknown = 0.8;      // what stands in the issuer's place
inline constexpr double kBodyOfAuthority = 0.7;  // who decides, in the line under the title

// --- title
inline constexpr double kTitle = 0.95;
inline constexpr double kSubject = 0.95;           // of a letter: V/v ..., or the line under the number
inline constexpr double kTitleSecond = 0.8;        // under a heading that was said twice
inline constexpr double kTitleRepairedType = 0.7;  // the type was found by its letters
inline constexpr double kTitleTypeLost = 0.7;
inline constexpr double kArticleHeading = 0.5;  // of a text that is no document

// --- stamps
inline constexpr double kMark = 1.0;
inline constexpr double kMarkRepaired = 0.7;

// --- citations: the mention and its number
inline constexpr double kCitation = 0.97;
inline constexpr double kCitationNamed = 0.95;
inline constexpr double kCitationBack = 0.97;     // Thông tư 915, Quyết định nói trên
inline constexpr double kCitationBare = 0.9;      // the type alone: Nghị quyết
inline constexpr double kCitationUnread = 0.6;    // its number could not be read, body and day could
inline constexpr double kLessCodeUnknown = 0.02;  // taken off
inline constexpr double kLessTypeless = 0.01;
inline constexpr double kLessUncued = 0.01;

}  // namespace vanban::structure::confidence

#endif  // VANBAN_STRUCTURE_CONFIDENCE_H_
