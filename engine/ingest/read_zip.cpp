#include "ingest/read_zip.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "ingest/code_points.h"
#include "ingest/legacy.h"
#include "ingest/member_names.h"
#include "ingest/read_docx.h"
#include "ingest/read_odt.h"
#include "ingest/read_xlsx.h"
#include "ingest/zip_file.h"
#include "text/utf8.h"

namespace vanban::ingest {
namespace {

constexpr std::size_t kMostMembers = 20000;
constexpr std::uint64_t kLargestMember = 256u << 20;
constexpr std::uint64_t kLargestWhole = 4ull << 30;

// A member's name for people and ledgers: valid UTF-8, and no way out of the archive: it names, it is never a path on
// the disk.
std::string shown(const std::string& name) {
  std::string out = text::valid_prefix(name) == name.size() ? name : to_utf8(widen(name));
  std::replace(out.begin(), out.end(), '\\', '/');
  return out;
}

// What packers add for themselves.
bool is_litter(const std::string& name) {
  return name.starts_with("__MACOSX/") || name.ends_with("/.DS_Store") || name == ".DS_Store" ||
         name.ends_with("Thumbs.db");
}

// The files of an archive, by the names that they have here.
struct ArchiveMember {
  std::size_t entry;
  std::string name;
};

std::vector<ArchiveMember> members_of(const ZipFile& zip) {
  std::vector<ArchiveMember> members;
  MemberNames names;
  for (std::size_t i = 0; i < zip.entries().size(); ++i) {
    const ZipFile::Entry& entry = zip.entries()[i];
    if (!entry.folder && !is_litter(entry.name)) members.push_back({i, names.next(shown(entry.name))});
  }
  return members;
}

class ZipContainer final : public Container {
 public:
  ZipContainer(ZipFile zip, std::vector<ArchiveMember> members) : zip_(std::move(zip)), members_(std::move(members)) {
    for (const ArchiveMember& member : members_) add(member.name);
  }

 private:
  Result<std::string> unpacked(std::size_t place) const override {
    return zip_.read(members_[place].entry, kLargestMember);
  }

  ZipFile zip_;
  std::vector<ArchiveMember> members_;
};

FileText read_archive(const ZipFile& zip) {
  if (zip.entries().size() > kMostMembers)
    return refuse({Outcome::too_large, "too_many_members", "more than 20000 files in one archive: unpack it"});
  FileText file;
  file.fault.outcome = Outcome::container;
  std::uint64_t whole = 0;
  for (ArchiveMember& member : members_of(zip)) {
    const std::uint64_t size = zip.entries()[member.entry].size;
    whole += size;
    if (whole > kLargestWhole)
      return refuse({Outcome::too_large, "zip_bomb", "the archive unpacks to more than 4 GB: unpack it"});
    file.members.push_back({std::move(member.name), size});
  }
  return file;
}

// OpenDocument says first what it is.
bool is_text_document(const ZipFile& zip) {
  const Result<std::string> type = zip.read(0, 200);
  return type && type->starts_with("application/vnd.oasis.opendocument.text");
}

}  // namespace

FileText read_zip(std::string_view bytes) {
  const Result<ZipFile> zip = ZipFile::open(bytes);
  FileText file;
  if (!zip && zip.error().message == "no_library") {
    file = refuse({Outcome::failed, "no_reader", "the library " + zip.error().where + " cannot be opened: install it"});
  } else if (!zip) {
    file = refuse({Outcome::damaged, "bad_zip", "the archive is not whole: get it again from its source"});
  } else if (zip->find("word/document.xml") >= 0) {
    return read_docx(*zip);
  } else if (zip->find("xl/workbook.xml") >= 0) {
    return read_xlsx(*zip);
  } else if (zip->find("mimetype") == 0 && zip->find("content.xml") >= 0) {
    if (is_text_document(*zip)) return read_odt(*zip);
    file = refuse({Outcome::unsupported, "opendocument",
                   "of OpenDocument only texts have a reader: save tables as XLSX, slides as PDF"});
  } else {
    file = read_archive(*zip);
  }
  file.media_type = "application/zip";
  return file;
}

Result<std::unique_ptr<Container>> open_zip(std::string_view bytes) {
  Result<ZipFile> zip = ZipFile::open(bytes);
  if (!zip) return zip.error();
  std::vector<ArchiveMember> members = members_of(*zip);
  return std::unique_ptr<Container>(std::make_unique<ZipContainer>(*std::move(zip), std::move(members)));
}

}  // namespace vanban::ingest
