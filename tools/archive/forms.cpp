#include "archive/forms.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <span>
#include <tuple>
#include <utility>

#include "archive/corrections.h"
#include "archive/work.h"
#include "link/written.h"
#include "shown.h"
#include "text/utf8.h"
#include "vanban/decode.h"

namespace vanban::archive {
namespace {

using link::written_type;
using nlohmann::json;
using tools::shown_date;
using Cells = std::vector<std::string>;

// What a form asks of a document.
struct Record {
  std::string path, number, serial, symbol, doc_type, issuer, issued_on, title, signer, position, urgency, key, work,
      media_type, remarks;
  std::int64_t id = 0;
  std::int64_t pages = 0;
  json document;
  std::vector<Correction> corrected;  // fields above that show what a person found
};

std::string string_of(const json& value) { return value.is_string() ? value.get<std::string>() : std::string(); }

// First `most` characters.
std::string cut(const std::string& text, std::size_t most) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!vanban::text::is_continuation(text[i]) && ++count > most) return text.substr(0, i);
  }
  return text;
}

std::string type_and_title(const Record& record) {
  if (record.title.empty()) return written_type(record.doc_type);
  if (record.doc_type.empty()) return record.title;
  constexpr std::string_view kAbout = "Về việc";
  const bool about = record.title.starts_with(kAbout);
  return written_type(record.doc_type) + ' ' + (about ? "về việc" + record.title.substr(kAbout.size()) : record.title);
}

std::string recipients_of(const Record& record) {
  std::string out;
  for (const json& recipient : record.document.value("recipients", json::array())) {
    const std::string text = recipient.is_object() ? string_of(recipient.value("text", json())) : std::string();
    // The filing line has a column of its own.
    if (text.empty() || fold(text).starts_with("luu")) continue;
    out += (out.empty() ? "" : "; ") + text;
  }
  return out;
}

json filing_of(const Record& record) {
  const json header = record.document.value("header", json::object());
  const json filing = header.value("filing", json());
  return filing.is_object() ? filing : json::object();
}

std::string number_of(const json& value) {
  return value.is_number_integer() ? std::to_string(value.get<std::int64_t>()) : std::string();
}

std::string filed_with(const Record& record) {
  const json filing = filing_of(record);
  const std::string unit = string_of(filing.value("unit", json()));
  const std::string drafter = string_of(filing.value("drafter", json()));
  return unit + (unit.empty() || drafter.empty() ? "" : ", ") + drafter;
}

// What has neither number nor type nor title belongs into no register.
bool is_registered(const Record& record) {
  return !record.number.empty() || !record.doc_type.empty() || !record.title.empty();
}

// For the column of remarks: what it says, then what was corrected, by whom and when.
std::string note_of(const Record& record, std::string note) {
  constexpr std::pair<std::string_view, std::string_view> kNames[] = {
      {"doc_type", "tên loại"}, {"number", "số, ký hiệu"}, {"date", "ngày tháng"}, {"issuer", "tác giả"},
      {"title", "trích yếu"},   {"place", "nơi ban hành"}, {"signer", "người ký"}};
  for (const Correction& each : record.corrected) {
    const auto name =
        std::find_if(std::begin(kNames), std::end(kNames), [&](const auto& of) { return of.first == each.field; });
    if (name == std::end(kNames)) continue;
    note += (note.empty() ? "" : "; ") + std::string("đã sửa ") + std::string(name->second) + " (" + each.author +
            ", " + tools::shown_time(each.at) + ")";
  }
  return note;
}

bool is_body(const std::string& issuer, const std::string& body) { return fold(issuer) == fold(body); }

// One row a document: versions of one document count once, the first of them.
void each_record(Database& database, const Choice& choice, const std::function<void(const Record&)>& take) {
  Statement documents = database.prepare(
      "SELECT id, (SELECT path FROM files WHERE document_id = documents.id ORDER BY depth, path LIMIT 1), number, "
      "serial, symbol, doc_type, issuer, issued_on, title, "
      "signer, position, urgency, key, work, media_type, remarks, pages, json, sha256 FROM documents "
      "WHERE (work IS NULL OR id = (SELECT min(other.id) FROM documents AS other WHERE other.work = documents.work)) "
      "AND (?1 = '' OR issued_on >= ?1) AND (?2 = '' OR substr(issued_on, 1, 10) <= ?2) ORDER BY issued_on, issuer, "
      "CAST(serial AS INTEGER), id");
  documents.bind(1, choice.from).bind(2, choice.to);
  while (documents.step()) {
    Record record;
    record.id = documents.integer(0);
    int column = 0;
    for (std::string* field : {&record.path, &record.number, &record.serial, &record.symbol, &record.doc_type,
                               &record.issuer, &record.issued_on, &record.title, &record.signer, &record.position,
                               &record.urgency, &record.key, &record.work, &record.media_type, &record.remarks})
      *field = documents.text(++column);
    record.pages = documents.integer(++column);
    record.document = json::parse(documents.text(++column), nullptr, false);
    if (!record.document.is_object()) record.document = json::object();
    record.corrected = corrected_of(database, documents.text(++column));
    take(record);
  }
}

std::string pages_of(const Record& record) { return record.pages > 0 ? std::to_string(record.pages) : std::string(); }
std::string copies_of(const Record& record) { return number_of(filing_of(record).value("copies", json())); }
bool has_day(const Record& record) { return record.issued_on.size() >= 10; }

Sheet outgoing(Database& database, const Choice& choice) {
  Sheet sheet{"SỔ ĐĂNG KÝ VĂN BẢN ĐI",
              {"Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản", "Người ký",
               "Nơi nhận văn bản", "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ngày chuyển", "Ký nhận", "Ghi chú"},
              {}};
  each_record(database, choice, [&](const Record& record) {
    if (!is_registered(record) || (!choice.body.empty() && !is_body(record.issuer, choice.body))) return;
    sheet.rows.push_back({record.number, shown_date(record.issued_on), type_and_title(record), record.signer,
                          recipients_of(record), filed_with(record), copies_of(record), "", "",
                          note_of(record, record.urgency)});
  });
  return sheet;
}

Sheet incoming(Database& database, const Choice& choice) {
  Sheet sheet{"SỔ ĐĂNG KÝ VĂN BẢN ĐẾN",
              {"Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu văn bản", "Ngày tháng văn bản",
               "Tên loại và trích yếu nội dung văn bản", "Đơn vị hoặc người nhận", "Ngày chuyển", "Ký nhận", "Ghi chú"},
              {}};
  each_record(database, choice, [&](const Record& record) {
    if (!is_registered(record) || (!choice.body.empty() && is_body(record.issuer, choice.body))) return;
    sheet.rows.push_back({"", "", record.issuer, record.number, shown_date(record.issued_on), type_and_title(record),
                          "", "", "", note_of(record, record.urgency)});
  });
  return sheet;
}

Sheet follow_up(Database& database, const Choice& choice) {
  Sheet sheet{
      "SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN",
      {"Số đến", "Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản",
       "Đơn vị hoặc người nhận", "Thời hạn giải quyết", "Tiến độ giải quyết", "Số, ký hiệu văn bản trả lời", "Ghi chú"},
      {}};
  Statement due = database.prepare("SELECT min(due) FROM tasks WHERE document_id = ? AND length(due) = 10");
  Statement answers = database.prepare(
      "SELECT DISTINCT documents.number FROM citations JOIN documents ON documents.id = document_id WHERE "
      "citations.key = ? AND relation = 'responds_to' AND documents.number IS NOT NULL "
      "ORDER BY issued_on, documents.number");
  each_record(database, choice, [&](const Record& record) {
    if (!is_registered(record) || (!choice.body.empty() && is_body(record.issuer, choice.body))) return;
    std::string what = written_type(record.doc_type);
    if (!record.number.empty()) what += (what.empty() ? "số " : " số ") + record.number;
    if (!record.issued_on.empty()) what += " ngày " + shown_date(record.issued_on);
    if (!record.issuer.empty()) what += " của " + record.issuer;
    due.bind(1, record.id);
    const std::string until = due.step() ? shown_date(due.text(0)) : std::string();
    due.reset();
    std::string replies;
    if (!record.key.empty()) {
      answers.bind(1, record.key);
      while (answers.step()) replies += (replies.empty() ? "" : "; ") + answers.text(0);
    }
    sheet.rows.push_back({"", what, "", until, "", replies, note_of(record, record.urgency)});
  });
  return sheet;
}

Sheet contents(Database& database, const Choice& choice) {
  Sheet sheet{"MỤC LỤC VĂN BẢN, TÀI LIỆU TRONG HỒ SƠ",
              {"STT", "Số, ký hiệu văn bản", "Ngày tháng năm văn bản", "Tên loại và trích yếu nội dung văn bản",
               "Tác giả văn bản", "Tờ số/Trang số", "Ghi chú"},
              {}};
  each_record(database, choice, [&](const Record& record) {
    if (!is_registered(record)) return;
    sheet.rows.push_back({std::to_string(sheet.rows.size() + 1), record.number, shown_date(record.issued_on),
                          type_and_title(record), record.issuer, "", note_of(record, "")});
  });
  return sheet;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

// A folder of files is taken for a hồ sơ; its name for the title, which the clerk will mend.
Sheet folders(Database& database, const Choice& choice) {
  struct Folder {
    std::string first, last;
    std::int64_t pages = 0;
    bool all_counted = true;
  };
  std::map<std::string, Folder> found;
  each_record(database, choice, [&](const Record& record) {
    Folder& folder = found[folder_of(record.path)];
    if (has_day(record)) {
      if (folder.first.empty() || record.issued_on < folder.first) folder.first = record.issued_on;
      folder.last = std::max(folder.last, record.issued_on);
    }
    folder.pages += record.pages;
    folder.all_counted = folder.all_counted && record.pages > 0;
  });
  Sheet sheet{"MỤC LỤC HỒ SƠ, TÀI LIỆU NỘP LƯU",
              {"Số TT", "Số, ký hiệu hồ sơ", "Tiêu đề hồ sơ", "Thời gian tài liệu", "Thời hạn bảo quản",
               "Số tờ/Số trang", "Ghi chú"},
              {}};
  for (const auto& [path, folder] : found) {
    const std::string name = path.substr(path.rfind('/') == std::string::npos ? 0 : path.rfind('/') + 1);
    const std::string time = folder.first.empty()          ? ""
                             : folder.first == folder.last ? shown_date(folder.first)
                                                           : shown_date(folder.first) + " - " + shown_date(folder.last);
    sheet.rows.push_back({std::to_string(sheet.rows.size() + 1), "", name, time, "",
                          folder.all_counted && folder.pages > 0 ? std::to_string(folder.pages) : "", ""});
  }
  return sheet;
}

// A column of a form, with what stands in it; rows count from 1.
struct Column {
  std::string_view name;
  std::string (*cell)(const Record& record, std::size_t row) = nullptr;  // null: left empty, for the clerk
};

// A row for each document.
Sheet filled(std::string title, std::span<const Column> columns, Database& database, const Choice& choice) {
  Sheet sheet{std::move(title), {}, {}};
  for (const Column& column : columns) sheet.columns.emplace_back(column.name);
  each_record(database, choice, [&](const Record& record) {
    const std::size_t row = sheet.rows.size() + 1;
    Cells cells;
    for (const Column& column : columns) cells.push_back(column.cell == nullptr ? "" : column.cell(record, row));
    sheet.rows.push_back(std::move(cells));
  });
  return sheet;
}

std::string row_number(const Record&, std::size_t row) { return std::to_string(row); }
std::string vietnamese_language(const Record&, std::size_t) { return "Tiếng Việt"; }

// Names and lengths of annex VI. Dates as it writes them: dd/mm/yyyy in ten characters.
constexpr Column kAnnexSix[] = {
    {"FileCode.OrganId"},
    {"FileCode.FileCatalog"},
    {"FileCode.FileNotation"},
    {"DocOrdinal"},
    {"TypeName", [](const Record& record, std::size_t) { return cut(written_type(record.doc_type), 100); }},
    {"CodeNumber", [](const Record& record, std::size_t) { return cut(record.serial, 11); }},
    {"CodeNotation", [](const Record& record, std::size_t) { return cut(record.symbol, 30); }},
    {"IssuedDate",
     [](const Record& record, std::size_t) { return has_day(record) ? shown_date(record.issued_on) : ""; }},
    {"OrganName", [](const Record& record, std::size_t) { return cut(record.issuer, 200); }},
    {"Subject", [](const Record& record, std::size_t) { return cut(record.title, 500); }},
    {"Language", vietnamese_language},
    {"PageAmount", [](const Record& record, std::size_t) { return record.pages < 1000 ? pages_of(record) : ""; }},
    {"Description"},
    {"SignerInfo.Position", [](const Record& record, std::size_t) { return cut(record.position, 100); }},
    {"SignerInfo.FullName", [](const Record& record, std::size_t) { return cut(record.signer, 50); }},
    {"Priority"},
    {"To.OrganId"},
    {"To.OrganName", [](const Record& record, std::size_t) { return cut(recipients_of(record), 200); }},
    {"IssuedAmount", [](const Record& record, std::size_t) { return copies_of(record); }},
    {"DueDate"},
};

Sheet annex_six(Database& database, const Choice& choice) {
  return filled("Nghị định 30/2020/NĐ-CP, Phụ lục VI", kAnnexSix, database, choice);
}

// The sheet that contractors fill: first of the file, then of each document in it.
constexpr Column kDigitisation[] = {
    {"STT", row_number},
    {"Phông"},
    {"Mục lục"},
    {"Hộp số"},
    {"Số và ký hiệu hồ sơ"},
    {"Tiêu đề hồ sơ"},
    {"Thời hạn bảo quản"},
    {"Chế độ sử dụng"},
    {"Ngôn ngữ"},
    {"Ngày bắt đầu"},
    {"Tháng bắt đầu"},
    {"Năm bắt đầu"},
    {"Ngày kết thúc"},
    {"Tháng kết thúc"},
    {"Năm kết thúc"},
    {"Tổng số văn bản trong hồ sơ"},
    {"Chú giải"},
    {"Ký hiệu thông tin"},
    {"Từ khóa"},
    {"Số lượng tờ"},
    {"Tình trạng vật lý"},
    {"Mức độ tin cậy"},
    {"Mã hồ sơ giấy gốc"},
    {"Ghi chú"},
    {"Số thứ tự văn bản trong hồ sơ"},
    {"Tên loại văn bản", [](const Record& record, std::size_t) { return written_type(record.doc_type); }},
    {"Số của văn bản", [](const Record& record, std::size_t) { return record.serial; }},
    {"Ký hiệu của văn bản", [](const Record& record, std::size_t) { return record.symbol; }},
    {"Ngày", [](const Record& record, std::size_t) { return has_day(record) ? record.issued_on.substr(8, 2) : ""; }},
    {"Tháng", [](const Record& record,
                 std::size_t) { return record.issued_on.size() >= 7 ? record.issued_on.substr(5, 2) : ""; }},
    {"Năm văn bản", [](const Record& record, std::size_t) { return record.issued_on.substr(0, 4); }},
    {"Tên cơ quan ban hành", [](const Record& record, std::size_t) { return record.issuer; }},
    {"Trích yếu nội dung", [](const Record& record, std::size_t) { return record.title; }},
    {"Ngôn ngữ", vietnamese_language},
    {"Số lượng trang", [](const Record& record, std::size_t) { return pages_of(record); }},
    {"Ghi chú", [](const Record& record, std::size_t) { return note_of(record, ""); }},
    {"Ký hiệu thông tin"},
    {"Từ khóa"},
    {"Chế độ sử dụng"},
    {"Mức độ tin cậy"},
    {"Bút tích"},
    {"Tình trạng vật lý"},
    {"Quy trình xử lý"},
    {"Tờ số"},
    {"Loại tài liệu"},
    {"Đường dẫn file", [](const Record& record, std::size_t) { return record.path; }},
};
static_assert(std::size(kDigitisation) == 46);

Sheet digitisation(Database& database, const Choice& choice) {
  return filled("DANH MỤC SỐ HÓA TÀI LIỆU", kDigitisation, database, choice);
}

Sheet task_list(Database& database, const Choice& choice) {
  Sheet sheet{"DANH MỤC NHIỆM VỤ",
              {"TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn", "Sản phẩm", "Căn cứ", "Tình trạng",
               "Văn bản trả lời"},
              {}};
  std::vector<Work> rows = work_of(database, choice, tools::today());
  // By body, then by deadline: those without one last.
  std::stable_sort(rows.begin(), rows.end(), [](const Work& a, const Work& b) {
    const auto order = [](const Work& row) {
      return std::tuple(row.lead.empty(), fold(row.lead), row.due.empty(), row.due);
    };
    return order(a) < order(b);
  });
  for (const Work& row : rows) {
    const std::string until = !row.due.empty() ? shown_date(row.due) : row.deadline;
    sheet.rows.push_back({std::to_string(sheet.rows.size() + 1), row.text, row.lead, row.joint, until, row.output,
                          row.source + (row.path.empty() ? "" : ", " + row.path), std::string(vietnamese(row.state)),
                          row.answer ? row.answer->number : std::string()});
  }
  return sheet;
}

struct NamedForm {
  std::string_view name;
  Sheet (*fill)(Database& database, const Choice& choice);
};

constexpr NamedForm kForms[] = {{"so-den", incoming},          {"so-di", outgoing},        {"theo-doi", follow_up},
                                {"muc-luc-van-ban", contents}, {"muc-luc-ho-so", folders}, {"nd30-vi", annex_six},
                                {"so-hoa", digitisation},      {"nhiem-vu", task_list}};

std::string ics_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      if (c == '\\' || c == ';' || c == ',') out += '\\';
      out += c;
    }
  }
  return out;
}

// Lines are folded before 75 bytes, not inside a character.
void ics_line(const std::string& line, std::string* out) {
  constexpr std::size_t kMost = 73;
  std::size_t at = 0;
  while (line.size() - at > kMost) {
    std::size_t end = at + kMost;
    while (vanban::text::is_continuation(line[end])) --end;
    *out += line.substr(at, end - at) + "\r\n ";
    at = end;
  }
  *out += line.substr(at) + "\r\n";
}

}  // namespace

const std::vector<std::string_view>& form_names() {
  static const std::vector<std::string_view> kNames = [] {
    std::vector<std::string_view> names;
    for (const NamedForm& form : kForms) names.push_back(form.name);
    return names;
  }();
  return kNames;
}

std::optional<Sheet> fill_form(Database& database, std::string_view name, const Choice& choice) {
  for (const NamedForm& form : kForms) {
    if (form.name == name) return form.fill(database, choice);
  }
  return std::nullopt;
}

Sheet list_documents(Database& database, const Choice& choice) {
  Sheet sheet{"vanban",
              {"path", "key", "type", "number", "date", "issuer", "title", "signer", "position", "urgency", "pages",
               "media_type", "remarks", "corrected"},
              {}};
  each_record(database, choice, [&](const Record& record) {
    if (!choice.body.empty() && !is_body(record.issuer, choice.body)) return;
    std::string corrected;
    for (const Correction& each : record.corrected)
      corrected += (corrected.empty() ? "" : "; ") + each.field + " (" + each.author + ", " + each.at + ")";
    sheet.rows.push_back({record.path, record.key, record.doc_type, record.number, record.issued_on, record.issuer,
                          record.title, record.signer, record.position, record.urgency, pages_of(record),
                          record.media_type, record.remarks, corrected});
  });
  return sheet;
}

std::string calendar_of_tasks(Database& database, const Choice& choice) {
  std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//vanban//tasks//VI\r\n";
  std::size_t number = 0;
  for (const Work& row : work_of(database, choice, tools::today())) {
    if (row.due.size() != 10) continue;
    std::string day = row.due;
    std::erase(day, '-');
    out += "BEGIN:VEVENT\r\n";
    ics_line("UID:" + std::to_string(++number) + "-" + day + "@vanban", &out);
    out += "DTSTAMP:19700101T000000Z\r\nDTSTART;VALUE=DATE:" + day + "\r\n";
    ics_line("SUMMARY:" + ics_text(cut(row.lead.empty() ? row.text : row.lead + ": " + row.text, 200)), &out);
    ics_line("DESCRIPTION:" + ics_text(row.text + "\n" + row.source), &out);
    out += "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n";
  }
  return out + "END:VCALENDAR\r\n";
}

}  // namespace vanban::archive
