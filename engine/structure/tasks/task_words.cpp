#include "structure/tasks/task_words.h"

#include <array>

#include "structure/kinds_of_words.h"

namespace vanban::structure {
namespace {

using Kind = KindOfWords<TaskWords>;
constexpr std::array kKinds = {Kind{"one_class", &TaskWords::one_class},
                               Kind{"not_told", &TaskWords::not_told},
                               Kind{"each", &TaskWords::each},
                               Kind{"offices", &TaskWords::offices},
                               Kind{"office", &TaskWords::office},
                               Kind{"addressed", &TaskWords::addressed},
                               Kind{"couple", &TaskWords::couple},
                               Kind{"along", &TaskWords::along},
                               Kind{"joining", &TaskWords::joining},
                               Kind{"in_charge", &TaskWords::in_charge},
                               Kind{"directly", &TaskWords::directly},
                               Kind{"manages", &TaskWords::manages},
                               Kind{"where", &TaskWords::where},
                               Kind{"matter", &TaskWords::matter},
                               Kind{"charged", &TaskWords::charged},
                               Kind{"competent", &TaskWords::competent},
                               Kind{"considers", &TaskWords::considers},
                               Kind{"denies", &TaskWords::denies},
                               Kind{"will", &TaskWords::will},
                               Kind{"of_place", &TaskWords::of_place},
                               Kind{"everybody", &TaskWords::everybody},
                               Kind{"concerned", &TaskWords::concerned},
                               Kind{"belonging", &TaskWords::belonging},
                               Kind{"goes_on", &TaskWords::goes_on},
                               Kind{"ministries", &TaskWords::ministries},
                               Kind{"beside_ministries", &TaskWords::beside_ministries},
                               Kind{"ministry", &TaskWords::ministry},
                               Kind{"of_ministry", &TaskWords::of_ministry},
                               Kind{"deputy", &TaskWords::deputy},
                               Kind{"chief", &TaskWords::chief},
                               Kind{"level", &TaskWords::level},
                               Kind{"anybody", &TaskWords::anybody},
                               Kind{"persons", &TaskWords::persons},
                               Kind{"members", &TaskWords::members},
                               Kind{"listed_in", &TaskWords::listed_in},
                               Kind{"nobody", &TaskWords::nobody},
                               Kind{"person", &TaskWords::person},
                               Kind{"plural", &TaskWords::plural},
                               Kind{"object", &TaskWords::object},
                               Kind{"leads", &TaskWords::leads},
                               Kind{"must", &TaskWords::must},
                               Kind{"organises", &TaskWords::organises},
                               Kind{"bears", &TaskWords::bears},
                               Kind{"plain_duty", &TaskWords::plain_duty},
                               Kind{"frame", &TaskWords::frame},
                               Kind{"bound", &TaskWords::bound},
                               Kind{"opinion", &TaskWords::opinion},
                               Kind{"settled", &TaskWords::settled},
                               Kind{"helps", &TaskWords::helps},
                               Kind{"same_time", &TaskWords::same_time},
                               Kind{"answers_for", &TaskWords::answers_for},
                               Kind{"consists", &TaskWords::consists},
                               Kind{"as_follows", &TaskWords::as_follows},
                               Kind{"invites", &TaskWords::invites},
                               Kind{"issued", &TaskWords::issued},
                               Kind{"as_it_says", &TaskWords::as_it_says},
                               Kind{"if", &TaskWords::if_so},
                               Kind{"condition", &TaskWords::condition},
                               Kind{"encloses", &TaskWords::encloses},
                               Kind{"thing", &TaskWords::thing},
                               Kind{"passive", &TaskWords::passive},
                               Kind{"not_to_be", &TaskWords::not_to_be},
                               Kind{"asks", &TaskWords::asks}};

}  // namespace

TaskWords::TaskWords(const grammar::Grammar& grammar) { read_kinds(grammar.lexicon("task_words"), kKinds, this); }

}  // namespace vanban::structure
