#include "page/day_input.h"

#include <string>

#include "shown.h"

namespace vanban::page {

void write_day_input(std::string_view name, std::string_view label, std::string_view iso, const Say& say, Html* html) {
  const std::string shown = tools::shown_date(iso);
  html->open("label").text(label);
  html->open("input", {{"name", name},
                       {"inputmode", "numeric"},
                       {"maxlength", "10"},
                       {"autocomplete", "off"},
                       {"placeholder", say("ngày/tháng/năm", "day/month/year")},
                       {"pattern", R"(\d{1,2}[\/.\-]\d{1,2}[\/.\-]\d{4}|\d{4}-\d{2}-\d{2})"},
                       {"title", say("Ghi như 05/03/2024", "As 05/03/2024")},
                       {"value", shown.empty() ? std::string_view() : shown}});
  html->close("label");
}

void write_no_day(std::string_view written, const Say& say, Html* html) {
  if (written.empty()) return;
  html->open("p", {{"class", "fault"}, {"role", "alert"}})
      .text(say("Không có ngày này, nên không lọc theo nó: ", "There is no such day, so it was not asked for: "))
      .source(written)
      .text(say(". Ghi như 05/03/2024.", ". Write 05/03/2024."))
      .close("p");
}

}  // namespace vanban::page
