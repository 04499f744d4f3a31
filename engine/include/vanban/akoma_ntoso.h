// A document as Akoma Ntoso 3.0 XML (OASIS LegalDocML), for exchange with legislative information systems.
#ifndef VANBAN_AKOMA_NTOSO_H_
#define VANBAN_AKOMA_NTOSO_H_

#include <string>
#include <string_view>

#include "vanban/document.h"
#include "vanban/export.h"
#include "vanban/json.h"

namespace vanban {

// A <doc> that is valid by the standard's schema: all words of the text in reading order, in preface, preamble,
// mainBody (chương, điều, khoản, điểm as chapter, article, clause, point; other numbered units as hcontainer) and
// conclusions; number, date, title, issuer, signatures and citations with a key marked where they stand; who is related
// to whom in <proprietary>. A document is named /akn/vn/doc/KEY, in identification and in each <ref>; one without a key
// by the SHA-256 in `source`. A date that is not known to the day is 0001-01-01 with the name "unknown".
//
// `text` is the decoded text that the document was extracted from. UTF-8, linear in the size of the text; cannot fail.
VANBAN_API std::string to_akoma_ntoso(const Document& document, std::string_view text, const Source& source);

}  // namespace vanban

#endif  // VANBAN_AKOMA_NTOSO_H_
