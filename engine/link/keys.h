// Canonical keys of a document and of what it cites, made from the document's own fields (the contract's KEYS).
#ifndef VANBAN_LINK_KEYS_H_
#define VANBAN_LINK_KEYS_H_

#include "link/key_book.h"
#include "text/key.h"
#include "text/normalise.h"
#include "vanban/document.h"

namespace vanban::link {

// Fills key, partial_key and territory of the document, the ids of its issuer and parent, and keys and issuers of its
// citations. `norm` is the text that the document was extracted from, `key` its key. Total; a field that cannot be had
// stays empty.
void assign_keys(Document& document, const text::NormText& norm, const text::Key& key, const KeyBook& book);

}  // namespace vanban::link

#endif  // VANBAN_LINK_KEYS_H_
