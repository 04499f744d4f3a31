// Labels that a scanner misread, made good from the labels around them.
#ifndef VANBAN_STRUCTURE_OUTLINE_MEND_H_
#define VANBAN_STRUCTURE_OUTLINE_MEND_H_

#include <vector>

#include "structure/outline/label.h"

namespace vanban::structure {

// Numerals before headings in capitals (HI- for III, 1. for I.), a lone I. for 1., and bare figures, which are taken
// out where they are no labels. Linear time.
void mend_labels(std::vector<Label>* labels);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_MEND_H_
