// A document to read: its outline at the side, its text with all marks, and what is known of each.
#ifndef VANBAN_TOOLS_PAGE_DOCUMENT_PAGE_H_
#define VANBAN_TOOLS_PAGE_DOCUMENT_PAGE_H_

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "page/html.h"
#include "page/marked_text.h"

namespace vanban::page {

using Corrections = std::vector<Corrected>;

// Quyết định 12/QĐ-UBND ngày 05/03/2024; else the name of the file. With what was corrected.
std::string name_of_document(const nlohmann::json& document, const Corrections& corrections);

// A search in a public law database for a document of the State's central bodies; "" for others.
std::string public_link(const Mark& citation);

// The three parts of the reading page, in <div class="read">. `document` and `text` as in marks_of(). What was
// corrected is shown as such, with its author and time, and with what the reading said.
void write_document(const nlohmann::json& document, std::string_view text, const Corrections& corrections,
                    const LinkOf& link_of, const Say& say, Html* html);

// A page of its own that opens without server or network, and has no script.
std::string single_page(const nlohmann::json& document, std::string_view text, const Say& say);

}  // namespace vanban::page

#endif  // VANBAN_TOOLS_PAGE_DOCUMENT_PAGE_H_
