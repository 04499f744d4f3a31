// Labels that a scanner misread, made good from the labels around them.
#ifndef VANBAN_STRUCTURE_OUTLINE_MEND_H_
#define VANBAN_STRUCTURE_OUTLINE_MEND_H_

#include <vector>

#include "structure/outline/label.h"

namespace vanban::structure {

// Numerals before headings in capitals (HI- for III, 1. for I.), and a lone I. for 1. Linear time.
void mend_labels(std::vector<Label>* labels);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_MEND_H_
