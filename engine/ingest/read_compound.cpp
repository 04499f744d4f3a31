#include "ingest/read_compound.h"

#include "ingest/compound_file.h"
#include "ingest/read_doc.h"
#include "ingest/read_xls.h"

namespace vanban::ingest {

FileText read_compound(std::string_view bytes) {
  const auto compound = CompoundFile::open(bytes);
  if (!compound) return refuse(is_not_whole("bad_compound_file"));
  if (compound->has("WordDocument")) return read_doc(*compound);
  if (compound->has("Workbook") || compound->has("Book")) return read_xls(*compound);
  if (compound->has("EncryptedPackage")) return refuse(has_password());
  return refuse({Outcome::unsupported, "compound_file",
                 "a compound file that is neither a Word document nor a workbook: save it as one"});
}

}  // namespace vanban::ingest
