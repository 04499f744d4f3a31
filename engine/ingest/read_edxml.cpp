#include "ingest/read_edxml.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <utility>
#include <vector>

#include "ingest/member_names.h"
#include "ingest/sniff.h"
#include "ingest/transfer_encoding.h"
#include "ingest/xml_part.h"
#include "ingest/zip_file.h"
#include "text/ascii.h"
#include "vanban/decode.h"

namespace vanban::ingest {
namespace {

constexpr int kDeepest = 60;
constexpr std::uint64_t kLargestMember = 256u << 20;

pugi::xml_node find(const pugi::xml_node& parent, std::string_view name, int depth = 0) {
  if (depth > kDeepest) return {};
  for (const pugi::xml_node& node : parent.children()) {
    if (local_name(node) == name) return node;
    if (const pugi::xml_node inner = find(node, name, depth + 1)) return inner;
  }
  return {};
}

std::string words(const pugi::xml_node& node) { return decode(node.text().get()).text; }

void each(const pugi::xml_node& parent, std::string_view name, const std::function<void(const pugi::xml_node&)>& take,
          int depth = 0) {
  if (depth > kDeepest) return;
  for (const pugi::xml_node& node : parent.children()) {
    if (local_name(node) == name) take(node);
    each(node, name, take, depth + 1);
  }
}

// The longest base64 below an attachment is its file: dialects nest it differently.
std::string payload(const pugi::xml_node& attachment, int depth = 0) {
  std::string best = attachment.text().get();
  if (depth > kDeepest) return best;
  for (const pugi::xml_node& node : attachment.children()) {
    std::string inner = payload(node, depth + 1);
    if (inner.size() > best.size()) best = std::move(inner);
  }
  return best;
}

struct Attached {
  std::string name;
  pugi::xml_node node;
};

// The attachments with the names that the manifest gives them, in its order.
std::vector<Attached> attached(const pugi::xml_node& root) {
  std::vector<std::string> names;
  each(root, "Reference", [&](const pugi::xml_node& node) {
    std::string name = words(find(node, "AttachmentName"));
    std::replace(name.begin(), name.end(), '\\', '/');
    names.push_back(name.substr(name.rfind('/') == std::string::npos ? 0 : name.rfind('/') + 1));
  });
  std::vector<Attached> files;
  MemberNames own_names;
  each(root, "Attachment", [&](const pugi::xml_node& node) {
    const bool is_named = files.size() < names.size() && !names[files.size()].empty();
    const std::string name = is_named ? names[files.size()] : "attachment-" + std::to_string(files.size() + 1);
    files.push_back({own_names.next(name), node});
  });
  return files;
}

class EdxmlContainer final : public Container {
 public:
  EdxmlContainer(std::unique_ptr<pugi::xml_document> message, std::vector<Attached> files)
      : message_(std::move(message)), files_(std::move(files)) {
    for (const Attached& file : files_) add(file.name);
  }

 private:
  Result<std::string> unpacked(std::size_t place) const override {
    std::string packed = decode_base64(payload(files_[place].node));
    if (sniff(packed) != Kind::zip) return packed;
    const Result<ZipFile> zip = ZipFile::open(packed);
    // A packed file, unless it is a Word file itself.
    if (!zip || zip->entries().size() != 1) return packed;
    return zip->read(0, kLargestMember);
  }

  std::unique_ptr<pugi::xml_document> message_;  // holds the nodes
  std::vector<Attached> files_;
};

void add_header(const pugi::xml_node& root, FileText* file) {
  const pugi::xml_node header = find(root, "MessageHeader");
  const auto add = [&](std::string field, std::string value) {
    if (!value.empty()) file->evidence.push_back({"edxml", std::move(field), std::move(value)});
  };
  const std::string number = words(find(header, "CodeNumber"));
  const std::string symbol = words(find(header, "CodeNotation"));
  if (!number.empty() && !symbol.empty()) {
    // Party symbols stand behind a hyphen, those of the State behind a slash.
    const bool whole = symbol.find(number) == 0;
    const bool with_year = text::is_digit(symbol[0]);
    const bool of_party = !with_year && symbol.find('/') != std::string::npos;
    add("number", whole ? symbol : number + (of_party ? "-" : "/") + symbol);
  }
  std::string date = words(find(header, "PromulgationDate"));
  std::replace(date.begin(), date.end(), '/', '-');
  add("date", date.substr(0, 10));
  add("place", words(find(find(header, "PromulgationInfo"), "Place")));
  add("issuer", words(find(child_of(header, "From"), "OrganName")));
  add("title", words(find(header, "Subject")));
  add("doc_type", words(find(header, "TypeName")));
  add("signer", words(find(header, "FullName")));
  add("due", words(find(header, "DueDate")));
  add("priority", words(find(header, "Priority")));
  std::string recipients;
  each(header, "To", [&](const pugi::xml_node& node) {
    const std::string name = words(find(node, "OrganName"));
    if (!name.empty()) recipients += (recipients.empty() ? "" : "; ") + name;
  });
  add("recipients", recipients);
}

}  // namespace

FileText read_edxml(std::string_view bytes) {
  pugi::xml_document document;
  FileText file;
  if (!document.load_buffer(bytes.data(), bytes.size())) {
    file = refuse({Outcome::damaged, "bad_edxml", "the message is not whole: ask for it again"});
  } else {
    file.fault.outcome = Outcome::container;
    add_header(document, &file);
    for (const Attached& each_file : attached(document)) file.members.push_back({each_file.name, 0});
  }
  file.media_type = "application/xml";
  return file;
}

Result<std::unique_ptr<Container>> open_edxml(std::string_view bytes) {
  auto message = std::make_unique<pugi::xml_document>();
  if (!message->load_buffer(bytes.data(), bytes.size())) return Error{"damaged", ""};
  std::vector<Attached> files = attached(*message);
  return std::unique_ptr<Container>(std::make_unique<EdxmlContainer>(std::move(message), std::move(files)));
}

}  // namespace vanban::ingest
