// E-mail messages (eml): what they say themselves, and the files they carry.
#ifndef VANBAN_INGEST_READ_MAIL_H_
#define VANBAN_INGEST_READ_MAIL_H_

#include <memory>
#include <string_view>

#include "ingest/container.h"
#include "ingest/file_text.h"
#include "vanban/result.h"

namespace vanban::ingest {

// The body as text (plain if there is one, else HTML); attachments are members. Subject, sender, time are evidence.
FileText read_mail(std::string_view bytes);
// `bytes` must outlive it.
Result<std::unique_ptr<Container>> open_mail(std::string_view bytes);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READ_MAIL_H_
