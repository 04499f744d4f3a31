// How a label stands in the text: what tells whether it begins a unit, and whether it goes on with the one before.
#ifndef VANBAN_STRUCTURE_OUTLINE_PLACE_H_
#define VANBAN_STRUCTURE_OUTLINE_PLACE_H_

namespace vanban::structure {

struct Place {
  bool strong = false;   // what stood before is over: a sentence ended, or room was left
  bool open = false;     // what stood before wants more: khoản, ngày, và, a comma
  bool opened = false;   // what stood before ends with a colon
  bool stopped = false;  // what stood before ended with a stop, a colon, a bracket
  bool full = false;     // what stood before fills its line without ending a sentence
  bool fenced = false;   // between the rows of a table: only what goes on counts
  bool lower = false;    // a small letter follows the label
  bool apart = false;    // a paragraph without a label stands between the unit before and this
  bool anew = false;     // behind a signature: another text begins here, or did behind the label before
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_PLACE_H_
