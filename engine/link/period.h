// The period of a numbered document: since when its issuer counts from 01 (KEYS, "Period").
#ifndef VANBAN_LINK_PERIOD_H_
#define VANBAN_LINK_PERIOD_H_

#include <string>

#include "link/scope.h"

namespace vanban::link {

struct Period {
  std::string text;      // 2024, 2025b, k11; "" where the item needs none
  bool partial = false;  // not known in full: k11, ~, 2025~
};

Period period_of(const Item& item, const Scope& scope, const Facts& facts, const KeyBook& book);

}  // namespace vanban::link

#endif  // VANBAN_LINK_PERIOD_H_
