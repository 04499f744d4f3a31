// The lists of a Word 97 file, whose labels are not in its text.
#ifndef VANBAN_INGEST_DOC_LISTS_H_
#define VANBAN_INGEST_DOC_LISTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "ingest/list_labels.h"

namespace vanban::ingest {

// `looks` begins with the table of list formats (PlfLst) and goes on with their levels, which its size in the head does
// not count; `lists` is the table of lists (PlfLfo). Lists are named by their numbers, which paragraphs know, from 1.
void read_lists(std::string_view looks, std::string_view lists, const std::vector<std::string>& fonts,
                ListLabels* labels);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_DOC_LISTS_H_
