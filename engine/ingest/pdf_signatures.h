// The electronic signatures of a PDF: who signed, for whom, and when. Read, not verified.
#ifndef VANBAN_INGEST_PDF_SIGNATURES_H_
#define VANBAN_INGEST_PDF_SIGNATURES_H_

#include <string_view>
#include <vector>

#include "ingest/file_text.h"

namespace vanban::ingest {

// For each signature: `signature` (the common name of the certificate), `signature_organisation`, `signature_time` (ISO
// 8601). They are bounds and hints: a copying office signs too, and a personal certificate names the signer.
std::vector<Evidence> signatures_of(std::string_view pdf);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_PDF_SIGNATURES_H_
