// edXML (QCVN 102:2016/BTTTT): the message in which offices send each other documents.
#ifndef VANBAN_INGEST_READ_EDXML_H_
#define VANBAN_INGEST_READ_EDXML_H_

#include <memory>
#include <string_view>

#include "ingest/container.h"
#include "ingest/file_text.h"
#include "vanban/result.h"

namespace vanban::ingest {

// A container: the attachments are members, each a file packed in a ZIP in base64. The header is evidence: number,
// date, issuer, title, doc_type, signer, place, recipients, due, priority.
FileText read_edxml(std::string_view bytes);
// `bytes` must outlive it.
Result<std::unique_ptr<Container>> open_edxml(std::string_view bytes);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READ_EDXML_H_
