// A document in which every field of the contract is set, for tests of what is printed. The values are made up.
#ifndef VANBAN_TESTS_CONTRACT_FULL_DOCUMENT_H_
#define VANBAN_TESTS_CONTRACT_FULL_DOCUMENT_H_

#include "vanban/document.h"
#include "vanban/json.h"

namespace vanban::tests {

inline Quoted full_quoted(std::string text) {
  return {.text = std::move(text), .span = {1, 9}, .parts = {{1, 4}, {6, 9}}, .rule = "body.named", .confidence = 0.9};
}

inline Number full_number() {
  return {.text = "12 /UBND-VX",
          .canonical = "12/UBND-VX",
          .serial = "12",
          .year = 2024,
          .symbol = "UBND-VX",
          .type_code = "CV",
          .issuer_code = "UBND",
          .unit_code = "VX",
          .span = {2, 14},
          .parts = {{2, 4}, {6, 14}},
          .confidence = 0.95};
}

inline Date full_date() {
  return {.text = "ngày 07 tháng 3 năm 2022",
          .value = "2022-03-07",
          .precision = Precision::day,
          .span = {3, 30},
          .parts = {{3, 8}, {10, 30}},
          .confidence = 0.97};
}

inline Body full_body() {
  return {.text = "Ban Thường vụ Tỉnh ủy",
          .span = {4, 34},
          .parts = {{4, 17}, {20, 34}},
          .id = "hung-yen/tinh-uy/ban-thuong-vu",
          .level = Level::province,
          .province = "hung-yen",
          .term = 19,
          .rule = "body.committee",
          .confidence = 0.8};
}

inline Header full_header() {
  return {.family = Family::party,
          .doc_type = "chỉ thị",
          .number = full_number(),
          .issuer = full_body(),
          .parent = full_body(),
          .place = full_quoted("Hưng Yên"),
          .date = full_date(),
          .title = full_quoted("về một việc"),
          .addressees = {full_quoted("Các chi bộ"), full_quoted("Văn phòng")},
          .urgency = full_quoted("HỎA TỐC"),
          .secrecy = full_quoted("MẬT"),
          .circulation = full_quoted("LƯU HÀNH NỘI BỘ"),
          .effective = Effective{"từ ngày ký", {5, 18}, "2022-03-07", "signing"},
          .copy = Copy{"SAO Y", "VĂN PHÒNG", "3-BS/VP", "2022-03-08", {6, 20}},
          .filing = Filing{"VP", "NVA", 25, {7, 21}}};
}

inline Citation full_citation() {
  return {
      .id = "c1",
      .span = {8, 80},
      .text = "Quyết định số 12/QĐ-UBND",
      .form = Form::back,
      .doc_type = "quyết định",
      .number = full_number(),
      .date = full_date(),
      .issuer = full_body(),
      .title = full_quoted("về một việc khác"),
      .pinpoint = Pinpoint{"điểm b khoản 3 Điều 1", {9, 32}, {{"1", "I", "2", "1", "3", "b", "IV", "Quy định", "a"}}},
      .relation = Relation::amends,
      .cue = full_quoted("Sửa đổi"),
      .subject = "c2",
      .antecedent = "c3",
      .key = "hung-yen/12-qd-ubnd/2022",
      .partial_key = "~/12-qd-ubnd/2022",
      .unit = "u2",
      .confidence = 0.98,
      .extent = Extent::part};
}

inline Task full_task() {
  return {.id = "t1",
          .unit = "u2",
          .path = "I.1",
          .span = {10, 60},
          .parts = {{10, 20}, {40, 60}},
          .citations = {"c1"},
          .assignments = {{"a1", true}},
          .output = full_quoted("báo cáo"),
          .report_to = {full_quoted("Tỉnh ủy")}};
}

inline Assignment full_assignment() {
  return {.id = "a1",
          .unit = "u2",
          .tasks = {"t1"},
          .span = {11, 61},
          .lead = {full_quoted("Văn phòng")},
          .with = {full_quoted("các ban")},
          .deadline = Deadline{"trước ngày 25 hằng tháng", {12, 40}, "2022-12-25", "month"},
          .cue = full_quoted("chủ trì"),
          .inherited = true};
}

inline Document full_document() {
  Document document;
  document.key = "hung-yen/12-ubnd-vx/2024";
  document.partial_key = "~/12-ubnd-vx/2024";
  document.territory = Territory{"hung-yen", {1, 9}, TerritoryFrom::issuer};
  document.header = full_header();
  document.signatures = {{"TL.", "BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Nguyễn Văn A", {90, 99}, {"TL. BAN THƯỜNG VỤ"}}};
  document.recipients = {{full_quoted("Như trên"), "để báo cáo", "Gửi bản điện tử"}};
  document.outline = {{"u1", UnitKind::roman, "I", {20, 21}, full_quoted("MỤC ĐÍCH"), {20, 90}, -1},
                      {"u2", UnitKind::item, "1", {30, 31}, full_quoted("Yêu cầu"), {30, 90}, 0}};
  document.tasks = {full_task()};
  document.assignments = {full_assignment()};
  document.citations = {full_citation()};
  document.dates = {full_date()};
  document.diagnostics = {{Severity::warning, "number.blank", "Số để trống: điền số", Span{2, 4}, "Điều 8"}};
  return document;
}

inline Source full_source() {
  return {.uri = "a/b.txt",
          .sha256 = std::string(64, 'a'),
          .media_type = "text/plain",
          .encoding = "UTF-8",
          .via = "text",
          .bytes = 100,
          .pages = 2,
          .scan = {"tesseract-5.3.0 vie 0123456789abcdef",
                   {{1, 595.3F, 842, "late"}},
                   {{{2, 4}, 1, 10, 20, 30.5F, 40, 0.9F, "QĐÐ"}}}};
}

}  // namespace vanban::tests

#endif  // VANBAN_TESTS_CONTRACT_FULL_DOCUMENT_H_
