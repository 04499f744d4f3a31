// The written-down hostile inputs: texts made to cost time, one unit repeated over and over. Each aims at one loop that
// could look back or ahead without bound. Shared by the tests, the growth check and the benchmark.
#ifndef VANBAN_TESTS_HOSTILE_INPUTS_H_
#define VANBAN_TESTS_HOSTILE_INPUTS_H_

#include <array>
#include <string>
#include <string_view>

namespace vanban::tests {

struct HostileInput {
  std::string_view name;
  std::string_view unit;  // '#' stands for a number that counts up
  std::string_view head = "";
  std::string_view tail = "";
  int count_to = 0;  // where the head is repeated and '#' is 1 again; 0: nowhere

  std::string text(std::size_t bytes) const {
    std::string out(head);
    out.reserve(bytes + unit.size() + 8);
    for (int i = 1; out.size() < bytes; ++i) {
      if (count_to > 0 && i > count_to) {
        out += head;
        i = 1;
      }
      for (const char c : unit) c == '#' ? out += std::to_string(i) : out += c;
    }
    return out.append(tail);
  }
};

using namespace std::string_view_literals;

inline constexpr auto kHostileInputs = std::to_array<HostileInput>({
    // Characters.
    {"digits_and_slashes", "1/2/"},
    {"digits", "7"},
    {"capitals", "A"},
    {"small_letters", "a"},
    {"combining_marks", "\u0301\u0323", "a"},
    {"tones_before_marks", "a\u0301\u0302"},
    {"blanks", " "},
    {"tabs", "\t"},
    {"no_break_spaces", "\u00A0"},
    {"double_blanks", "A  "},
    {"double_blanks_of_two", "ab  "},
    {"double_no_break_spaces", "A\u00A0\u00A0"},
    {"odd_blanks", "A\u00A0 "},
    {"decomposed_double_blanks", "e\u0302\u0301  "},
    {"zero_widths", "a\u200B"},
    {"soft_hyphens", "a\u00AD  "},
    {"newlines", "\n"},
    {"crlf", "\r\n"},
    {"form_feeds", "\f"},
    {"pages", "a\f1\n"},
    {"brackets", "("},
    {"closing_brackets", ")"},
    {"bracket_pairs", "()"},
    {"quotes", "\""},
    {"curly_quotes", "“"},
    {"dots", "."},
    {"leaders", "a ..... "},
    {"dashes", " - "},
    {"slashes", "/"},
    {"stars", "*"},
    {"underscores", "_a"},
    {"backslashes", "\\"},
    {"escaped_words", "\\a  "},
    {"list_of_letters", "1.  a  "},
    {"bars", "|"},
    {"emphasis", "**a* "},
    {"stressed_words", "**a** **b**  "},
    {"mails", "a@"},
    {"look_alikes", "аn\u0391 "},
    {"nul", "a\0"sv},
    {"bidi", "\u202Ea\u2066"},
    {"bad_utf8", "\xC3(\xE1\xBA"},
    {"surrogates", "\xED\xA0\x80"},
    {"four_bytes", "\U0001F600"},
    // Layout.
    {"one_line", "thực hiện nhiệm vụ "},
    {"one_capital_line", "ỦY BAN NHÂN DÂN "},
    {"columns", "a    b    "},
    {"column_rows", "ỦY BAN     CỘNG HÒA\n"},
    {"table", "| a | b |\n"},
    {"table_row", "| a "},
    {"open_number_rooms", "Số:     /QĐ ngày     tháng "},
    {"glued_lines", "A/\n"},
    {"trailing_blanks", "A \n"},
    {"open_lines", "của\n"},
    {"short_lines", "a\n"},
    {"page_numbers", "#\n\n"},
    {"capital_lines", "ABC\n"},
    // Numbers, dates and names.
    {"number_tails", "1-A/"},
    {"number_tail", "-A", "1"},
    {"spaced_tail", " - A", "Số 1/QĐ"},
    {"serials", "số 1 "},
    {"days", "ngày "},
    {"dates", "ngày 1 tháng 1 năm 2020 "},
    {"impossible_dates", "31/2/2020 "},
    {"laws", "Luật "},
    {"named_laws", "Luật Đất đai, "},
    {"amending_laws", "Luật sửa đổi, bổ sung một số điều của "},
    {"congresses", "Nghị quyết Đại hội đại biểu toàn quốc lần thứ "},
    {"of", "của "},
    {"bodies", "Sở Tài chính "},
    {"body_list", "Bộ Tài chính, Bộ Y tế và "},
    {"capital_words", "Sở Văn Hóa, Thể Thao "},
    // Citations, all in one paragraph.
    {"citations", "số #/QĐ-TTg, "},
    {"typed_citations", "Nghị định số #/2020/NĐ-CP, "},
    {"semicolon_citations", "số #/QĐ-TTg; "},
    {"issued_citations", "Quyết định số #/QĐ-TTg của Thủ tướng Chính phủ, "},
    {"other_issuers", "Thông tư số #/2020/TT-BTC; số #/2020/TT-BYT x; "},
    {"led_citations", "Quyết định số #/QĐ-UBND; ", "của Ủy ban nhân dân tỉnh: "},
    {"titled_citations", "Nghị định số #/2020/NĐ-CP về việc "},
    {"quoted_titles", "Nghị định số #/2020/NĐ-CP \"a "},
    {"passive_citations", "Luật Giá được sửa đổi bởi "},
    {"expired_list", "Nghị định số #/2020/NĐ-CP, ", "", "hết hiệu lực."},
    {"quoted_this", "\"Luật này\", ", "Luật Giá; "},
    {"repeals", "bãi bỏ Nghị định số #/2020/NĐ-CP và "},
    {"back_references", "Nghị định này, Nghị định số # nêu trên, "},
    {"short_names", "Nghị định số #/2020/NĐ-CP (sau đây gọi tắt là Nghị định #) "},
    {"pinpoints", "Điều 1 khoản 1 "},
    {"pinpoint_lists", "điểm a, b khoản 1, 2 Điều # "},
    {"bases", "Căn cứ Luật Giá;\n"},
    {"repeal_list", "- Quyết định số #/QĐ-UBND;\n", "Bãi bỏ các quyết định sau đây:\n"},
    {"quoted_marks", "\u0301\u0323", "Căn cứ Nghị định số 5/2020/NĐ-CP về a"},
    {"enacting_formulas",
     "Bộ trưởng ban hành Thông tư sửa đổi Thông tư số 5/2020/TT-BYT về bến; xe; xe; xe; xe; xe; xe; xe; xe; xe. "},
    {"endless_code", "I", "Quyết định số 08/2017/QĐ"},
    {"codes_with_strokes", "QĐI", "08/"},
    // Outline and tasks.
    {"articles", "Điều #. a\n"},
    {"clauses", "#. a\n"},
    {"points", "a)\n"},
    {"deep_labels", "1.1.1."},
    {"labels_that_are_none", "KHO SẠCH ĐẸP,\n\n9.7. nội dung kho.\n\n", "1. Mục đích.\n\n"},
    {"nesting", "Chương I\nMục 1\nĐiều 1.\n1.\na)\n-\n+\n"},
    {"bullets", "- \n"},
    {"appendices", "Phụ lục I\n"},
    {"tasks", "- Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ báo cáo trước ngày 1/1/2030.\n"},
    {"task_line", "Giao Sở Y tế chủ trì, phối hợp với "},
    {"charges", "Giao Sở Y tế chủ trì, báo cáo. "},
    {"duties", "Sở Y tế chủ trì; ", "Điều 1. Trách nhiệm\n1. "},
    {"charged_lists", "Giao Sở A, Sở B, Sở C, Sở D, Sở E, Sở G, Sở H, Sở I, Sở K, Sở L lập sổ. "},
    {"partners", "phối hợp với Sở #; ", "1. Giao Sở Y tế chủ trì, "},
    {"reported_to", "báo cáo Sở Y tế; ", "1. Giao Sở Y tế chủ trì kiểm kê và "},
    {"divided_names", "Sở Y tế; ", "Điều 1. Trách nhiệm\n1. "},
    {"stacked_cells", "A  ", "TT\nNội dung\nChủ trì\nThời hạn\n1  "},
    {"stacked_rows", "#  A\n", "TT\nNội dung\nChủ trì\nThời hạn\n", "", 999},
    {"divided_classes", "các Sở; các Ban; ", "Điều 1. Trách nhiệm\n1. "},
    {"class_words", "các ", "1. "},
    {"those_sent_to", "; các xã lập sổ, gửi Sở Tài chính tổng hợp", "1. Các xã lập dự toán"},
    // Header and closing.
    {"mottos", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"},
    {"own_numbers", "Số: #/QĐ-UBND\n"},
    {"places", "Hà Nội, ngày 1 tháng 1 năm 2020\n"},
    {"titles", "QUYẾT ĐỊNH\nVề việc\n"},
    {"addressees", "Kính gửi: Sở Y tế\n"},
    {"recipients", "Nơi nhận:\n"},
    {"recipient_items", "- Như trên;\n", "Nơi nhận:\n"},
    {"filing", "- Lưu: VT, "},
    {"signatures", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn A\n"},
    {"copies", "SAO Y\nSố: #/SY-UBND\n"},
    {"stamps", "Ký bởi: a\n"},
    // Files in files.
    {"attachments", "--x\nContent-Disposition: attachment; filename=#.txt\n\nSố: #/UBND\n",
     "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"},
});

}  // namespace vanban::tests

#endif  // VANBAN_TESTS_HOSTILE_INPUTS_H_
