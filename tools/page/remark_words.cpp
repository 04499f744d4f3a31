#include "page/remark_words.h"

#include <algorithm>
#include <iterator>

namespace vanban::page {
namespace {

struct Remark {
  std::string_view code, vietnamese;
};

// The test `serve` holds that every code of engine/DIAGNOSTICS.md stands here.
constexpr Remark kRemarks[] = {
    {"header.number.blank", "chưa điền số, mới có ký hiệu: điền khi đăng ký văn bản"},
    {"header.number.unreadable", "không đọc được số: đối chiếu với bản gốc"},
    {"header.number.repaired", "mất dấu ngăn giữa số và ký hiệu: đối chiếu với bản gốc"},
    {"header.number.year", "năm trong số không phải năm ban hành: sửa một trong hai"},
    {"header.number.type", "ký hiệu không phải của loại văn bản này: sửa ký hiệu hoặc tên loại"},
    {"header.number.issuer", "ký hiệu là của cơ quan khác với cơ quan ban hành ghi ở đầu văn bản: sửa một trong hai"},
    {"header.date.incomplete", "ngày hoặc tháng để trống: điền khi ban hành"},
    {"header.date.unreadable", "không đọc được ngày, tháng: chỉ lấy phần chắc chắn, đối chiếu với bản gốc"},
    {"header.date.settled",
     "ngày khó đọc, suy ra từ chữ ký số, từ văn bản được viện dẫn hoặc từ thời hạn: đối chiếu với bản gốc"},
    {"header.date.repaired", "ngày có chữ cái đọc thành chữ số: đối chiếu với bản gốc"},
    {"header.date.impossible", "ngày ban hành không có trong lịch: sửa lại"},
    {"date.impossible", "ngày không có trong lịch: sửa lại"},
    {"header.missing", "văn bản thiếu phần đầu (số, nơi và ngày ban hành): bổ sung theo bản gốc"},
    {"header.number.missing", "không thấy số, ký hiệu: tìm trong bản gốc, hoặc đề nghị bổ sung"},
    {"header.date.missing", "không thấy ngày ban hành: tìm trong bản gốc, hoặc đề nghị bổ sung"},
    {"header.issuer.missing", "không thấy cơ quan ban hành: tìm trong bản gốc, hoặc đề nghị bổ sung"},
    {"signature.missing", "không thấy người ký: tìm trong bản gốc, hoặc đề nghị bổ sung"},
    {"signature.name_missing", "có chức vụ mà không đọc được tên người ký: xem bản gốc ai ký"},
    {"signature.unreadable", "không đọc được chữ ký bên cạnh nơi nhận: xem bản gốc ai ký, chức vụ gì"},
    {"recipients.missing", "không thấy nơi nhận: tìm trong bản gốc, hoặc đề nghị bổ sung"},
    {"signature.authority_unreadable",
     "không đọc được chữ đứng trước chức vụ, nên chưa rõ ký thay hay ký trực tiếp: đối "
     "chiếu với bản gốc"},
    {"header.date.early", "có hai văn bản được viện dẫn ban hành sau văn bản này: xem lại ngày của văn bản này"},
    {"citation.date.later", "văn bản được viện dẫn lại có ngày sau văn bản này: sửa ngày sai"},
    {"citation.date.conflict", "cùng một văn bản được viện dẫn với hai ngày khác nhau: sửa một trong hai"},
    {"citation.date.year", "năm trong số của văn bản được viện dẫn không phải năm của ngày: sửa một trong hai"},
    {"text.empty", "tệp không có chữ nào: xem bản gốc, hoặc lấy lại tệp"},
    {"text.binary", "tệp không phải văn bản: lấy đúng tệp"},
    {"text.encoding", "chữ sai bảng mã: lấy lại tệp ở Unicode"},
    {"text.limit", "tệp dày đặc hơn mọi văn bản: từ chỗ này trở đi không đọc nữa, hãy tách tệp thành từng văn bản"},
    {"text.undecoded", "có ký tự không đọc được: đối chiếu với bản gốc"},
    {"text.marks_lost", "chữ mất dấu: nhận dạng lại bằng tiếng Việt"},
    {"text.letters_lost", "chữ mất nguyên âm vì phông trong tệp hỏng: nhận dạng ảnh các trang, hoặc lấy tệp gốc"},
    {"scan.page", "không nhận dạng được trang này: xem ảnh trang"},
    {"scan.doubtful", "số hoặc ngày khó đọc: đối chiếu với ảnh trang"},
    {"scan.unsure", "chỗ này đọc không chắc, có thể viết tay: xem ảnh trang rồi điền"},
    {"scan.mended", "máy đọc khác và đã sửa: đối chiếu với ảnh trang"},
    {"outline.too_deep", "mục lồng nhau quá 64 cấp: phần sâu hơn không được chia"},
    {"form.national_title", "thiếu Quốc hiệu"},
    {"form.motto", "thiếu Tiêu ngữ"},
    {"form.party_title", "thiếu tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM"},
    {"form.type", "thiếu tên loại văn bản"},
    {"form.title", "thiếu trích yếu"},
    {"form.number.notation", "số, ký hiệu viết sai thể thức"},
    {"form.number.zero", "số nhỏ hơn 10 phải ghi thêm số 0 phía trước"},
    {"form.date.zero", "ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước"},
    {"form.number.letter", "ký hiệu của công văn không có tên loại"},
    {"form.number.body", "ký hiệu là của cơ quan khác với cơ quan ghi ở đầu văn bản"},
    {"form.signature.name", "chữ ký thiếu họ tên"},
    {"form.signature.office", "chữ ký thiếu chức vụ"},
    {"form.signature.authority", "quyền hạn ký viết sai thể thức"},
    {"form.signature.deputy", "cấp phó ký phải ghi KT."},
    {"form.addressee", "công văn thiếu Kính gửi"},
    {"form.filing", "nơi nhận thiếu dòng Lưu"},
};

// "a" and "b" of a message: “a”, “b”.
std::string quotations(std::string_view message) {
  std::string out;
  for (std::size_t begin = message.find('"'); begin != std::string_view::npos;) {
    const std::size_t end = message.find('"', begin + 1);
    if (end == std::string_view::npos) break;
    out += (out.empty() ? "“" : ", “") + std::string(message.substr(begin + 1, end - begin - 1)) + "”";
    begin = message.find('"', end + 1);
  }
  return out;
}

}  // namespace

std::string remark_words(std::string_view code, std::string_view message, const Say& say) {
  const auto* const found =
      std::find_if(std::begin(kRemarks), std::end(kRemarks), [&](const Remark& each) { return each.code == code; });
  if (say.language() == Language::english || found == std::end(kRemarks)) return std::string(message);
  const std::string quoted = quotations(message);
  return (quoted.empty() ? "" : quoted + ": ") + std::string(found->vietnamese);
}

}  // namespace vanban::page
