// A citation while it is put together: positions of the reading, indices into the mentions.
#ifndef VANBAN_STRUCTURE_CITATIONS_DRAFT_H_
#define VANBAN_STRUCTURE_CITATIONS_DRAFT_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/reading.h"
#include "recognise/body_name.h"
#include "recognise/scan.h"
#include "structure/citations/reading_order.h"
#include "structure/citations/rules.h"
#include "vanban/document.h"

namespace vanban::structure {

// How a member of a list hangs together with the one before it.
enum class ListLink : std::uint8_t { none, loose, close };

struct Draft {
  Form form = Form::numbered;
  const recognise::NumberMention* number = nullptr;  // null for documents known by name
  const recognise::TypeMention* type = nullptr;      // its own, or the one that its list begins with
  bool own_type = false;
  bool issued_text = false;  // a text that an act brings into force: Quy chế ... ban hành kèm theo Quyết định số ...
  bool told_by_title = false;  // of a plan without a number, whose title is all that tells which one
  const recognise::DateMention* date = nullptr;
  Boxed<recognise::DateMention> bare_year;  // of a law, without the word năm; then `date` is null
  std::optional<recognise::BodyName> issuer;
  bool own_date = false;
  bool own_issuer = false;
  bool issuer_leads = false;  // it stands before the type or the number, and so for the whole list
  Span name;                  // the words between type and number: the name of a law
  Span title;                 // without "về việc" and quotes
  Span whole;                 // what Citation::text covers
  ListLink link = ListLink::none;
  Span pinpoint;
  Span antecedent;  // Draft::whole of the citation that a back reference means
  Relation relation = Relation::cites;
  Span cue;
  bool in_part = false;  // what is changed is a part that has no label: một số điều của
  int subject = -1;      // index of the draft whose title or amendment note this one stands in
  std::uint32_t block_begin = 0;
  std::uint32_t block_end = 0;

  // Where it begins with its pinpoint.
  std::uint32_t begin() const { return pinpoint.empty() ? whole.begin : pinpoint.begin; }
  // With its title, if that ends by `limit`: one that two citations share stands behind the last of them.
  std::uint32_t end(std::uint32_t limit) const {
    return title.end <= limit && title.end > whole.end ? title.end : whole.end;
  }
};

inline std::uint32_t begin_of(const Draft& draft) { return draft.whole.begin; }
inline std::uint32_t end_of(const Draft& draft) { return draft.whole.end; }

// The steps, each over all drafts; each reads what the ones before have filled in. Drafts are in the order of
// Draft::whole.
std::vector<Draft> find_cores(const layout::Origin& origin, const recognise::Mentions& mentions,
                              const CitationRules& rules);
// No more than `most`: where it has ended for there were more, or the end of all.
std::uint32_t add_named(const layout::Origin& origin, const recognise::Mentions& mentions, const CitationRules& rules,
                        std::size_t most, std::vector<Draft>* drafts);
// `title`: the document's own, in the original.
void add_issued_texts(const layout::Origin& origin, const recognise::Mentions& mentions, const CitationRules& rules,
                      std::optional<Span> title, std::string_view own_type, std::vector<Draft>* drafts);
// What a cited act's title issues is not cited for itself; after find_titles. `own_number`: the document's, in whose
// title it is; "" where it has none.
void drop_texts_in_titles(std::string_view own_number, std::vector<Draft>* drafts);
// `own_type`: the document's own type, "" where it is unknown. Not many more than `most` are added.
void add_back_references(const layout::Origin& origin, const recognise::Mentions& mentions, const CitationRules& rules,
                         std::string_view own_type, std::size_t most, std::vector<Draft>* drafts);
void find_titles(const layout::Origin& origin, const CitationRules& rules, std::vector<Draft>* drafts);
// What each pinpoint says, by where it begins: one entry for each place. In the order of the drafts.
using PinpointParts = std::vector<std::pair<std::uint32_t, std::vector<PinpointPart>>>;
void find_pinpoints(const layout::Origin& origin, const CitationRules& rules, std::vector<Draft>* drafts,
                    PinpointParts* parts);
// Those of one of the pinpoints that were found.
std::vector<PinpointPart> take_parts(Span pinpoint, PinpointParts* parts);
void find_relations(const layout::Origin& origin, const recognise::Mentions& mentions, const CitationRules& rules,
                    std::vector<Draft>* drafts);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_DRAFT_H_
