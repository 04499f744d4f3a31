#include "emit/relation_colours.h"

namespace vanban::emit {

std::string_view colour_of(Relation relation) {
  switch (relation) {
    case Relation::based_on:
      return "#1d5fa8";
    case Relation::implements:
      return "#1a7a3c";
    case Relation::guides:
      return "#00757d";
    case Relation::amends:
    case Relation::amended_by:
    case Relation::corrects:
      return "#a35a00";
    case Relation::replaces:
    case Relation::replaced_by:
    case Relation::repeals:
    case Relation::repealed_by:
    case Relation::suspends:
      return "#b3261e";
    case Relation::issues:
    case Relation::issued_by:
    case Relation::consolidates:
      return "#6a3fa0";
    case Relation::responds_to:
    case Relation::extends:
      return "#8a2f72";
    case Relation::cites:
      break;
  }
  return "#5f6368";
}

}  // namespace vanban::emit
